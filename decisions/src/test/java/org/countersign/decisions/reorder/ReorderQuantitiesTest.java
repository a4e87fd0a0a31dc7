package org.countersign.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ShelfState;
import org.countersign.domain.reorder.Supply;
import org.countersign.domain.reorder.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReorderQuantitiesTest {

    private final ReorderQuantities quantities = new ReorderQuantities();

    private int perWeek = 20;
    private String spread = "8";
    private String leadDays = "13.5";
    private String leadSpread = "2.5";
    private @Nullable BigDecimal waited;
    private int pack = 1;
    private int minimum = 1;
    private List<PriceBreak> breaks = List.of();
    private @Nullable Integer keeps;
    private @Nullable BigDecimal budgetLeft;
    private OrderTerms terms = OrderTerms.NONE;
    private @Nullable Together together;

    @Test
    void every_number_of_the_chain_is_told_and_adds_up() {
        Judgement settled = quantities.settle(product(30, 4, 0), said("service.level 95", "cover.weeks 4"));
        // 20 a week over 14.5 days: 41.43; sqrt(8*8*14.5/7 + (20/7*2.5)^2) = 13.54, times 1.645: 22.27.
        assertThat(because(settled, "REO-911"))
                .isEqualTo("41.4 are sold in the 14.5 days until an order would be here (13.5 days' lead time, and one"
                        + " to notice)");
        assertThat(because(settled, "REO-912")).startsWith("22.3 are kept in reserve for a service level of 95 %");
        assertThat(because(settled, "REO-913")).isEqualTo("ordered at 64 or less");
        assertThat(because(settled, "REO-914"))
                .isEqualTo("26 can be sold: 30 on the shelf, 4 of them reserved, 0 on order");
        assertThat(because(settled, "REO-915"))
                .isEqualTo("118 are wanted: up to the reorder point, and 80 for 4 weeks more");
        assertThat(because(settled, "REO-900"))
                .isEqualTo("118 are ordered: 26 can be sold, and the reorder point is 64");
        assertThat(settled.outcome().word()).isEqualTo("adjust");
        assertThat(settled.adjustments())
                .contains(new Adjustment("reorder.quantity", null, BigDecimal.valueOf(118), null));
    }

    @Test
    void what_is_above_its_point_waits_and_says_so() {
        Judgement settled = quantities.settle(product(30, 4, 60), said());
        assertThat(settled.outcome()).isEqualTo(Outcome.refuse());
        assertThat(because(settled, "REO-900")).isEqualTo("86 can be sold, more than the reorder point of 64");
    }

    @Test
    void what_rules_refuse_is_counted_all_the_same() {
        Outcome no = Outcome.refuse();
        Judgement settled =
                quantities.settle(product(0, 0, 0), new Judgement(no, List.of(new Reason("REO-201", no, "not sold"))));
        assertThat(settled.outcome()).isEqualTo(no);
        assertThat(because(settled, "REO-900")).startsWith("144 are ordered");
        assertThat(because(settled, "REO-913")).isEqualTo("ordered at 64 or less");
    }

    @Test
    void suppliers_sell_packs_and_no_less_than_their_minimum() {
        pack = 25;
        assertThat(quantity(product(30, 4, 0))).isEqualTo(125);
        minimum = 130;
        assertThat(quantity(product(30, 4, 0))).isEqualTo(150);
    }

    @Test
    void a_price_break_is_taken_when_it_is_near_or_makes_the_order_cheaper() {
        breaks = List.of(new PriceBreak(140, new BigDecimal("3.09")), new PriceBreak(500, new BigDecimal("2.90")));
        assertThat(quantity(product(30, 4, 0))).as("19 % more").isEqualTo(140);
        breaks = List.of(new PriceBreak(150, new BigDecimal("3.09")));
        assertThat(quantity(product(30, 4, 0))).as("27 % more").isEqualTo(118);
        breaks = List.of(new PriceBreak(200, new BigDecimal("1.50")));
        assertThat(quantity(product(30, 4, 0))).as("300.00 instead of 365.80").isEqualTo(200);
    }

    @Test
    void nothing_is_ordered_that_would_spoil() {
        keeps = 28;
        assertThat(quantity(product(30, 4, 0)))
                .as("80 are sold in four weeks, 26 are there")
                .isEqualTo(54);
        minimum = 60;
        Judgement settled = quantities.settle(product(30, 4, 0), said());
        assertThat(settled.outcome()).isEqualTo(Outcome.refuse());
        assertThat(because(settled, "REO-900")).contains("would spoil");
    }

    @Test
    void what_the_budget_does_not_cover_is_left_out_in_whole_packs() {
        pack = 12;
        budgetLeft = new BigDecimal("120.00");
        Judgement trimmed = quantities.settle(product(30, 4, 0), said("budget.trim true"));
        assertThat(because(trimmed, "REO-918")).isEqualTo("120 in whole packs of 12");
        assertThat(because(trimmed, "REO-920")).isEqualTo("the budget leaves 120.00 GBP: 3 packs instead of 10");
        assertThat(because(trimmed, "REO-900"))
                .isEqualTo("36 are ordered: the budget leaves 120.00 GBP: 3 packs instead of 10");
        Need need = quantities.count(product(30, 4, 0), said("budget.trim true"));
        assertThat(need.quantity()).isEqualTo(36);
        assertThat(need.binding()).isEqualTo("REO-920");
        assertThat(need.value()).isEqualByComparingTo("111.60");
    }

    @Test
    void a_budget_that_covers_it_is_not_mentioned() {
        budgetLeft = new BigDecimal("365.80");
        Need need = quantities.count(product(30, 4, 0), said("budget.trim true"));
        assertThat(need.quantity()).isEqualTo(118);
        assertThat(need.binding()).isEqualTo("REO-915");
        assertThat(need.chain()).doesNotContain("budget");
    }

    @Test
    void a_budget_that_does_not_pay_for_the_minimum_orders_nothing_and_says_so() {
        minimum = 40;
        budgetLeft = new BigDecimal("123.99");
        Judgement nothing = quantities.settle(product(30, 4, 0), said("budget.trim true"));
        assertThat(nothing.outcome()).isEqualTo(Outcome.refuse());
        assertThat(because(nothing, "REO-900"))
                .isEqualTo("the budget leaves 123.99 GBP, and 40, the least that can be ordered, cost 124.00 GBP");
        budgetLeft = new BigDecimal("124.00");
        assertThat(quantities.count(product(30, 4, 0), said("budget.trim true")).quantity())
                .isEqualTo(40);
    }

    @Test
    void fewer_than_a_price_break_cost_what_fewer_cost() {
        breaks = List.of(new PriceBreak(100, new BigDecimal("2.00")));
        budgetLeft = new BigDecimal("199.00");
        Need need = quantities.count(product(30, 4, 0), said("budget.trim true"));
        assertThat(need.quantity()).as("99 would cost 306.90").isEqualTo(64);
        assertThat(need.unitCost()).isEqualByComparingTo("3.10");
    }

    @Test
    void where_rules_do_not_trim_a_person_is_asked_about_all_of_it() {
        budgetLeft = BigDecimal.ZERO;
        Judgement asked = quantities.settle(product(30, 4, 0), said());
        assertThat(because(asked, "REO-920"))
                .isEqualTo("118 cost 365.80 GBP, and the budget leaves 0.00 GBP: a person is asked");
        assertThat(because(asked, "REO-900")).startsWith("118 are ordered");
        Judgement torn = quantities.settle(product(30, 4, 0), said("budget.trim true", "budget.trim false"));
        assertThat(because(torn, "REO-900")).as("one rule for it, one against").startsWith("118 are ordered");
    }

    @Test
    void an_order_below_the_suppliers_minimum_waits_while_nothing_runs_out() {
        terms = new OrderTerms(new BigDecimal("500.00"), null, null);
        together = new Together(1, new BigDecimal("24.20"), new BigDecimal("3.5"), 0, null);
        // 40 last 14 days, the supplier takes 8.5 and is half a day off: five days are left; the other has 3.5.
        leadDays = "8.5";
        leadSpread = "0.5";
        Need need = quantities.count(product(40, 0, 0), said("order.wait 7"));
        assertThat(need.quantity()).isZero();
        assertThat(need.waitsDays()).isEqualByComparingTo("3.5");
        assertThat(need.binding()).isEqualTo("REO-922");
        assertThat(need.why())
                .matches("goods for \\d+\\.\\d\\d GBP, 1 other product included, are less than the 500.00 GBP that"
                        + " Potters' Yard asks of an order: it waits for others, 3.5 days at most");
        together = Together.ALONE;
        assertThat(quantities.count(product(40, 0, 0), said("order.wait 7")).waitsDays())
                .isEqualByComparingTo("5.0");
        assertThat(quantities.count(product(40, 0, 0), said("order.wait 2")).waitsDays())
                .as("rules want it sooner")
                .isEqualByComparingTo("2");
        waited = new BigDecimal("1.4");
        assertThat(quantities.count(product(40, 0, 0), said("order.wait 2")).waitsDays())
                .isEqualByComparingTo("0.6");
    }

    @Test
    void what_would_run_out_does_not_wait_and_a_person_hears_of_it() {
        terms = new OrderTerms(new BigDecimal("500.00"), new BigDecimal("9.90"), new BigDecimal("800.00"));
        together = Together.ALONE;
        Judgement settled = quantities.settle(product(30, 4, 0), said("order.wait 7"));
        assertThat(because(settled, "REO-900")).startsWith("118 are ordered");
        assertThat(because(settled, "REO-922"))
                .isEqualTo("goods for 365.80 GBP are less than the 500.00 GBP that Potters' Yard asks of an order: it"
                        + " can't wait any longer");
        assertThat(because(settled, "REO-923"))
                .isEqualTo("9.90 GBP freight for goods of 365.80 GBP; none from 800.00 GBP on");
        together = new Together(2, new BigDecimal("434.20"), null, 0, null);
        Judgement free = quantities.settle(product(30, 4, 0), said());
        assertThat(because(free, "REO-923")).isEqualTo("no freight for goods of 800.00 GBP, 2 other products included");
    }

    @Test
    void freight_is_paid_from_the_budget_as_well() {
        terms = new OrderTerms(null, new BigDecimal("9.90"), null);
        pack = 12;
        budgetLeft = new BigDecimal("120.00");
        assertThat(quantity(product(30, 4, 0))).as("no rule trims").isEqualTo(120);
        assertThat(quantities.count(product(30, 4, 0), said("budget.trim true")).quantity())
                .as("111.60 and 9.90 would be too much")
                .isEqualTo(24);
    }

    @Test
    void a_late_supplier_and_a_restless_demand_cost_stock() {
        int usual = point();
        leadSpread = "6";
        int late = point();
        spread = "16";
        assertThat(usual).isLessThan(late);
        assertThat(late).isLessThan(point());
    }

    @Test
    void the_most_careful_of_several_wishes_counts() {
        int careful = quantities
                .count(product(0, 0, 0), said("service.level 99", "service.level 90"))
                .reorderPoint();
        assertThat(careful)
                .isEqualTo(quantities
                        .count(product(0, 0, 0), said("service.level 99"))
                        .reorderPoint())
                .isGreaterThan(quantities
                        .count(product(0, 0, 0), said("service.level 90"))
                        .reorderPoint());
    }

    @Property(tries = 500)
    void an_order_lifts_the_position_above_the_point_in_whole_packs(
            @ForAll @IntRange(min = 0, max = 300) int week,
            @ForAll @BigRange(min = "0", max = "90") @Scale(1) BigDecimal off,
            @ForAll @IntRange(min = -50, max = 500) int free,
            @ForAll @IntRange(min = 1, max = 48) int inPack,
            @ForAll @IntRange(min = 1, max = 200) int least) {
        perWeek = week;
        spread = off.toPlainString();
        pack = inPack;
        minimum = least;
        Need need = quantities.count(product(free, 0, 0), said());
        assertThat(need.quantity() % inPack).isZero();
        if (need.quantity() > 0) {
            assertThat(need.quantity()).isGreaterThanOrEqualTo(least);
            assertThat(free + need.quantity()).isGreaterThanOrEqualTo(need.reorderPoint());
            assertThat(need.coverWeeks().doubleValue())
                    .isCloseTo(week == 0 ? 0 : (free + need.quantity()) / (double) week, within(0.06));
        } else {
            assertThat(free > need.reorderPoint() || week == 0).isTrue();
        }
        Need then = quantities.count(product(free, 0, need.quantity()), said());
        assertThat(need.quantity() == 0 || then.quantity() < need.quantity() || then.quantity() == least)
                .as("what is on order counts")
                .isTrue();
    }

    private int point() {
        return quantities.count(product(0, 0, 0), said()).reorderPoint();
    }

    private int quantity(ReorderFacts facts) {
        return quantities.count(facts, said()).quantity();
    }

    private ReorderFacts product(int onHand, int reserved, int onOrder) {
        Outlook demand = Outlook.of(
                Collections.nCopies(8, BigDecimal.valueOf(perWeek)), new BigDecimal(spread), "theta", 24, false, 1);
        Supply supply = new Supply(
                "S-1",
                "Potters' Yard",
                6,
                14,
                new BigDecimal(leadDays),
                new BigDecimal(leadSpread),
                pack,
                minimum,
                new BigDecimal("3.10"),
                breaks,
                "GBP",
                keeps,
                terms);
        return new ReorderFacts(
                "MUG-1",
                OffsetDateTime.parse("2026-03-02T04:00:00Z"),
                "Mug",
                null,
                true,
                new ShelfState(onHand, reserved, onOrder, -1, -1, waited),
                demand,
                supply,
                0,
                budgetLeft,
                null,
                together);
    }

    private static Judgement said(String... wishes) {
        List<Reason> reasons = new ArrayList<>();
        for (String wish : wishes) {
            String[] words = wish.split(" ", 2);
            Outcome wants = new Outcome.Adjust(List.of(
                    words[0].equals("budget.trim")
                            ? new Adjustment(words[0], null, null, words[1])
                            : new Adjustment(words[0], null, new BigDecimal(words[1]), null)));
            reasons.add(new Reason("ABC-00" + (reasons.size() + 1), wants, wish));
        }
        return new Judgement(Outcome.strictest(Stream.of(Outcome.approve()).toList()), reasons);
    }

    private static String because(Judgement settled, String rule) {
        return settled.reasons().stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .because();
    }
}
