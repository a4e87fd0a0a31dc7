package org.countersign.ledger.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.campaign.Buyer;
import org.countersign.domain.campaign.Contact;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.customer.Sale;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class BuyersTest {

    private static final OffsetDateTime TODAY = Samples.NOON;
    private static final Instant NOW = TODAY.toInstant();
    private static final Instant YEAR_AGO = TODAY.minusDays(365).toInstant();

    private final TestDatabase db;
    private final Buyers buyers;
    private final Retentions retentions;

    BuyersTest(Databases databases) {
        db = databases.create();
        buyers = new Buyers(db.database());
        retentions = new Retentions(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void past(String id, String customer, int daysAgo, String... skus) {
        new History(db.database())
                .add(List.of(PastOrder.of(Samples.order(id, customer, TODAY.minusDays(daysAgo), skus), List.of())));
    }

    private void live(String id, String customer, int daysAgo, OrderState state, String... skus) {
        OrderPlaced placed = Samples.order(id, customer, TODAY.minusDays(daysAgo), skus);
        TestTransactions.run(() -> new Orders(db.database())
                .save(Order.placed(Samples.facts(placed)).in(state)));
    }

    private Buyer buyer(String customer) {
        return buyers.get(customer, YEAR_AGO, NOW);
    }

    @Test
    void an_order_of_today_and_the_same_one_imported_are_the_same_purchase() {
        past("O-1", "imported", 40, "MUG", "CUP", "MUG");
        live("O-2", "posted", 40, OrderState.DELIVERED, "MUG", "CUP", "MUG");
        List<Purchase> imported =
                buyer("imported").sales().stream().map(Sale::purchase).toList();
        assertThat(buyer("posted").sales().stream().map(Sale::purchase)).containsExactlyElementsOf(imported);
        assertThat(imported.get(0).products()).isEqualTo(2);
        assertThat(imported.get(0).spent()).isEqualByComparingTo("75.00");
    }

    @Test
    void an_order_that_was_imported_and_posted_counts_once_and_a_refused_one_not_at_all() {
        past("O-1", "anna", 40, "MUG");
        live("O-1", "anna", 40, OrderState.DELIVERED, "MUG");
        live("O-2", "anna", 30, OrderState.REFUSED, "MUG");
        live("O-3", "anna", 20, OrderState.DISPATCHED, "MUG");
        past("O-4", "anna", 366, "MUG");
        Buyer anna = buyer("anna");
        assertThat(anna.sales()).extracting(Sale::orderId).containsExactly("O-1", "O-3");
        assertThat(anna.sales()).extracting(Sale::underWay).containsExactly(false, true);
        assertThat(anna.email()).isEqualTo("anna@example.org");
    }

    @Test
    void what_is_left_over_the_cost_is_counted_where_the_cost_is_known_and_else_the_usual_share() {
        new Catalogue(db.database())
                .upsert(new ProductUpserted(
                        "MUG", "Mug", null, new BigDecimal("12.50"), new BigDecimal("4.00"), "EUR", 350, false, true));
        past("O-1", "anna", 40, "MUG", "CUP");
        var facts = buyer("anna").facts(TODAY, new BigDecimal("0.30")).orElseThrow();
        // two mugs leave 8.50 each, two cups 30 % of 25.00
        assertThat(facts.contribution()).isEqualByComparingTo("24.50");
        assertThat(facts.costKnown()).isEqualTo(50);
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(facts.usualGaps()).isEqualByComparingTo("0.1");
        assertThat(buyer("nobody").facts(TODAY, BigDecimal.ONE)).isEmpty();
    }

    @Test
    void messages_of_all_flows_are_counted_and_a_message_once() {
        past("O-1", "anna", 40, "MUG");
        MarketingLog log = new MarketingLog(db.database());
        log.add(new Contact("m-1", "anna", NOW.minus(Duration.ofDays(40)), "newsletter", null));
        log.add(new Contact("m-2", "anna", NOW.minus(Duration.ofDays(12)), "retention", "d-1"));
        log.add(new Contact("m-2", "anna", NOW.minus(Duration.ofDays(12)), "retention", "d-1"));
        Buyer anna = buyer("anna");
        assertThat(anna.contacts()).isEqualTo(1);
        assertThat(anna.facts(TODAY, BigDecimal.ONE).orElseThrow().sinceContactDays())
                .isEqualTo(12);
        assertThat(log.count("anna", NOW.minus(Duration.ofDays(50)))).isEqualTo(2);
    }

    @Test
    void all_customers_of_the_year_come_once_in_stretches_of_any_size() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String customer = (i % 5 < 2 ? "c-%02d" : "C-%02d").formatted(i);
            expected.add(customer);
            if (i % 2 == 0) {
                past("P-" + i, customer, 40, "MUG");
                past("PP-" + i, customer, 50, "MUG");
            }
            if (i % 3 != 1) {
                live("L-" + i, customer, 30, OrderState.DELIVERED, "MUG");
            }
            if (i % 2 == 1 && i % 3 == 1) {
                expected.remove(customer);
                past("old-" + i, customer, 400, "MUG");
            }
        }
        for (int size : new int[] {1, 4, 100}) {
            List<String> found = new ArrayList<>();
            String after = "";
            Retentions.Stretch stretch = retentions.due(after, YEAR_AGO, NOW, size);
            while (stretch.last().isPresent()) {
                found.addAll(stretch.due());
                after = stretch.last().get();
                stretch = retentions.due(after, YEAR_AGO, NOW, size);
            }
            assertThat(found).as("by " + size).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whoever_was_asked_about_is_not_due_unless_put_off() {
        past("O-1", "anna", 40, "MUG");
        past("O-2", "bob", 40, "MUG");
        Instant month = NOW.minus(Duration.ofDays(30));
        retentions.save(Retention.of("anna", NOW).in(RetentionState.LEFT));
        retentions.save(Retention.of("bob", NOW).in(RetentionState.PUT_OFF));
        assertThat(retentions.due("", YEAR_AGO, month, 10).due()).containsExactly("bob");
        assertThat(retentions.due("", YEAR_AGO, NOW, 10).due()).containsExactly("anna", "bob");
        assertThat(retentions.due("bob", YEAR_AGO, month, 10).last()).isEqualTo(Optional.empty());
    }

    @Test
    void a_round_under_way_is_the_one_that_is_started_again_and_knows_what_came_of_it() {
        RetentionRuns runs = new RetentionRuns(db.database());
        assertThat(runs.open()).isEmpty();
        long first = runs.start("anna", NOW).number();
        assertThat(runs.start("bob", NOW.plusSeconds(9)).number()).isEqualTo(first);
        retentions.save(Retention.of("c-1", NOW.plusSeconds(1)).in(RetentionState.LEFT));
        retentions.save(Retention.of("c-2", NOW.minusSeconds(1)).in(RetentionState.LEFT));
        runs.end(first, NOW.plusSeconds(60));
        assertThat(runs.open()).isEmpty();
        assertThat(runs.list(5)).singleElement().satisfies(run -> {
            assertThat(run.counts()).containsOnlyKeys(RetentionState.LEFT).containsEntry(RetentionState.LEFT, 1);
            assertThat(run.by()).isEqualTo("anna");
        });
        assertThat(runs.lastStart()).contains(NOW);
        assertThat(TestTransactions.call(runs::mine)).isTrue();
    }
}
