package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way back to the shop. The process decides what happens next; this says what was asked for, what was
 * promised, what has arrived and what was paid back.
 *
 * @param promised what is to be paid back as far as is known, in the order's currency; null before it is decided
 * @param atOnce whether it is paid before the goods are here
 * @param refunded what was paid back; null until then
 * @param decisionId the decision that accepted, held or refused it
 * @param goodsDecisionId the decision about the goods that arrived
 * @param stored whether the goods that arrived have been put where they belong
 */
public record Return(
        ReturnRequested request,
        ReturnState state,
        String currency,
        @Nullable BigDecimal promised,
        boolean atOnce,
        @Nullable BigDecimal refunded,
        @Nullable String decisionId,
        @Nullable ReturnReceived arrival,
        @Nullable String goodsDecisionId,
        boolean stored,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    public static Return requested(ReturnRequested request, String currency) {
        return new Return(request, ReturnState.HELD, currency, null, false, null, null, null, null, false, null, null);
    }

    public String returnId() {
        return request.returnId();
    }

    public String orderId() {
        return request.orderId();
    }

    public Return decided(String newDecisionId, BigDecimal newPromise, boolean newAtOnce) {
        return new Return(
                request,
                state,
                currency,
                newPromise,
                newAtOnce,
                refunded,
                newDecisionId,
                arrival,
                goodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    public Return in(ReturnState newState) {
        return new Return(
                request,
                newState,
                currency,
                promised,
                atOnce,
                refunded,
                decisionId,
                arrival,
                goodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    /** Somebody has looked at the goods, and the rules have spoken about them. */
    public Return inspected(String newGoodsDecisionId, BigDecimal due) {
        return new Return(
                request,
                state,
                currency,
                due,
                atOnce,
                refunded,
                decisionId,
                arrival,
                newGoodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    public Return promising(BigDecimal newPromise) {
        return new Return(
                request,
                state,
                currency,
                newPromise,
                atOnce,
                refunded,
                decisionId,
                arrival,
                goodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    public Return refunded(BigDecimal amount) {
        return new Return(
                request,
                state,
                currency,
                promised,
                atOnce,
                amount,
                decisionId,
                arrival,
                goodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    public Return arrived(ReturnReceived newArrival) {
        return new Return(
                request,
                state,
                currency,
                promised,
                atOnce,
                refunded,
                decisionId,
                newArrival,
                goodsDecisionId,
                stored,
                closedAt,
                closedBecause);
    }

    public Return stored(boolean isStored) {
        return new Return(
                request,
                state,
                currency,
                promised,
                atOnce,
                refunded,
                decisionId,
                arrival,
                goodsDecisionId,
                isStored,
                closedAt,
                closedBecause);
    }

    public Return closed(ReturnState newState, Instant at, String because) {
        return new Return(
                request,
                newState,
                currency,
                promised,
                atOnce,
                refunded,
                decisionId,
                arrival,
                goodsDecisionId,
                stored,
                at,
                because);
    }

    /** What this return holds of the order's money: what was paid back, else what is promised, else nothing. */
    public BigDecimal claimed() {
        if (refunded != null) {
            return refunded;
        }
        boolean over = state == ReturnState.REFUSED || state == ReturnState.CLOSED;
        return over || promised == null ? BigDecimal.ZERO : promised;
    }

    /** Pieces of a product that are coming back or have; none when it was refused, or when they never came. */
    public int pieces(String sku) {
        if (state == ReturnState.REFUSED) {
            return 0;
        }
        if (arrival == null && state == ReturnState.CLOSED && refunded == null) {
            return 0;
        }
        return announced(sku);
    }

    /** Pieces of a product that were to come back. */
    public int announced(String sku) {
        return request.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(ReturnRequested.Line::quantity)
                .sum();
    }
}
