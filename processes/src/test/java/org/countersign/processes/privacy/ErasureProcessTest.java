package org.countersign.processes.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.privacy.PrivacyRefused;
import org.countersign.decisions.privacy.PrivacyRefused.Code;
import org.countersign.domain.event.Reply;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.privacy.Erasure;
import org.countersign.ledger.privacy.Erasure.State;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers with a story of their own (an order, a task, a return, retention, an early event) ask to be forgotten. */
@ParameterizedClass
@EnumSource(Databases.class)
class ErasureProcessTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);

    private final Spine spine;

    ErasureProcessTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("erasure", ErasureProcessTest.class, SHOPS);
    }

    private void customer(String id, String name, String mail) {
        assertThat(spine.post(event(
                                "customer.upserted.v1",
                                id,
                                "customer-" + id,
                                "{\"customerId\":\"" + id + "\",\"name\":\"" + name + "\",\"email\":\"" + mail
                                        + "\",\"country\":\"DE\"}"))
                        .status())
                .isEqualTo(Reply.PROCESSED);
    }

    private Reply order(String orderId, String id, String mail, String street) {
        return spine.post(event(
                "order.placed.v1",
                orderId,
                "order-" + orderId,
                "{\"orderId\":\"" + orderId + "\",\"placedAt\":\"" + spine.clock.instant() + "\",\"currency\":\"EUR\","
                        + "\"customer\":{\"customerId\":\"" + id + "\",\"email\":\"" + mail + "\",\"country\":\"DE\"},"
                        + "\"lines\":[{\"sku\":\"S\",\"quantity\":1,\"unitPrice\":\"12.50\"}],"
                        + "\"shipping\":{\"method\":\"standard\",\"country\":\"DE\",\"postcode\":\"10115\",\"address\":\""
                        + street
                        + "\"},\"payment\":{\"method\":\"card\",\"state\":\"captured\"}}"));
    }

    private static String event(String type, String subject, String id, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/shop\",\"type\":\"" + type
                + "\",\"subject\":\"" + subject + "\",\"data\":" + data + "}";
    }

    private Erasure ask(String id) {
        return TestTransactions.call(() -> {
            Erasure erasure = spine.forgetting.ask(id, "olga", "asked by letter");
            spine.processes.start(ErasureProcess.KEY, erasure.erasureId(), Map.of());
            return erasure;
        });
    }

    private void sent() {
        TestTransactions.run(() -> spine.outbox.sent(
                spine.outbox.pending(1000).stream()
                        .map(pending -> pending.sequence())
                        .toList(),
                spine.clock.instant()));
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = TestTransactions.call(spine.eraser::step);
        }
    }

    private List<String> found(List<String> traces) throws SQLException {
        List<String> found = new ArrayList<>();
        spine.db.jdbi().<SQLException>useHandle(h -> {
            try (ResultSet tables = h.getConnection()
                    .getMetaData()
                    .getTables(h.getConnection().getCatalog(), h.getConnection().getSchema(), "%", new String[] {
                        "TABLE", "BASE TABLE"
                    })) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    h.createQuery("select * from " + table)
                            .map((row, context) -> found.addAll(values(table, row, traces)))
                            .list();
                }
            }
        });
        return found;
    }

    private static List<String> values(String table, ResultSet row, List<String> traces) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            boolean bytes = Set.of(Types.BINARY, Types.VARBINARY, Types.BLOB)
                    .contains(row.getMetaData().getColumnType(i));
            byte[] raw = bytes ? row.getBytes(i) : null;
            String text = raw == null ? row.getString(i) : new String(raw, StandardCharsets.UTF_8);
            if (text != null && traces.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
                values.add(table + "." + row.getMetaData().getColumnLabel(i) + ": " + text);
            }
        }
        return values;
    }

    private static void refused(Code code, String part, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        PrivacyRefused.class, r -> assertThat(r.code()).isEqualTo(code))
                .hasMessageContaining(part);
    }

    @Test
    void one_asks_another_agrees_and_nothing_is_left_in_ours_and_in_the_engine_s_tables() throws SQLException {
        customer("C-MARVIN", "Marvin Androidos", "marvin@brain.example");
        spine.modelSays(0.95);
        order("M-1", "C-MARVIN", "marvin@brain.example", "Plutostrasse 7");
        spine.modelSays(0.1);
        refused(Code.UNDER_WAY, "order M-1 is held", () -> ask("C-MARVIN"));
        Task task = spine.task("M-1", "countersign");
        spine.sign(task.id(), "olga", Answer.REFUSE, task.proposal() == Answer.REFUSE ? null : "suspected-fraud");
        refused(Code.UNDER_WAY, "is not sent yet", () -> ask("C-MARVIN"));
        sent();
        assertThat(spine.post("{\"oops\":\"marvin@brain.example\",\"street\":\"Plutostrasse 7\"")
                        .status())
                .isEqualTo(Reply.REJECTED);

        Erasure erasure = ask("C-MARVIN");
        refused(Code.ALREADY_ASKED, "waiting for a second person", () -> ask("C-MARVIN"));
        Task asked = spine.task(erasure.erasureId(), ErasureProcess.QUESTION);
        assertThat(asked.queue()).isEqualTo("privacy");
        assertThat(Duration.between(asked.openedAt(), asked.dueAt())).isEqualTo(Duration.ofDays(7));
        assertThatThrownBy(() -> spine.sign(asked.id(), "olga", Answer.APPROVE, null))
                .isInstanceOfSatisfying(
                        SignatureRefused.class, r -> assertThat(r.code()).isEqualTo(SignatureRefused.Code.FOUR_EYES));
        assertThat(TestTransactions.call(spine.eraser::step)).isFalse();
        spine.sign(asked.id(), "sue", Answer.APPROVE, null);
        assertThat(spine.waitsAt(ErasureProcess.KEY, erasure.erasureId())).isEmpty();
        run();

        Erasure done = spine.erasures.get(erasure.erasureId());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.reviewer()).isEqualTo("sue");
        assertThat(found(List.of("marvin", "androidos", "brain.example", "plutostrasse")))
                .isEmpty();
        Seal seal = new Seal(spine.db, spine.clock);
        while (seal.tick(1000) > 0) {
            assertThat(seal.verify().findings()).isEmpty();
        }
        assertThat(seal.verify().findings()).isEmpty();
        assertThat(seal.verify().erased()).isPositive();
        refused(Code.NOT_FOUND, "C-MARVIN", () -> ask("C-MARVIN"));
        refused(Code.ALREADY_ERASED, done.erasureId(), () -> ask(done.pseudonym()));
        customer("C-MARVIN", "Marvin Androidos", "marvin@brain.example");
        assertThat(ask("C-MARVIN").erasureId()).isNotEqualTo(done.erasureId());
    }

    @Test
    void the_second_person_may_turn_it_down_and_says_why() {
        customer("C-TRILLIAN", "Tricia McMillan", "tricia@earth.example");
        Erasure erasure = ask("C-TRILLIAN");
        Task task = spine.task(erasure.erasureId(), ErasureProcess.QUESTION);
        refused(Code.REASON_REQUIRED, "say why not", () -> spine.sign(task.id(), "sue", Answer.REFUSE, null));
        TestTransactions.run(() -> spine.refuse(task.id(), "sue", "somebody else of that name"));
        assertThat(spine.erasures.get(erasure.erasureId()).state()).isEqualTo(State.REJECTED);
        assertThat(TestTransactions.call(spine.eraser::step)).isFalse();
        sent();
        assertThat(ask("C-TRILLIAN").state()).isEqualTo(State.REVIEW);
    }

    @Test
    void nobody_is_forgotten_without_a_word() {
        customer("C-FORD", "Ford Prefect", "ford@guide.example");
        assertThatThrownBy(() -> TestTransactions.call(() -> spine.forgetting.ask("C-FORD", "olga", "  ")))
                .isInstanceOfSatisfying(
                        PrivacyRefused.class, r -> assertThat(r.code()).isEqualTo(Code.REASON_REQUIRED));
        refused(Code.NOT_FOUND, "C-NOBODY", () -> ask("C-NOBODY"));
    }
}
