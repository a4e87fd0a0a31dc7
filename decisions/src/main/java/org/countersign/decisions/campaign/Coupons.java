package org.countersign.decisions.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon is worth to a customer today, asked of the pricing rules themselves: an order of theirs is priced with it
 * and without it. Nothing is recorded. A coupon that the rules don't know, or that gives way to something better that the
 * customer has anyway, is worth nothing.
 */
public final class Coupons {

    /** The pricing rules in force. */
    @FunctionalInterface
    public interface PricingRules {
        Optional<Rules> find(RulesetId ruleset);
    }

    private final PricingRules rules;
    private final Judge judge;
    private final Pricing pricing;

    public Coupons(PricingRules rules, Judge judge, Pricing pricing) {
        this.rules = rules;
        this.judge = judge;
        this.pricing = pricing;
    }

    /** @param goods the worth of the order's goods, in the customer's currency */
    public Optional<BigDecimal> worth(String code, BigDecimal goods, RetentionFacts customer) {
        BigDecimal off = total(order(customer, goods, null)).subtract(total(order(customer, goods, code)));
        return off.signum() > 0 ? Optional.of(off) : Optional.empty();
    }

    private BigDecimal total(OrderFacts order) {
        return pricing.apply(
                        order,
                        judge.judge(Pricing.POLICY, rules.find(Pricing.POLICY), order, List.of())
                                .judgement())
                .total();
    }

    private static OrderFacts order(RetentionFacts customer, BigDecimal goods, @Nullable String coupon) {
        String country = customer.country() == null ? "DE" : customer.country();
        LineFacts line = new LineFacts(1, "any", null, null, 1, goods, goods, null, 500, true, null, 0);
        return new OrderFacts(
                "any",
                customer.day(),
                customer.currency(),
                buyer(customer),
                List.of(line),
                new ShippingFacts("standard", country, null, null, null, false),
                new PaymentFacts("card", "authorized"),
                coupon,
                goods,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                goods,
                1,
                500);
    }

    private static CustomerFacts buyer(RetentionFacts customer) {
        CustomerYear year = customer.year();
        return new CustomerFacts(
                customer.customerId(),
                customer.email(),
                customer.country(),
                customer.tier(),
                year.orders(),
                year.undone(),
                0,
                year.spent(),
                year.tenureDays(),
                year.recencyDays(),
                year.orders(),
                year.undone(),
                -1);
    }
}
