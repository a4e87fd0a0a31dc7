package org.countersign.webapp.pricing;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.ledger.db.Page;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A price change; money for one unit. */
@Schema(name = "PriceChange")
public record PriceChangeView(
        @Schema(required = true, example = "PC-10001") String id,
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true) String description,
        @Schema(required = true, example = "EUR") String currency,
        @Schema(required = true, example = "9.49") String from,
        @Schema(required = true, example = "8.99") String to,
        @Schema(required = true, description = "of the old price", example = "-5.3") String percent,
        @Schema(
                        required = true,
                        enumeration = {"PROPOSED", "HELD", "APPLIED", "REFUSED", "SUPERSEDED", "TAKEN_BACK"})
                String state,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "of the policy; its passport has every guard") String proposalId,
        @Schema(description = "of the approval") @Nullable String decisionId,
        @Schema(description = "the guard that held the price back last; absent when none did") @Nullable String binding,
        @Schema(description = "who countersigned it, when a person did") @Nullable String signedBy,
        @Nullable Instant appliedAt,
        @Nullable Instant closedAt,
        @Schema(description = "why it ended, where that was not its being put up") @Nullable String note,
        @Schema(description = "the lowest price of the 30 days before") @Nullable String lowest30,
        @Schema(description = "expected change of a week's gross profit; absent when nobody knows how many are sold")
                @Nullable
                String weeklyEffect,
        @Schema(required = true, description = "whether that reckons with what the price does to demand")
                boolean withElasticity) {

    static PriceChangeView of(PriceChange c) {
        PriceProposal p = c.proposal();
        return new PriceChangeView(
                p.changeId(),
                p.sku(),
                p.description(),
                p.currency(),
                p.from().toPlainString(),
                p.to().toPlainString(),
                p.percent().toPlainString(),
                c.state().name(),
                p.at(),
                p.decisionId(),
                c.decisionId(),
                p.binding().isEmpty() ? null : p.binding(),
                c.signedBy(),
                c.appliedAt(),
                c.closedAt(),
                c.note(),
                DecisionView.money(p.lowest30()),
                DecisionView.money(p.weeklyEffect()),
                p.elasticity() != null);
    }

    /** Changes, the newest first. */
    @Schema(name = "PriceChangePage")
    public record PageView(
            @Schema(required = true) List<PriceChangeView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static PageView of(Page<PriceChange> page) {
            return new PageView(page.items().stream().map(PriceChangeView::of).toList(), page.next(), page.total());
        }
    }

    /** What came of looking at several prices. */
    @Schema(name = "PriceChangeList")
    public record ListView(@Schema(required = true) List<PriceChangeView> items) {}
}
