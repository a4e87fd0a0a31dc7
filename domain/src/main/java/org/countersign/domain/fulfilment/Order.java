package org.countersign.domain.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import org.countersign.domain.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way. The process decides what happens next; this says where it stands and what has arrived so far,
 * also when it arrived earlier than the process asked for it.
 *
 * @param facts as last judged; priced once pricing has spoken
 * @param payment pending, authorized, captured, failed, declined, underpaid or refunded
 * @param authorized what the payment provider has of the money when it is not what is due
 * @param attempts how many times the money was asked for
 * @param decisionId the decision that released, held or refused it
 * @param reserved whether stock is reserved for it
 * @param estimatedAt when the carrier said the estimate: an older word that comes later does not count
 * @param told what its customer was told last about the delivery: a day, or {@link #MAY_BE_LATE}
 */
public record Order(
        String orderId,
        OrderFacts facts,
        OrderState state,
        String payment,
        @Nullable Money authorized,
        int attempts,
        @Nullable String decisionId,
        boolean reserved,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable LocalDate promisedBy,
        @Nullable Instant dispatchedAt,
        @Nullable Instant estimatedDeliveryAt,
        @Nullable Instant estimatedAt,
        @Nullable String told,
        @Nullable Instant deliveredAt,
        @Nullable String closedBecause) {

    public static final String CAPTURED = "captured";
    public static final String UNDERPAID = "underpaid";
    public static final String MAY_BE_LATE = "may-be-late";

    public static Order placed(OrderFacts facts) {
        return new Order(
                facts.orderId(),
                facts,
                OrderState.HELD,
                facts.payment().state(),
                null,
                0,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public Order judged(OrderFacts newFacts) {
        return copy(newFacts, state, payment, authorized, attempts, decisionId, reserved, closedBecause);
    }

    public Order decided(String newDecisionId, OrderState newState) {
        return copy(facts, newState, payment, authorized, attempts, newDecisionId, reserved, closedBecause);
    }

    public Order in(OrderState newState) {
        return copy(facts, newState, payment, authorized, attempts, decisionId, reserved, closedBecause);
    }

    public Order paid(String newPayment) {
        return copy(facts, state, newPayment, authorized, attempts, decisionId, reserved, closedBecause);
    }

    /** Something was paid, but not what is due. */
    public Order underpaid(Money authorizedOnly) {
        return copy(facts, state, UNDERPAID, authorizedOnly, attempts, decisionId, reserved, closedBecause);
    }

    public Order asked(int attempt) {
        return copy(facts, state, payment, authorized, attempt, decisionId, reserved, closedBecause);
    }

    public Order reserved(boolean isReserved) {
        return copy(facts, state, payment, authorized, attempts, decisionId, isReserved, closedBecause);
    }

    public Order closed(OrderState newState, String because) {
        return copy(facts, newState, payment, authorized, attempts, decisionId, reserved, because);
    }

    public Order shippedWith(
            @Nullable String newCarrier, @Nullable String newTracking, @Nullable LocalDate newPromise) {
        return new Order(
                orderId,
                facts,
                state,
                payment,
                authorized,
                attempts,
                decisionId,
                reserved,
                newCarrier,
                newTracking,
                newPromise,
                dispatchedAt,
                estimatedDeliveryAt,
                estimatedAt,
                told,
                deliveredAt,
                closedBecause);
    }

    public Order dispatched(Instant at, @Nullable Instant estimate) {
        boolean isNewer = estimate != null && !isOlder(at);
        return new Order(
                orderId,
                facts,
                state,
                payment,
                authorized,
                attempts,
                decisionId,
                reserved,
                carrier,
                trackingNumber,
                promisedBy,
                at,
                isNewer ? estimate : estimatedDeliveryAt,
                isNewer ? at : estimatedAt,
                told,
                deliveredAt,
                closedBecause);
    }

    /** The carrier's estimate, unless it said another one later. */
    public Order expected(Instant estimate, Instant saidAt) {
        return isOlder(saidAt) ? this : delivery(estimate, saidAt, told);
    }

    public Order told(String what) {
        return delivery(estimatedDeliveryAt, estimatedAt, what);
    }

    private boolean isOlder(Instant saidAt) {
        return estimatedAt != null && saidAt.isBefore(estimatedAt);
    }

    private Order delivery(@Nullable Instant estimate, @Nullable Instant saidAt, @Nullable String what) {
        return new Order(
                orderId,
                facts,
                state,
                payment,
                authorized,
                attempts,
                decisionId,
                reserved,
                carrier,
                trackingNumber,
                promisedBy,
                dispatchedAt,
                estimate,
                saidAt,
                what,
                deliveredAt,
                closedBecause);
    }

    public Order delivered(Instant at) {
        return new Order(
                orderId,
                facts,
                state,
                payment,
                authorized,
                attempts,
                decisionId,
                reserved,
                carrier,
                trackingNumber,
                promisedBy,
                dispatchedAt,
                estimatedDeliveryAt,
                estimatedAt,
                told,
                at,
                closedBecause);
    }

    private Order copy(
            OrderFacts newFacts,
            OrderState newState,
            String newPayment,
            @Nullable Money newAuthorized,
            int newAttempts,
            @Nullable String newDecisionId,
            boolean isReserved,
            @Nullable String because) {
        return new Order(
                orderId,
                newFacts,
                newState,
                newPayment,
                newAuthorized,
                newAttempts,
                newDecisionId,
                isReserved,
                carrier,
                trackingNumber,
                promisedBy,
                dispatchedAt,
                estimatedDeliveryAt,
                estimatedAt,
                told,
                deliveredAt,
                because);
    }
}
