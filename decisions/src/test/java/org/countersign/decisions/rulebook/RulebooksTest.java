package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.Samples;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.RuleProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulebooksTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");

    private final TestDatabase db = Databases.H2.create();
    private final Rulebooks rulebooks = fresh();

    @AfterEach
    void close() {
        rulebooks.close();
        db.close();
    }

    @Test
    void a_shipped_text_becomes_a_version_once() {
        rulebooks.installShipped(List.of(saying("one")));
        assertThat(rulebooks.current(ESCALATION).version().number()).isEqualTo(1);
        try (Rulebooks afterRestart = fresh()) {
            afterRestart.installShipped(List.of(saying("one")));
            assertThat(afterRestart.current(ESCALATION).version().number()).isEqualTo(1);
        }
    }

    @Test
    void a_changed_text_becomes_a_new_version_and_the_old_one_still_answers() {
        rulebooks.installShipped(List.of(saying("one")));
        rulebooks.installShipped(List.of(saying("two")));
        assertThat(words(2)).isEqualTo("two");
        assertThat(words(1)).isEqualTo("one");
        assertThat(rulebooks.current(ESCALATION).version().number()).isEqualTo(2);
    }

    @Test
    void more_old_versions_than_stay_open_all_answer() {
        for (int n = 1; n <= Rulebooks.OPEN + 3; n++) {
            rulebooks.publish(saying("text " + n), "author");
        }
        for (int n = 1; n <= Rulebooks.OPEN + 3; n++) {
            assertThat(words(n)).isEqualTo("text " + n);
        }
    }

    @Test
    void a_text_that_cannot_be_compiled_changes_nothing() {
        rulebooks.installShipped(List.of(saying("one")));
        RulesetSource broken = new RulesetSource(ESCALATION, Map.of("a.drl", "rule \"ESC-001 x\" when Nonsense("));
        assertThatThrownBy(() -> rulebooks.publish(broken, "author")).isInstanceOf(RuleProblems.class);
        assertThat(rulebooks.current(ESCALATION).version().number()).isEqualTo(1);
        assertThat(rulebooks.find(ESCALATION, 2)).isEmpty();
    }

    @Test
    void a_text_that_was_changed_where_it_is_kept_is_not_opened() {
        rulebooks.publish(saying("one"), "author");
        rulebooks.publish(saying("two"), "author");
        sql("update ruleset_version set files = (select files from ruleset_version where number = 1) where number = 2");
        try (Rulebooks afterRestart = fresh()) {
            afterRestart.installShipped(List.of());
            assertThat(afterRestart.find(ESCALATION)).isEmpty();
            assertThat(afterRestart.find(ESCALATION, 2)).isEmpty();
            assertThat(afterRestart.find(ESCALATION, 1)).isPresent();
        }
    }

    @Test
    void what_bears_another_signature_is_not_opened_and_what_is_shipped_is_published_anew() {
        rulebooks.installShipped(List.of(saying("one")));
        sql("update ruleset_version set signature = 'theirs'");
        try (Rulebooks afterRestart = fresh()) {
            assertThat(afterRestart.find(ESCALATION, 1)).isEmpty();
            afterRestart.installShipped(List.of(saying("one")));
            assertThat(afterRestart.current(ESCALATION).version().number()).isEqualTo(2);
        }
    }

    @Test
    void what_was_published_before_there_was_a_key_is_adopted_once() {
        rulebooks.publish(saying("one"), "author");
        sql("update ruleset_version set signature = null");
        try (Rulebooks afterRestart = fresh()) {
            afterRestart.installShipped(List.of());
            assertThat(afterRestart.current(ESCALATION).version().number()).isEqualTo(1);
        }
        rulebooks.publish(saying("two"), "author");
        sql("update ruleset_version set signature = null where number = 2");
        try (Rulebooks later = fresh()) {
            later.installShipped(List.of());
            assertThat(later.find(ESCALATION)).isEmpty();
        }
    }

    private void sql(String statement) {
        db.database().jdbi().useHandle(h -> h.execute(statement));
    }

    @Test
    void what_was_never_published_is_not_there() {
        assertThat(rulebooks.find(RulesetId.of("fulfilment/astrology"))).isEmpty();
        assertThatThrownBy(() -> rulebooks.current(ESCALATION)).hasMessageContaining("fulfilment/escalation");
    }

    /** Three rules in three files, all saying the same. A text that comes back is not compiled again: its swap is quick. */
    private static RulesetSource unanimous(int number) {
        String rule =
                "rule \"ESC-%d it says its text\"\nwhen\n  OrderFacts()\nthen\n  verdict.say(\"text %d\");\nend\n";
        String table = "table,says,Says\nhit policy,C\nid,if order.total,then escalate,because\ntype,number,text\n"
                + "label,total,ask\nESC-903,>= 0,risk,text " + number + "\n";
        return new RulesetSource(
                ESCALATION,
                Map.of(
                        "one.drl",
                        rule.formatted(901, number),
                        "two.drl",
                        rule.formatted(902, number),
                        "three.table.csv",
                        table));
    }

    @Test
    void no_decision_in_flight_sees_half_a_version() throws InterruptedException {
        int publications = 200;
        int texts = 20;
        Map<String, String> words = new ConcurrentHashMap<>();
        List<String> wrong = new CopyOnWriteArrayList<>();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger decisions = new AtomicInteger();
        OrderFacts order = Samples.order(Samples.line(1, "85123A", 1, "2.55", null));
        RuleCompiler quick = new RuleCompiler(Duration.ofSeconds(30), Duration.ZERO);
        try (Rulebooks busy = new Rulebooks(
                new RulebookShelf(db.database(), TestSigner.OURS),
                new Validities(db.database()),
                quick,
                Clock.systemUTC())) {
            words.put(unanimous(0).hash(), "text 0");
            busy.publish(unanimous(0), "author");
            Runnable deciding = () -> {
                while (!over.get()) {
                    OpenRules rules = busy.find(ESCALATION).map(OpenRules::new).orElseThrow();
                    List<String> said = rules.judge(order, List.of()).reasons().stream()
                            .map(Reason::because)
                            .toList();
                    String word = words.get(rules.version().hash());
                    if (word == null || !said.equals(List.of(word, word, word))) {
                        wrong.add(rules.version() + " says " + said + ", not " + word);
                    }
                    seen.add(rules.version().number());
                    decisions.incrementAndGet();
                }
            };
            List<Thread> threads = List.of(new Thread(deciding), new Thread(deciding), new Thread(deciding));
            threads.forEach(Thread::start);
            for (int n = 1; n <= publications; n++) {
                RulesetSource next = unanimous(n % texts);
                words.put(next.hash(), "text " + n % texts);
                busy.publish(next, "author");
            }
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(decisions.get()).isGreaterThan(publications);
        assertThat(seen).hasSizeGreaterThan(publications / 2);
    }

    private String words(int version) {
        Judgement judgement = rulebooks
                .version(ESCALATION, version)
                .judge(Samples.order(Samples.line(1, "85123A", 1, "2.55", null)), List.of());
        return judgement.reasons().get(0).because();
    }

    private Rulebooks fresh() {
        return new Rulebooks(
                new RulebookShelf(db.database(), TestSigner.OURS),
                new Validities(db.database()),
                new RuleCompiler(),
                Clock.systemUTC());
    }

    private static RulesetSource saying(String words) {
        String drl = "rule \"ESC-901 it says its text\"\nwhen\n  OrderFacts()\nthen\n  verdict.say(\"" + words
                + "\");\nend\n";
        return new RulesetSource(ESCALATION, Map.of("words.drl", drl));
    }
}
