package org.countersign.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.Contact;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionQuery;
import org.countersign.ledger.decision.FactFilter;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.decision.Verification;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Quarantined;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Zaphod is forgotten; Ada, who lives in the same house, stays as she is. */
@ParameterizedClass
@EnumSource(Databases.class)
class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");
    private static final String NAME = "Zaphod Beeblebrox";
    private static final String MAIL = "Zaphod@Heart-of-Gold.example";
    private static final String STREET = "Improbability Road 42";
    private static final String CITY = "Betelgeuse";
    private static final String POSTCODE = "BX42-7";
    private static final String WORDS = "Not even \"two\" heads like it";
    private static final String SPOKEN = "Rang about the towel, left word";
    private static final String PHONE = "+49 30 4242424242";

    /** What must not be found anywhere in the end. */
    private static final List<String> TRACES = List.of(
            "zaphod",
            "beeblebrox",
            "heart-of-gold",
            "improbability",
            CITY,
            POSTCODE,
            "heads like it",
            "the towel",
            "a man of",
            "4242424242");

    private String zaphod = "C-ZAPHOD";

    /** Where Ada lives. */
    private String house = STREET;

    private String code = POSTCODE;

    private final TestDatabase db;
    private final Database database;
    private final Erasures erasures;
    private final Eraser eraser;
    private final DecisionLedger ledger;
    private final Seal seal;

    ErasureTest(Databases databases) {
        db = databases.create();
        database = db.database();
        erasures = new Erasures(database);
        eraser = new Eraser(database, Clock.fixed(NOW, java.time.ZoneOffset.UTC));
        ledger = new DecisionLedger(database);
        seal = new Seal(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private OrderPlaced placed(String orderId, String customer, String mail, String city) {
        OrderPlaced sample = Samples.order(orderId, customer, "MUG", "CUP");
        return new OrderPlaced(
                orderId,
                sample.placedAt(),
                "EUR",
                new OrderPlaced.Customer(customer, mail, "DE", null),
                sample.lines(),
                new OrderPlaced.Shipping(
                        "standard",
                        "DE",
                        city.equals(CITY) ? POSTCODE : code,
                        city,
                        city.equals(CITY) ? STREET : house),
                sample.payment(),
                null);
    }

    private void live() {
        Orders orders = new Orders(database);
        Customers customers = new Customers(database);
        TestTransactions.run(() -> {
            customers.upsert(new CustomerUpserted(zaphod, NAME, MAIL, "DE", "Gold", Samples.NOON));
            customers.upsert(new CustomerUpserted("C-ADA", "Ada Lovelace", "ada@example.org", "GB", null, null));
            order(orders, "A-1", zaphod, MAIL);
            order(orders, "A-2", null, MAIL.toLowerCase(Locale.ROOT));
            order(orders, "A-3", "C-ADA", "ada@example.org");
            events();
            ledger.sign("D-A-1", new Signature("ann", "operator", Answer.APPROVE, true, "other", SPOKEN, NOW));
            ledger.sign("D-A-3", new Signature("ann", "operator", Answer.APPROVE, true, "other", "not " + MAIL, NOW));
            ledger.outcome("D-A-1", "delivered", NOW);
            Task task = Samples.task("T-1", "A-1", NOW);
            new Tasks(database)
                    .open(new Task(
                            task.id(),
                            task.kind(),
                            task.queue(),
                            task.subject(),
                            task.businessKey(),
                            task.decisionId(),
                            "Order A-1 of " + NAME,
                            "sends to " + CITY,
                            zaphod,
                            task.amount(),
                            task.currency(),
                            task.proposal(),
                            task.openedAt(),
                            task.dueAt(),
                            0,
                            null,
                            Task.State.DONE,
                            false));
            new Labels(database).save("A-1", NAME.getBytes(StandardCharsets.UTF_8), "TRACK-4242424242", NOW);
            new Outbox(database)
                    .add(OutEvent.of(
                            "A-1",
                            "D-A-1",
                            NOW,
                            "mail",
                            new MessageRequested(
                                    "A-1",
                                    zaphod,
                                    MAIL,
                                    "mail",
                                    "dispatched",
                                    "On its way",
                                    "Dear " + NAME + ", it comes")));
        });
        sql("update outbox set sent_at = at");
        sql("update customer_order set closed_because = 'signed by ann, other: " + SPOKEN + "' where order_id = 'A-1'");
        TestTransactions.run(() -> ledger.answer(
                new FirstAnswer("T-1", "ann", Answer.APPROVE, "sounds like a man of the towel", null, NOW)));
        back();
        marketing();
        past();
        letters();
        sql("insert into record_pair (pair_id, kind, id_a, id_b, state, known, at, why) values"
                + " ('customer C-ADA = " + zaphod + "', 'CUSTOMER', 'C-ADA', '" + zaphod
                + "', 'APART', 'x', current_timestamp,"
                + " 'Zaphod is not Ada')");
        sealAll();
    }

    private void order(Orders orders, String id, String customer, String mail) {
        OrderPlaced placed = placed(id, customer, mail, customer == null || customer.equals(zaphod) ? CITY : "London");
        orders.save(Order.placed(Samples.facts(placed)).in(OrderState.DELIVERED));
        ledger.add(Samples.decision("D-" + id, Samples.facts(placed), NOW, Outcome.approve()));
    }

    private void events() {
        Inbox inbox = new Inbox(database);
        inbox.add(receipt("e-1", "A-1", "order.placed.v1", Json.write(placed("A-1", zaphod, MAIL, CITY)), "processed"));
        inbox.add(receipt(
                "customer-" + zaphod,
                zaphod,
                "customer.upserted.v1",
                Json.write(Map.of("customerId", zaphod, "name", NAME, "email", MAIL, "phoneNumber", PHONE)),
                "processed"));
        inbox.add(receipt("e-2", "", "order.placed.v1", "{\"oops\":\"" + MAIL + " at " + STREET + "\"}", "rejected"));
        inbox.add(receipt(
                "e-3",
                "A-3",
                "order.placed.v1",
                Json.write(placed("A-3", "C-ADA", "ada@example.org", "London")),
                "processed"));
    }

    private static Receipt receipt(String id, String subject, String type, String data, String status) {
        return new Receipt(
                new EventKey("shop", id),
                type,
                subject,
                NOW,
                status,
                "ef".repeat(32),
                "{\"id\":\"" + id + "\",\"source\":\"shop\",\"type\":\"" + type + "\",\"subject\":\"" + subject
                        + "\",\"data\":" + data + "}",
                null,
                new Reply(status, id, List.of(), null, List.of(new Problem("X", "/", null, MAIL, false))));
    }

    private void back() {
        ReturnRequested request = new ReturnRequested(
                "R-1",
                "A-1",
                OffsetDateTime.parse("2026-03-05T12:00:00Z"),
                "other",
                List.of(new ReturnRequested.Line("MUG", 1)),
                WORDS);
        TestTransactions.run(
                () -> new Returns(database).add(Return.requested(request, "EUR").in(ReturnState.CLOSED), zaphod));
    }

    private void marketing() {
        TestTransactions.run(() -> {
            new Consents(database).add(new Consent(zaphod, Consent.MARKETING, true, NOW, "checkout", NOW));
            new MarketingLog(database).add(new Contact("M-1", zaphod, NOW, "retention", null));
            new Retentions(database).save(Retention.of(zaphod, NOW).because(NAME + " phoned"));
        });
    }

    private void past() {
        OrderPlaced old = placed("P-1", zaphod, MAIL, CITY);
        History history = new History(database);
        history.add("I-1", List.of(new PastOrder(old, OrderState.DELIVERED, List.of())));
        history.quarantine("I-1", List.of(new Quarantined(3, "no price", "P-9," + MAIL + "," + STREET)));
    }

    private void letters() {
        TestTransactions.run(() -> new DeadLetters(database)
                .add(DeadLetter.open(
                        "L-1",
                        NOW,
                        "shop",
                        "e-9",
                        null,
                        null,
                        Map.of("x-customer", NAME),
                        "{\"mail\":\"" + MAIL + "\",\"phone\":\"" + PHONE + "\"",
                        List.of(new Problem("X", "/", null, NAME, false)))));
    }

    private void sql(String sql) {
        database.jdbi().useHandle(h -> h.execute(sql));
    }

    private Erasure asked() {
        Erasure erasure = new Erasure(
                erasures.nextId(),
                erasures.newPseudonym(),
                zaphod,
                Erasure.State.REVIEW,
                NAME + " asked by letter",
                "olga",
                NOW,
                null,
                null,
                null,
                0,
                0,
                null);
        TestTransactions.run(() -> erasures.add(erasure));
        return erasure;
    }

    private Erasure agreed() {
        Erasure erasure = asked();
        assertThat(TestTransactions.call(() -> erasures.approve(erasure, "sue", NOW, null)))
                .isTrue();
        return erasure;
    }

    private void run() {
        erase(eraser);
        sealAll();
    }

    private void sealAll() {
        int sealed = 1;
        while (sealed > 0) {
            sealed = seal.tick(100);
        }
    }

    private static void erase(Eraser eraser) {
        boolean more = true;
        while (more) {
            more = TestTransactions.call(eraser::step);
        }
    }

    /** Every value of every column of every table. */
    private List<String> dump() {
        List<String> all = new ArrayList<>();
        database.jdbi().useHandle(h -> {
            for (String table : Columns.tables(h)) {
                h.createQuery("select * from " + table)
                        .map((row, context) -> all.addAll(values(table, row)))
                        .list();
            }
        });
        return all;
    }

    private static List<String> values(String table, ResultSet row) throws java.sql.SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : row.getString(i);
            if (text != null) {
                values.add(table + "." + row.getMetaData().getColumnLabel(i) + ": " + text);
            }
        }
        return values;
    }

    private List<String> traces() {
        return dump().stream()
                .filter(value -> Stream.concat(TRACES.stream(), Stream.of(zaphod))
                        .anyMatch(trace -> value.toLowerCase(Locale.ROOT).contains(trace.toLowerCase(Locale.ROOT))))
                .toList();
    }

    @Test
    void nothing_of_the_person_is_left_in_any_column_of_any_table() {
        house = "Saint James's Square 12";
        code = "SW1";
        live();
        assertThat(traces()).hasSizeGreaterThan(30);
        Erasure erasure = agreed();
        run();

        assertThat(traces()).isEmpty();
        assertThat(erasures.get(erasure.erasureId()).state()).isEqualTo(Erasure.State.DONE);
        assertThat(erasures.get(erasure.erasureId()).customerId()).isNull();
        assertThat(erasures.get(erasure.erasureId()).reason()).isEqualTo(erasure.pseudonym() + " asked by letter");
    }

    @Test
    void an_id_of_digits_goes_and_amounts_stay() {
        zaphod = "17850";
        house = "Saint James's Square 12";
        code = "SW1";
        live();
        sql("update customer_order set total = 17850 where order_id = 'A-1'");
        sql("insert into record_member (kind, id, record_id) values ('PRODUCT', '17850', '17850')");
        agreed();
        run();
        assertThat(traces())
                .allMatch(
                        value -> value.startsWith("customer_order.total: 17850") || value.startsWith("record_member."))
                .hasSize(3);
    }

    @Test
    void the_neighbour_keeps_her_address_and_loses_only_what_names_the_other() {
        live();
        String ada = database.jdbi()
                .withHandle(h -> h.createQuery("select facts from customer_order where order_id = 'A-3'")
                        .mapTo(String.class)
                        .one());
        agreed();
        run();

        assertThat(database.jdbi().<String, RuntimeException>withHandle(h -> h.createQuery(
                                "select facts from customer_order where order_id = 'A-3'")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo(ada)
                .contains(STREET);
        assertThat(ledger.find("D-A-3").orElseThrow().erased()).isNull();
        assertThat(ledger.find("D-A-3").orElseThrow().signatures().get(0).comment())
                .doesNotContain("example")
                .startsWith("not erased-");
    }

    @Test
    void figures_stay_and_the_person_is_one_customer_under_another_name() {
        live();
        List<String> before = figures();
        Erasure erasure = agreed();
        run();

        assertThat(figures()).isEqualTo(before);
        CustomerRecords records = new CustomerRecords(database);
        assertThat(records.find(zaphod)).isEmpty();
        assertThat(records.find(erasure.pseudonym()).orElseThrow().values())
                .noneMatch(told -> List.of("name", "email", "address").contains(told.field()));
        assertThat(new Consents(database).isGranted(erasure.pseudonym(), Consent.MARKETING))
                .isFalse();
        assertThat(new Orders(database).get("A-1").facts().customer().country()).isEqualTo("DE");
        assertThat(erasures.lastOf(List.of(erasure.pseudonym())))
                .map(Erasure::erasureId)
                .contains(erasure.erasureId());
    }

    private List<String> figures() {
        return database.jdbi().withHandle(h -> h.createQuery("select o.order_id || o.placed_at || o.total || o.state"
                        + " from customer_order o union all select p.order_id || p.placed_at || p.total || p.lines"
                        + " from past_order p union all select id || at || amount || outcome || hash from decision"
                        + " union all select cast(count(*) as varchar) from inbox order by 1")
                .mapTo(String.class)
                .list());
    }

    @Test
    void the_chain_stays_whole_and_says_how_many_rows_were_erased() {
        live();
        assertThat(seal.verify().erased()).isZero();
        agreed();
        run();

        Verification after = seal.verify();
        assertThat(after.findings()).isEmpty();
        // Two decisions of Zaphod's, a signature and a first answer with words about him, a signature of Ada's that
        // named him.
        assertThat(after.erased()).isEqualTo(5);
        assertThat(after.unsealed()).isZero();
        assertThat(ledger.find("D-A-1").orElseThrow().erased()).isNotNull();
        assertThat(ledger.find("D-A-1").orElseThrow().decision().hash()).isEqualTo("cd".repeat(32));
    }

    @Test
    void whoever_changes_an_erased_row_is_still_found() {
        live();
        agreed();
        run();
        sql("update decision set amount = amount + 1 where id = 'D-A-1'");
        assertThat(seal.verify().findings())
                .extracting(Verification.Finding::what, Verification.Finding::id)
                .containsExactly(tuple("changed", "D-A-1"));
    }

    @Test
    void a_made_up_mark_hides_nothing() {
        live();
        Erasure erasure = agreed();
        run();
        String was = hash("D-A-3");
        sql("update decision set amount = amount + 1 where id = 'D-A-3'");
        String is = hash("D-A-3");
        sql("insert into erased_row (id, erasure_id, kind, ref, was, became) values ('x', '" + erasure.erasureId()
                + "', 'decision', 'D-A-3', '" + was + "', '" + is + "')");
        assertThat(seal.verify().findings())
                .extracting(Verification.Finding::what, Verification.Finding::record)
                .containsExactlyInAnyOrder(tuple("added", "erased"), tuple("changed", "erasure"));
    }

    @Test
    void a_mark_without_a_second_person_hides_nothing() {
        live();
        agreed();
        run();
        sql("update erasure_word set said_by = asked_by");
        assertThat(seal.verify().findings())
                .filteredOn(finding -> finding.record().equals("decision"))
                .extracting(Verification.Finding::what)
                .containsOnly("changed")
                .hasSize(2);
    }

    private String hash(String id) {
        return database.jdbi().withHandle(h -> Optional.ofNullable(
                        org.countersign.ledger.decision.ErasureRecord.hashes(h, "decision", List.of(id))
                                .get(id))
                .orElseThrow());
    }

    @Test
    void a_run_that_dies_in_the_middle_goes_on_and_a_second_one_changes_nothing() {
        live();
        Erasure erasure = agreed();
        for (int i = 0; i < 10; i++) {
            TestTransactions.call(eraser::step);
        }
        assertThat(seal.verify().findings()).isEmpty();
        sql("update erasure set place = 3"); // the last steps again, as after a crash before their commit
        Eraser another = new Eraser(database, Clock.systemUTC());
        erase(another);
        seal.tick(100);
        assertThat(seal.verify().findings()).isEmpty();
        assertThat(erasures.get(erasure.erasureId()).state()).isEqualTo(Erasure.State.DONE);
        List<String> done = dump();
        assertThat(TestTransactions.call(another::step)).isFalse();
        assertThat(dump()).isEqualTo(done);
    }

    @Test
    void while_something_is_under_way_nothing_is_erased() {
        live();
        sql("update customer_order set state = 'DISPATCHED' where order_id = 'A-2'");
        sql("update outbox set sent_at = null");
        assertThat(TestTransactions.call(() -> eraser.underWay(List.of(zaphod))))
                .containsExactly("order A-2 is dispatched", "message.requested.v1 about A-1 is not sent yet");
        assertThat(TestTransactions.call(() -> eraser.underWayAtAGlance(List.of(zaphod))))
                .containsExactly("message.requested.v1 about A-1 is not sent yet");
        agreed();
        assertThat(TestTransactions.call(eraser::step)).isFalse();
        sql("update customer_order set state = 'DELIVERED' where order_id = 'A-2'");
        sql("update outbox set sent_at = at");
        assertThat(TestTransactions.call(eraser::step)).isTrue();
    }

    @Test
    void nothing_is_erased_before_a_second_person_agrees() {
        live();
        Erasure erasure = asked();
        assertThat(TestTransactions.call(eraser::step)).isFalse();
        TestTransactions.run(() -> erasures.reject(erasure, "sue", NOW, "not he"));
        assertThat(TestTransactions.call(eraser::step)).isFalse();
        assertThat(TestTransactions.call(() -> erasures.approve(erasure, "sue", NOW, null)))
                .isFalse();
        assertThat(erasures.lastOf(List.of(zaphod))).map(Erasure::state).contains(Erasure.State.REJECTED);
    }

    @Test
    void who_comes_again_is_a_new_customer() {
        live();
        agreed();
        run();
        TestTransactions.run(
                () -> new Customers(database).upsert(new CustomerUpserted(zaphod, NAME, MAIL, "DE", null, null)));
        assertThat(new CustomerRecords(database).find(zaphod).orElseThrow().totals())
                .isEmpty();
        assertThat(TestTransactions.call(eraser::step)).isFalse();
    }

    @Test
    void what_was_searched_by_is_filed_anew() {
        live();
        agreed();
        run();
        assertThat(found("customer.customerId=" + zaphod)).isZero();
        assertThat(found("customer.country=DE")).isEqualTo(3);
    }

    private long found(String fact) {
        return ledger.search(new DecisionQuery(
                        null, null, null, null, List.of(FactFilter.of(fact)), null, null, null, null, null, 10))
                .total();
    }

    @Test
    void an_export_has_everything_of_the_person_and_nothing_of_others() {
        live();
        ObjectNode all = TestTransactions.call(() -> new Holdings(database).of(List.of(zaphod)));
        assertThat(Stream.of(
                        "orders",
                        "events",
                        "decisions",
                        "signatures",
                        "tasks",
                        "returns",
                        "messages",
                        "consents",
                        "importedOrders",
                        "deadLetters",
                        "pairs",
                        "customer",
                        "retention",
                        "marketing"))
                .allMatch(section -> !all.path(section).isEmpty());
        assertThat(all.path("orders")).hasSize(2);
        assertThat(all.path("orders")
                        .get(0)
                        .path("facts")
                        .path("shipping")
                        .path("address")
                        .asText())
                .isEqualTo(STREET);
        assertThat(all.toString())
                .contains(NAME, PHONE, "heads like it")
                .doesNotContain("C-ADA", "Ada Lovelace", "ada@example.org");
    }
}
