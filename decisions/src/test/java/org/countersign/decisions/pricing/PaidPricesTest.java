package org.countersign.decisions.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.fulfilment.ShippedPricing;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PricedOrders;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.models.pricing.PriceFairness;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders priced by the shipped rules, looked at by groups of customers. */
class PaidPricesTest {

    private static final Instant NOW = Samples.NOON.plusDays(1).toInstant();
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestDatabase db = Databases.H2.create();
    private final PriceHistory history = new PriceHistory(db.database());
    private final Pricing pricing = new Pricing();
    private final Judge judge = ShippedPricing.judge(pricing);

    @AfterEach
    void close() {
        db.close();
    }

    /** A hundred and twenty customers with two orders each, every third of them with a Gold tier; apart: they alone buy mugs. */
    private PaidPrices.Report report(boolean personal, boolean apart) {
        RulesetSource source = personal
                ? ShippedPricing.allowing("PRI-601,-,true,Your tier made this price.,prices may")
                : ShippedPricing.source();
        try (Rulebook book =
                new RuleCompiler().compile(source, new RulesetVersion(ShippedPricing.RULESET, 1, source.hash()))) {
            TestTransactions.run(() -> {
                for (int i = 0; i < 240; i++) {
                    boolean gold = i % 3 == 0;
                    boolean mug = apart ? gold : i % 2 == 0;
                    save("O-" + i, "C-" + i % 120, gold ? "Gold" : "Standard", mug ? "MUG" : "CUP", book);
                }
            });
            return new PaidPrices(
                            new PricedOrders(db.database()), history, book::asked, Clock.fixed(NOW, ZoneOffset.UTC))
                    .report(MONTH);
        }
    }

    private void save(String id, String customer, String tier, String sku, Rulebook book) {
        CustomerHistory known = new CustomerHistory(
                customer, null, "DE", tier, 3, 0, 0, new BigDecimal("90"), Samples.NOON, null, 3, 0, null);
        OrderFacts facts = OrderFacts.of(Samples.order(id, customer, sku), known, Map.of());
        OrderFacts priced = pricing.apply(
                facts,
                judge.judge(ShippedPricing.RULESET, Optional.of(new OpenRules(book)), facts, List.of())
                        .judgement());
        new Orders(db.database()).save(Order.placed(priced).decided("D-" + id, OrderState.DELIVERED));
    }

    private static PriceFairness.Group group(PaidPrices.Report report, String name) {
        return report.fairness().groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_prices_know_customers_those_without_a_tier_pay_more_and_the_fact_that_tells_them_is_named() {
        PaidPrices.Report report = report(true, false);
        PriceFairness.Group standard = group(report, "Standard");
        assertThat(report.fairness().orders()).isEqualTo(240);
        assertThat(standard.orders()).isEqualTo(160);
        assertThat(Objects.requireNonNull(standard.paid()).value()).isCloseTo(1 / 0.97 - 1, within(1e-3));
        assertThat(standard.paysMore()).isTrue();
        assertThat(Objects.requireNonNull(standard.proxy()).fact()).isEqualTo("order.customer.tier");
        assertThat(report.asked())
                .contains("order.customer.tier", "order.coupon", "line.quantity", "line.category")
                .doesNotHaveDuplicates();
    }

    @Test
    void where_they_know_none_all_pay_the_same() {
        PaidPrices.Report report = report(false, false);
        assertThat(report.fairness().groups()).noneMatch(PriceFairness.Group::paysMore);
        assertThat(Objects.requireNonNull(group(report, "Gold").paid()).value()).isCloseTo(0, within(1e-9));
        assertThat(report.fairness().groups())
                .as("all come from one country and came back: nothing to compare")
                .extracting(PriceFairness.Group::segment)
                .containsOnly("tier");
    }

    @Test
    void a_price_that_was_raised_for_what_a_group_buys_is_seen_from_the_price_before() {
        history.add(new PricePoint("MUG", new BigDecimal("10.00"), "EUR", NOW.minus(Duration.ofDays(90)), null, null));
        history.add(new PricePoint("MUG", new BigDecimal("12.50"), "EUR", NOW.minus(Duration.ofDays(9)), null, "C-1"));
        history.add(new PricePoint("CUP", new BigDecimal("12.50"), "EUR", NOW.minus(Duration.ofDays(2)), null, null));
        Map<String, PricePoint> before = history.all(NOW.minus(MONTH));
        assertThat(Objects.requireNonNull(before.get("MUG")).price()).isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(before.get("CUP")).price()).isEqualByComparingTo("12.50");
        PriceFairness.Group gold = group(report(false, true), "Gold");
        assertThat(Objects.requireNonNull(gold.moved()).value()).isCloseTo(0.25, within(1e-9));
        assertThat(gold.sawPricesRise()).isTrue();
        assertThat(gold.paid()).as("nobody else bought a mug").isNull();
    }

    @Test
    void a_shop_without_orders_has_nothing_to_compare() {
        PaidPrices none =
                new PaidPrices(new PricedOrders(db.database()), history, List::of, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(none.report(MONTH).fairness()).isEqualTo(new PriceFairness(0, List.of()));
    }
}
