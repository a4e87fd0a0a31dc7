package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.rules.rulebook.RuleCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A change on its way into force and out of it, with the real compiler and a real database. */
@ParameterizedClass
@EnumSource(Databases.class)
class ChangesTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    private static final Set<String> REVIEWER = Set.of("rule-reviewer");

    private final Hands clock = new Hands();
    private final TestDatabase db;
    private final RuleDrafts kept;
    private final RuleChanges known;
    private final Validities validities;
    private final Rulebooks rulebooks;
    private final Workbench workbench = new Workbench(new RuleCompiler(), Duration.ofSeconds(60));
    private final Drafts drafts;
    private final Approvals approvals;
    private final Changes changes;

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T11:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    ChangesTest(Databases databases) {
        db = databases.create();
        RulebookShelf shelf = new RulebookShelf(db.database());
        kept = new RuleDrafts(db.database());
        known = new RuleChanges(db.database());
        validities = new Validities(db.database());
        rulebooks = new Rulebooks(shelf, validities, new RuleCompiler(), clock);
        drafts = new Drafts(kept, validities, clock);
        approvals = new Approvals(known, workbench, clock);
        changes = new Changes(kept, known, shelf, validities, rulebooks, workbench, clock);
        rulebooks.installShipped(List.of(saying("one")));
    }

    @AfterEach
    void close() {
        rulebooks.close();
        workbench.close();
        db.close();
    }

    private static RulesetSource saying(String words) {
        String drl = "rule \"ESC-901 it says its text\"\nwhen\n  OrderFacts()\nthen\n  verdict.say(\"" + words
                + "\");\nend\n";
        return new RulesetSource(ESCALATION, Map.of("words.drl", drl));
    }

    private String inForce() {
        String text = rulebooks.current(ESCALATION).source().files().get("words.drl");
        return text == null ? "" : text.replaceAll("(?s).*say\\(\"(.*?)\".*", "$1");
    }

    private RuleChange submit(String words, Schedule schedule) {
        int revision = kept.find(ESCALATION).map(d -> d.revision()).orElse(0);
        return TestTransactions.call(() -> {
            drafts.save(ESCALATION, revision, saying(words).files(), "", "anna");
            return changes.submit(ESCALATION, "anna", "because", schedule).change();
        });
    }

    private void approve(RuleChange change) {
        TestTransactions.run(() -> approvals.approve(ESCALATION, change.number(), "bob", REVIEWER, null));
    }

    private void goLive(RuleChange change) {
        TestTransactions.run(() -> changes.goLive(ESCALATION, change.number()));
    }

    private static Schedule atOnce() {
        return new Schedule(null, null, "UTC");
    }

    @Test
    void an_approved_change_is_in_force_after_the_commit_and_never_before() {
        RuleChange change = submit("two", atOnce());
        approve(change);
        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    changes.goLive(ESCALATION, change.number());
                    assertThat(inForce()).isEqualTo("one");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(inForce()).isEqualTo("one");
        goLive(change);
        goLive(change);
        assertThat(inForce()).isEqualTo("two");
        RuleChange live = changes.get(ESCALATION, change.number());
        assertThat(live.state()).isEqualTo(State.LIVE);
        assertThat(live.version()).isEqualTo(2);
        assertThat(drafts.find(ESCALATION)).isEmpty();
    }

    @Test
    void what_is_not_approved_never_goes_live() {
        RuleChange change = submit("two", atOnce());
        goLive(change);
        assertThat(inForce()).isEqualTo("one");
        assertThat(changes.get(ESCALATION, change.number()).state()).isEqualTo(State.REVIEW);
    }

    @Test
    void when_its_time_is_over_the_version_before_returns_and_history_tells_it() {
        Instant begin = clock.now.plusSeconds(3600);
        Instant end = begin.plusSeconds(3600);
        RuleChange sale = submit("sale", new Schedule(begin, end, "Europe/Berlin"));
        approve(sale);
        clock.now = begin;
        goLive(sale);
        clock.now = end;
        TestTransactions.run(() -> changes.end(ESCALATION, sale.number()));
        assertThat(inForce()).isEqualTo("one");
        assertThat(rulebooks.current(ESCALATION).version().number()).isEqualTo(1);
        assertThat(asOf(begin.minusSeconds(1))).isEqualTo(1);
        assertThat(asOf(begin)).isEqualTo(2);
        assertThat(asOf(end.minusSeconds(1))).isEqualTo(2);
        assertThat(asOf(end)).isEqualTo(1);
        assertThat(changes.get(ESCALATION, sale.number()).state()).isEqualTo(State.ENDED);
    }

    private int asOf(Instant at) {
        return rulebooks.asOf(ESCALATION, at).orElseThrow().version().number();
    }

    @Test
    void a_time_that_ends_after_another_change_took_over_changes_nothing() {
        RuleChange sale = submit("sale", new Schedule(clock.now.plusSeconds(1), clock.now.plusSeconds(60), "UTC"));
        approve(sale);
        clock.now = clock.now.plusSeconds(1);
        goLive(sale);
        RuleChange repair = submit("repair", atOnce());
        approve(repair);
        goLive(repair);
        clock.now = clock.now.plusSeconds(60);
        TestTransactions.run(() -> changes.end(ESCALATION, sale.number()));
        assertThat(inForce()).isEqualTo("repair");
    }

    @Test
    void a_rollback_is_a_new_version_with_the_old_text() {
        RuleChange change = submit("two", atOnce());
        approve(change);
        goLive(change);
        RuleChange back = TestTransactions.call(() -> changes.rollback(ESCALATION, 1, "bob", REVIEWER, "two is wrong"));
        assertThat(back.version()).isEqualTo(3);
        assertThat(inForce()).isEqualTo("one");
        assertThat(changes.get(ESCALATION, change.number()).state()).isEqualTo(State.ENDED);
        assertRefused(Code.UNCHANGED, () -> changes.rollback(ESCALATION, 1, "bob", REVIEWER, "again"));
        assertRefused(Code.REASON_REQUIRED, () -> changes.rollback(ESCALATION, 2, "bob", REVIEWER, ""));
        assertRefused(Code.NOT_A_REVIEWER, () -> changes.rollback(ESCALATION, 2, "anna", Set.of("rule-author"), "x"));
    }

    private static void assertRefused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleDeskRefused.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }

    @Test
    void what_says_nothing_new_or_can_not_be_compiled_is_not_submitted() {
        assertRefused(Code.UNCHANGED, () -> submit("one", atOnce()));
        TestTransactions.run(
                () -> drafts.save(ESCALATION, 0, Map.of("words.drl", "rule \"ESC-001 x\" when Nonsense("), "", "anna"));
        assertRefused(Code.TABLE_ERRORS, () -> changes.submit(ESCALATION, "anna", "why", atOnce()));
        assertRefused(Code.REASON_REQUIRED, () -> changes.submit(ESCALATION, "anna", " ", atOnce()));
    }

    @Test
    void an_edit_tells_which_change_it_makes_void_and_a_new_one_takes_its_place() {
        RuleChange first = submit("two", atOnce());
        Drafts.Saved same = drafts.save(ESCALATION, 1, saying("two").files(), "another reason", "eve");
        assertThat(same.overtaken()).isEmpty();
        assertThat(same.draft().editors()).containsExactly("anna");
        Drafts.Saved edited = drafts.save(ESCALATION, 2, saying("three").files(), "", "eve");
        assertThat(edited.overtaken()).contains(first.number());
        assertThat(edited.draft().editors()).containsExactlyInAnyOrder("anna", "eve");
        Changes.Submitted second = changes.submit(ESCALATION, "eve", "why", atOnce());
        assertThat(second.overtaken()).extracting(RuleChange::number).containsExactly(first.number());
        assertThat(changes.get(ESCALATION, first.number()).state()).isEqualTo(State.VOIDED);
        assertRefused(Code.WRONG_STATE, () -> approvals.approve(ESCALATION, first.number(), "bob", REVIEWER, null));
        assertRefused(
                Code.STALE_DRAFT,
                () -> drafts.save(ESCALATION, 2, saying("four").files(), "", "anna"));
    }

    @Test
    void two_schedules_may_not_begin_inside_each_other() {
        Instant begin = clock.now.plusSeconds(1000);
        approve(submit("sale", new Schedule(begin, begin.plusSeconds(100), "UTC")));
        drafts.discard(ESCALATION);
        assertRefused(Code.OVERLAPPING_SCHEDULE, () -> submit("b", new Schedule(begin.plusSeconds(99), null, "UTC")));
        RuleChange after = submit("c", new Schedule(begin.plusSeconds(100), null, "UTC"));
        assertThat(after.state()).isEqualTo(State.REVIEW);
    }
}
