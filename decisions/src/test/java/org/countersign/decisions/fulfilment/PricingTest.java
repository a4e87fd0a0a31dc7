package org.countersign.decisions.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricingTest {

    private final Pricing pricing = new Pricing();
    private final OrderFacts order =
            Samples.order(Samples.line(1, "85123A", 10, "2.00", "1.50"), Samples.line(2, "71053", 5, "4.00", null));

    @Test
    void nothing_said_nothing_changed() {
        Judgement said = new Judgement(Outcome.approve(), List.of());
        assertThat(pricing.settle(order, said)).isEqualTo(said);
        assertThat(pricing.apply(order, said)).isEqualTo(order);
    }

    @Test
    void the_best_discount_of_a_line_counts_and_the_others_are_set_aside() {
        Judgement settled = pricing.settle(order, said(line("2", "5"), line("2", "10"), line("71053", "7")));
        assertThat(pricing.apply(order, settled).lines().get(1).price()).isEqualByComparingTo("3.60");
        assertThat(clamps(settled))
                .containsExactly(
                        "PRI-903 PRI-101 (5 % on line 2) is set aside: PRI-102 (10 %) is better for the customer",
                        "PRI-903 PRI-103 (7 % on line 2) is set aside: PRI-102 (10 %) is better for the customer");
    }

    @Test
    void a_line_never_goes_below_its_floor() {
        Judgement settled = pricing.settle(order, said(line("1", "30"), floor("20")));
        assertThat(pricing.apply(order, settled).lines().get(0).price()).isEqualByComparingTo("1.80");
        assertThat(clamps(settled))
                .containsExactly("PRI-901 line 1 (85123A): not 1.40 but 1.80, the floor over its cost 1.50");
    }

    @Test
    void a_price_below_the_floor_already_gets_no_discount_and_is_not_raised() {
        Judgement settled = pricing.settle(order, said(line("1", "10"), floor("50")));
        assertThat(pricing.apply(order, settled).lines().get(0).price()).isEqualByComparingTo("2.00");
        assertThat(clamps(settled))
                .containsExactly("PRI-901 line 1 (85123A): the shop's own price 2.00 is below the floor 2.25 already");
    }

    @Test
    void tier_and_coupon_do_not_stack_the_better_one_counts() {
        Judgement settled =
                pricing.settle(order, said(adjust("discount.order", null, "10"), adjust("discount.amount", null, "3")));
        OrderFacts priced = pricing.apply(order, settled);
        assertThat(priced.discount()).isEqualTo("4.00");
        assertThat(priced.total()).isEqualTo("36.00");
        assertThat(clamps(settled))
                .containsExactly("PRI-903 PRI-102 (3.00 off the order) is set aside:"
                        + " PRI-101 (4.00 off the order) is better for the customer");
    }

    @Test
    void a_discount_off_the_order_stops_at_the_floor_of_its_lines() {
        Judgement settled = pricing.settle(order, said(adjust("discount.amount", null, "50"), floor("20")));
        OrderFacts priced = pricing.apply(order, settled);
        assertThat(priced.total()).isEqualTo("18.00");
        assertThat(clamps(settled))
                .containsExactly("PRI-902 PRI-101 takes 22.00 GBP off the order instead of 50.00:"
                        + " more would go below the floor");
    }

    @Test
    void the_lowest_shipping_cost_counts() {
        Judgement settled =
                pricing.settle(order, said(adjust("shipping.cost", null, "4.95"), adjust("shipping.cost", null, "0")));
        assertThat(pricing.apply(order, settled).shippingCost()).isEqualTo("0.00");
        assertThat(clamps(settled)).hasSize(1);
    }

    @Test
    void goods_less_discount_plus_shipping_is_the_total() {
        Judgement settled = pricing.settle(
                order,
                said(line("1", "5"), adjust("discount.order", null, "3"), adjust("shipping.cost", null, "4.95")));
        OrderFacts priced = pricing.apply(order, settled);
        assertThat(priced.lines().get(0).price()).isEqualByComparingTo("1.90");
        assertThat(priced.discount()).isEqualTo("2.17");
        assertThat(priced.total()).isEqualTo("42.78");
        assertThat(settled.outcome().word()).isEqualTo("adjust");
        assertThat(settled.reasons())
                .filteredOn(r -> r.rule().equals("PRI-900"))
                .extracting(Reason::because)
                .containsExactly("the customer pays 42.78 GBP: goods 40.00, discount 2.17, shipping 4.95");
    }

    @Test
    void senseless_numbers_and_unknown_lines_are_named() {
        Judgement settled = pricing.settle(
                order,
                said(line("1", "140"), line("9", "5"), adjust("shipping.cost", null, "-2"), line("85123A", "-3")));
        assertThat(pricing.apply(order, settled).lines().get(0).price()).isEqualByComparingTo("0");
        assertThat(clamps(settled))
                .contains(
                        "PRI-904 PRI-101 asks for discount.line 140: taken as 100 %",
                        "PRI-904 PRI-104 asks for discount.line -3: taken as 0 %",
                        "PRI-904 PRI-103 asks for shipping.cost -2: taken as 0",
                        "PRI-905 PRI-102 asks for discount.line on 9, which is no line of the order");
    }

    @Test
    void a_refusal_stays_a_refusal() {
        Judgement said = said(line("1", "5"));
        Judgement refused = new Judgement(Outcome.refuse(), said.reasons());
        assertThat(pricing.settle(order, refused).outcome()).isEqualTo(Outcome.refuse());
    }

    private static List<String> clamps(Judgement settled) {
        return settled.reasons().stream()
                .filter(Pricing::isClamp)
                .map(r -> r.rule() + " " + r.because())
                .toList();
    }

    private static Adjustment line(String part, String percent) {
        return adjust("discount.line", part, percent);
    }

    private static Adjustment floor(String percent) {
        return adjust("floor.margin", null, percent);
    }

    static Adjustment adjust(String what, @Nullable String part, String number) {
        return new Adjustment(what, part, new BigDecimal(number), null);
    }

    /** One rule for each wish: PRI-101, PRI-102, ... */
    static Judgement said(Adjustment... wishes) {
        List<Reason> reasons = IntStream.range(0, wishes.length)
                .mapToObj(
                        i -> new Reason("PRI-" + (101 + i), new Outcome.Adjust(List.of(wishes[i])), "as the rule says"))
                .toList();
        return new Judgement(new Outcome.Adjust(Arrays.asList(wishes)), reasons);
    }
}
