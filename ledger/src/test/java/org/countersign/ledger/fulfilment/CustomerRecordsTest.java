package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.fulfilment.CustomerLists.CustomerOrder;
import org.countersign.ledger.fulfilment.CustomerLists.Whose;
import org.countersign.ledger.fulfilment.CustomerRecord.Source;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.fulfilment.CustomerRecord.Total;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class CustomerRecordsTest {

    private static final Instant NOW = Samples.NOON.toInstant();

    private final TestDatabase db;
    private final CustomerRecords records;
    private final CustomerLists lists;

    CustomerRecordsTest(Databases databases) {
        db = databases.create();
        records = new CustomerRecords(db.database());
        lists = new CustomerLists(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void told(String event, Instant at, String data) {
        String body = "{\"id\":\"" + event + "\",\"data\":" + data + "}";
        Receipt receipt = new Receipt(
                new EventKey("shop", event),
                "customer.upserted.v1",
                "C-1",
                at,
                Receipt.PROCESSED,
                "ef".repeat(32),
                body,
                null,
                new Reply(Receipt.PROCESSED, event, List.of(), null, List.of()));
        TestTransactions.run(() -> new Inbox(db.database()).add(receipt));
    }

    private void decided(String order, @Nullable String customer, String mail, Instant at) {
        OrderPlaced sample = Samples.order(order, "x", at.atOffset(ZoneOffset.UTC), "MUG");
        OrderPlaced placed = new OrderPlaced(
                order,
                sample.placedAt(),
                sample.currency(),
                new OrderPlaced.Customer(customer, mail, "AT", null),
                sample.lines(),
                sample.shipping(),
                sample.payment(),
                null);
        OrderFacts facts = OrderFacts.of(placed, CustomerHistory.none(customer), Map.of());
        TestTransactions.run(() -> {
            new Orders(db.database()).save(Order.placed(facts));
            new DecisionLedger(db.database()).add(Samples.decision("D-" + order, facts, at, Outcome.escalate("risk")));
        });
        new Seal(db.database(), Clock.systemUTC()).tick(100);
    }

    @Test
    void everyValueNamesWhoSaidItAndWhatOthersSayInstead() {
        told("e-1", NOW, "{\"customerId\":\"C-1\",\"name\":\"Ann\",\"email\":\"old@example.org\"}");
        told("e-2", NOW.plusSeconds(60), "{\"customerId\":\"C-1\",\"email\":\"ann@example.org\",\"country\":null}");
        decided("O-1", "C-1", "ann@example.org", NOW.plusSeconds(90));
        new History(db.database()).add(List.of(Samples.past("P-1", "C-1", Samples.NOON.minusYears(1), "MUG")));

        List<Told> values = records.find("C-1").orElseThrow().values();

        assertThat(values)
                .extracting(Told::field, Told::value, Told::kind, Told::reference, Told::current)
                .containsExactly(
                        tuple("name", "Ann", Source.EVENT, "e-1", true),
                        tuple("email", "ann@example.org", Source.EVENT, "e-2", true),
                        tuple("email", "old@example.org", Source.EVENT, "e-1", false),
                        tuple("email", "C-1@example.org", Source.IMPORT, "P-1", false),
                        tuple("country", "AT", Source.ORDER, "O-1", true),
                        tuple("country", "DE", Source.IMPORT, "P-1", false),
                        tuple("address", "Invalidenstr. 1, 10115 Berlin, DE", Source.ORDER, "O-1", true));
    }

    @Test
    void ordersAsAGuestWithTheSameAddressAreTheCustomersToo() {
        decided("O-1", "C-1", "ann@example.org", NOW);
        decided("O-2", null, "Ann@example.org", NOW.plusSeconds(60));
        decided("O-3", null, "bob@example.org", NOW.plusSeconds(60));
        decided("O-4", "C-2", "eve@example.org", NOW.plusSeconds(60));

        CustomerRecord record = records.find("C-1").orElseThrow();
        Whose whose = records.whose("C-1").orElseThrow();

        assertThat(lists.orders(whose, null, 9).items())
                .extracting(CustomerOrder::orderId)
                .containsExactlyInAnyOrder("O-1", "O-2");
        assertThat(lists.decisions(whose, null, 9).items())
                .extracting(DecisionSummary::id)
                .containsExactly("D-O-2", "D-O-1");
        assertThat(record.scores())
                .extracting(s -> s.prediction().model(), CustomerRecord.Score::decisionId)
                .containsExactlyInAnyOrder(tuple("order-risk", "D-O-2"), tuple("churn", "D-O-2"));
    }

    @Test
    void everybodyWhomTheShopItsOrdersOrItsPastKnowIsListedOncePageByPage() {
        new Customers(db.database()).upsert(new CustomerUpserted("C-2", "Bob", "b@example.org", "DE", null, null));
        decided("O-1", "C-1", "ann@example.org", NOW);
        decided("O-2", "C-1", "ann@example.org", NOW);
        decided("O-3", null, "guest@example.org", NOW);
        new History(db.database()).add(List.of(Samples.past("P-1", "C-3", Samples.NOON, "MUG")));

        Page<CustomerLine> first = records.list(null, null, 2);
        Page<CustomerLine> second = records.list(null, first.next(), 2);

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(CustomerLine::customerId).containsExactly("C-1", "C-2");
        assertThat(second.items()).extracting(CustomerLine::customerId).containsExactly("C-3");
        assertThat(second.next()).isNull();
        assertThat(records.list("BO", null, 9).items())
                .extracting(CustomerLine::name)
                .containsExactly("Bob");
        assertThat(records.list("c-_", null, 9).items()).isEmpty();
    }

    @Test
    void everyListGoesOnWhereItsPageEndsAndNamesImportedOrdersAsSuch() {
        told("e-1", NOW, "{\"customerId\":\"C-1\",\"name\":\"Ann\"}");
        told("e-2", NOW.plusSeconds(1), "{\"customerId\":\"C-1\",\"name\":\"Anna\"}");
        told("e-3", NOW.plusSeconds(2), "{\"customerId\":\"C-1\",\"name\":\"Anne\"}");
        decided("O-1", "C-1", "ann@example.org", NOW);
        decided("O-2", "C-1", "ann@example.org", NOW.plusSeconds(1));
        decided("O-3", "C-1", "ann@example.org", NOW.plusSeconds(2));
        new History(db.database()).add(List.of(Samples.past("P-1", "C-1", Samples.NOON.minusYears(1), "MUG")));
        Whose whose = records.whose("C-1").orElseThrow();

        assertThat(all(cursor -> lists.orders(whose, cursor, 1), 4))
                .extracting(CustomerOrder::orderId, CustomerOrder::state)
                .containsExactly(
                        tuple("O-3", "HELD"), tuple("O-2", "HELD"), tuple("O-1", "HELD"), tuple("P-1", "IMPORTED"));
        assertThat(all(cursor -> lists.events(whose, cursor, 2), 3))
                .extracting(e -> e.key().id())
                .containsExactly("e-3", "e-2", "e-1");
        assertThat(all(cursor -> lists.decisions(whose, cursor, 2), 3))
                .extracting(DecisionSummary::id)
                .containsExactly("D-O-3", "D-O-2", "D-O-1");
        assertThat(lists.returns(whose, null, 2).items()).isEmpty();
    }

    private static <T> List<T> all(Function<@Nullable String, Page<T>> list, int total) {
        List<T> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<T> page = list.apply(cursor);
            assertThat(page.total()).isEqualTo(total);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void ordersAddUpByTheirCurrencyTogetherWithTheImportedOnes() {
        decided("O-1", "C-1", "ann@example.org", NOW);
        new History(db.database()).add(List.of(Samples.past("P-1", "C-1", Samples.NOON.minusYears(1), "MUG", "CUP")));

        CustomerRecord record = records.find("C-1").orElseThrow();

        assertThat(record.totals())
                .extracting(Total::currency, Total::orders, Total::refused, Total::spent)
                .containsExactly(tuple("EUR", 2, 0, new BigDecimal("75.00")));
        assertThat(record.tasks()).isEmpty();
    }

    @Test
    void whoeverOrderedOrWasImportedWithoutEverBeingDescribedHasARecord() {
        decided("O-1", "C-1", "ann@example.org", NOW);
        new History(db.database()).add(List.of(Samples.past("P-1", "C-2", Samples.NOON, "MUG")));

        assertThat(records.find("C-1").orElseThrow().customerId()).isEqualTo("C-1");
        assertThat(records.find("C-2").orElseThrow().totals()).hasSize(1);
    }

    @Test
    void whomNobodyKnowsHasNoRecord() {
        assertThat(records.find("C-404")).isEmpty();
    }
}
