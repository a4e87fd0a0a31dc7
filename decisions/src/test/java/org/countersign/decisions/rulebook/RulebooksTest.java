package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
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
    void what_was_never_published_is_not_there() {
        assertThat(rulebooks.find(RulesetId.of("fulfilment/astrology"))).isEmpty();
        assertThatThrownBy(() -> rulebooks.current(ESCALATION)).hasMessageContaining("fulfilment/escalation");
    }

    private String words(int version) {
        Judgement judgement = rulebooks
                .version(ESCALATION, version)
                .judge(Samples.order(Samples.line(1, "85123A", 1, "2.55", null)), List.of());
        return judgement.reasons().get(0).because();
    }

    private Rulebooks fresh() {
        return new Rulebooks(
                new RulebookShelf(db.database()), new Validities(db.database()), new RuleCompiler(), Clock.systemUTC());
    }

    private static RulesetSource saying(String words) {
        String drl = "rule \"ESC-901 it says its text\"\nwhen\n  OrderFacts()\nthen\n  verdict.say(\"" + words
                + "\");\nend\n";
        return new RulesetSource(ESCALATION, Map.of("words.drl", drl));
    }
}
