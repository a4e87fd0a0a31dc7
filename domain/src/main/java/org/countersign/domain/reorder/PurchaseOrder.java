package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop orders of a supplier: proposed, sent after the rules or a person said yes, and open until everything has
 * come or somebody takes it back.
 *
 * @param orderId such as {@code PO-10001}
 * @param decisionId of the approval
 * @param promisedOn when the goods should be here
 * @param chases how often the supplier was reminded, the last time {@code chasedAt}
 * @param freight that the supplier is expected to charge; null where it was not asked for
 * @param note why it ended, where that was no delivery
 */
public record PurchaseOrder(
        String orderId,
        String supplierId,
        String supplier,
        @Nullable String email,
        String currency,
        PurchaseState state,
        Instant createdAt,
        @Nullable String decisionId,
        @Nullable Instant sentAt,
        @Nullable String signedBy,
        @Nullable LocalDate promisedOn,
        int chases,
        @Nullable Instant chasedAt,
        @Nullable Instant closedAt,
        @Nullable String note,
        @Nullable BigDecimal freight,
        List<PurchaseLine> lines) {

    public PurchaseOrder {
        lines = List.copyOf(lines);
    }

    /** With freight. */
    public BigDecimal total() {
        return freight == null ? goods() : goods().add(freight);
    }

    public BigDecimal goods() {
        return lines.stream().map(PurchaseLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<String> skus() {
        return lines.stream().map(PurchaseLine::sku).toList();
    }

    public boolean isComplete() {
        return lines.stream().allMatch(line -> line.missing() == 0);
    }

    public PurchaseOrder decided(String newDecisionId, PurchaseState newState) {
        return new Draft(this).decision(newDecisionId).state(newState).build();
    }

    public PurchaseOrder sent(Instant at, LocalDate promised, @Nullable String signer) {
        return new Draft(this)
                .sent(at, promised, signer)
                .state(PurchaseState.SENT)
                .build();
    }

    public PurchaseOrder chased(Instant at) {
        return new Draft(this).chased(at).build();
    }

    public PurchaseOrder received(List<PurchaseLine> newLines) {
        return new Draft(this).state(PurchaseState.PARTIAL).lines(newLines).build();
    }

    /** Goods came after it was over. */
    public PurchaseOrder with(List<PurchaseLine> newLines) {
        return new Draft(this).lines(newLines).build();
    }

    public PurchaseOrder closed(PurchaseState end, Instant at, @Nullable String why) {
        return new Draft(this).closed(at, why).state(end).build();
    }

    /** The next version of an order, of which few values differ. */
    private static final class Draft {
        private final PurchaseOrder base;
        private PurchaseState state;
        private @Nullable String decisionId;
        private @Nullable Instant sentAt;
        private @Nullable String signedBy;
        private @Nullable LocalDate promisedOn;
        private int chases;
        private @Nullable Instant chasedAt;
        private @Nullable Instant closedAt;
        private @Nullable String note;
        private List<PurchaseLine> lines;

        Draft(PurchaseOrder base) {
            this.base = base;
            state = base.state;
            decisionId = base.decisionId;
            sentAt = base.sentAt;
            signedBy = base.signedBy;
            promisedOn = base.promisedOn;
            chases = base.chases;
            chasedAt = base.chasedAt;
            closedAt = base.closedAt;
            note = base.note;
            lines = base.lines;
        }

        Draft state(PurchaseState value) {
            state = value;
            return this;
        }

        Draft decision(String value) {
            decisionId = value;
            return this;
        }

        Draft sent(Instant at, LocalDate promised, @Nullable String signer) {
            sentAt = at;
            promisedOn = promised;
            signedBy = signer;
            return this;
        }

        Draft chased(Instant at) {
            chases++;
            chasedAt = at;
            return this;
        }

        Draft closed(Instant at, @Nullable String why) {
            closedAt = at;
            note = why;
            return this;
        }

        Draft lines(List<PurchaseLine> value) {
            lines = value;
            return this;
        }

        PurchaseOrder build() {
            return new PurchaseOrder(
                    base.orderId,
                    base.supplierId,
                    base.supplier,
                    base.email,
                    base.currency,
                    state,
                    base.createdAt,
                    decisionId,
                    sentAt,
                    signedBy,
                    promisedOn,
                    chases,
                    chasedAt,
                    closedAt,
                    note,
                    base.freight,
                    lines);
        }
    }
}
