package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A return as it stood when it was judged. Its rules are those that were in force at the purchase, so that a customer gets
 * the policy that was promised. Money is in the order's currency.
 *
 * @param policyOnRecord whether a version of the policy was in force at the purchase; else the earliest one decides
 * @param daysSinceDelivery full days from the delivery to the request; -1 when nobody has told of a delivery
 * @param ordersLastYear the customer's orders of the year before the request, {@code returnsLastYear} of them came back
 * @param value what the customer paid for what was announced to come back
 * @param share the same in percent of all goods of the order
 * @param shippingCost what the customer paid for the order's shipping
 * @param paid what the customer has paid for the order
 * @param claimed what earlier returns of the order got back, or are going to
 * @param wholeOrder whether nothing of the order stays with the customer
 * @param arrived whether the goods are here
 * @param missing pieces that were announced and did not arrive; 0 while nothing has
 */
public record ReturnFacts(
        String returnId,
        String orderId,
        OffsetDateTime requestedAt,
        OffsetDateTime purchasedAt,
        boolean policyOnRecord,
        String reason,
        @Nullable String comment,
        int daysSinceDelivery,
        int daysSincePurchase,
        @Nullable String customerId,
        @Nullable String email,
        String tier,
        int ordersLastYear,
        int returnsLastYear,
        String currency,
        BigDecimal value,
        BigDecimal share,
        BigDecimal shippingCost,
        BigDecimal paid,
        BigDecimal claimed,
        boolean wholeOrder,
        boolean arrived,
        int missing,
        List<ReturnItem> lines)
        implements Facts {

    public ReturnFacts {
        lines = List.copyOf(lines);
    }

    /**
     * The facts of a return, from its order and all returns of that order.
     *
     * @param history what the customer bought and sent back in the year before
     */
    public static ReturnFacts of(
            Return back, Order order, List<Return> all, ReturnHistory history, boolean policyOnRecord) {
        return new ReturnDraft(back, order, all).facts(history, policyOnRecord);
    }

    @Override
    public String subject() {
        return orderId;
    }

    @Override
    public @Nullable String person() {
        return customerId != null ? customerId : email;
    }

    @Override
    public BigDecimal stake() {
        return value;
    }

    @Override
    public List<ReturnItem> parts() {
        return lines;
    }

    /** The same return of other items. */
    public ReturnFacts with(List<ReturnItem> items) {
        return new ReturnFacts(
                returnId,
                orderId,
                requestedAt,
                purchasedAt,
                policyOnRecord,
                reason,
                comment,
                daysSinceDelivery,
                daysSincePurchase,
                customerId,
                email,
                tier,
                ordersLastYear,
                returnsLastYear,
                currency,
                value,
                share,
                shippingCost,
                paid,
                claimed,
                wholeOrder,
                arrived,
                missing,
                items);
    }

    @Override
    public Instant asOf() {
        return purchasedAt.toInstant();
    }

    public boolean delivered() {
        return daysSinceDelivery >= 0;
    }

    /** Percent of the customer's orders of the year before of which something came back; 0 without orders. */
    public int returnRate() {
        return ordersLastYear == 0 ? 0 : returnsLastYear * 100 / ordersLastYear;
    }
}
