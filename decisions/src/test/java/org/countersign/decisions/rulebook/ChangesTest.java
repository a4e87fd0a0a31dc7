package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A change on its way into force and out of it, with the real compiler and a real database. */
@ParameterizedClass
@EnumSource(Databases.class)
class ChangesTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    private static final Set<String> REVIEWER = Set.of("rule-reviewer");

    /** What every test begins with is compiled once, as long as it lies open here. */
    private static final RuleCompiler COMPILER = new RuleCompiler();

    private static Rulebook first;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T11:00:00Z"));
    private final TestDatabase db;
    private final RuleDrafts kept;
    private final RuleChanges known;
    private final Validities validities;
    private final Rulebooks rulebooks;
    private final Workbench workbench = new Workbench(COMPILER, Duration.ofSeconds(60));
    private final Drafts drafts;
    private final Approvals approvals;
    private final Changes changes;

    ChangesTest(Databases databases) {
        db = databases.create();
        RulebookShelf shelf = new RulebookShelf(db.database(), TestSigner.OURS);
        kept = new RuleDrafts(db.database());
        known = new RuleChanges(db.database());
        validities = new Validities(db.database());
        rulebooks = new Rulebooks(shelf, validities, COMPILER, clock);
        drafts = new Drafts(kept, shelf, validities, clock);
        Timetable timetable = new Timetable(known, shelf, validities);
        approvals = new Approvals(known, timetable, workbench, clock);
        changes = new Changes(kept, known, shelf, validities, rulebooks, timetable, approvals, workbench, clock);
        rulebooks.installShipped(List.of(saying("one")));
    }

    @BeforeAll
    static void open() {
        RulesetSource source = saying("one");
        first = COMPILER.compile(source, new RulesetVersion(ESCALATION, 1, source.hash()));
    }

    @AfterAll
    static void letGo() {
        first.close();
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
        Instant begin = clock.instant().plusSeconds(3600);
        Instant end = begin.plusSeconds(3600);
        RuleChange sale = submit("sale", new Schedule(begin, end, "Europe/Berlin"));
        approve(sale);
        clock.set(begin);
        goLive(sale);
        clock.set(end);
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
        RuleChange sale = submit(
                "sale",
                new Schedule(clock.instant().plusSeconds(1), clock.instant().plusSeconds(60), "UTC"));
        approve(sale);
        clock.set(clock.instant().plusSeconds(1));
        goLive(sale);
        RuleChange repair = submit("repair", atOnce());
        approve(repair);
        goLive(repair);
        clock.set(clock.instant().plusSeconds(60));
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
        Instant begin = clock.instant().plusSeconds(1000);
        approve(submit("sale", new Schedule(begin, begin.plusSeconds(100), "UTC")));
        drafts.discard(ESCALATION);
        assertRefused(Code.OVERLAPPING_SCHEDULE, () -> submit("b", new Schedule(begin.plusSeconds(99), null, "UTC")));
        RuleChange after = submit("c", new Schedule(begin.plusSeconds(100), null, "UTC"));
        assertThat(after.state()).isEqualTo(State.REVIEW);
    }

    private RuleChange published(String words) {
        RuleChange change = submit(words, atOnce());
        approve(change);
        goLive(change);
        return changes.get(ESCALATION, change.number());
    }

    private int versionInForce() {
        return rulebooks.current(ESCALATION).version().number();
    }

    @Test
    void a_draft_on_an_old_version_is_not_submitted_until_it_is_rebased() {
        drafts.save(ESCALATION, 0, saying("mine").files(), "", "eve");
        TestTransactions.run(() -> rulebooks.publish(saying("theirs"), "bob"));
        assertThatThrownBy(() -> changes.submit(ESCALATION, "eve", "why", atOnce()))
                .isInstanceOfSatisfying(
                        RuleDeskRefused.class, r -> assertThat(r.code()).isEqualTo(Code.STALE_BASE))
                .hasMessageContaining("written on v1")
                .hasMessageContaining("v2")
                .hasMessageContaining("Rebase");
        Drafts.Rebased look = drafts.rebased(ESCALATION, null);
        assertThat(look.clashes()).extracting(RulesetMerge.Clash::piece).containsExactly("ESC-901");
        assertThat(look.meanwhile().files()).hasSize(1);
        assertThat(drafts.get(ESCALATION).revision()).isEqualTo(1);
        RuleDraft moved = drafts.rebase(ESCALATION, 1, null, "eve").draft();
        assertThat(moved.base()).isEqualTo(2);
        assertThat(moved.source()).isEqualTo(saying("mine"));
        assertThat(changes.submit(ESCALATION, "eve", "why", atOnce()).change().base())
                .isEqualTo(2);
        assertRefused(Code.STALE_DRAFT, () -> drafts.rebase(ESCALATION, 1, null, "eve"));
    }

    @Test
    void a_change_that_was_overtaken_in_review_is_not_approved() {
        RuleChange mine = submit("mine", atOnce());
        TestTransactions.run(() -> rulebooks.publish(saying("theirs"), "bob"));
        assertRefused(Code.STALE_BASE, () -> approve(mine));
        assertThat(changes.get(ESCALATION, mine.number()).state()).isEqualTo(State.REVIEW);
        assertThat(inForce()).isEqualTo("theirs");
        Drafts.Saved rebased = drafts.rebase(ESCALATION, 1, null, "anna");
        assertThat(rebased.overtaken()).contains(mine.number());
    }

    @Test
    void a_version_with_the_same_text_as_the_base_takes_nothing_back() {
        published("two");
        drafts.save(ESCALATION, 0, saying("three").files(), "", "anna");
        TestTransactions.run(() -> changes.rollback(ESCALATION, 1, "bob", REVIEWER, "two is wrong"));
        assertRefused(Code.STALE_BASE, () -> changes.submit(ESCALATION, "anna", "why", atOnce()));
        TestTransactions.run(() -> changes.rollback(ESCALATION, 2, "bob", REVIEWER, "two was right"));
        assertThat(versionInForce()).isEqualTo(4);
        assertThat(changes.submit(ESCALATION, "anna", "why", atOnce()).change().state())
                .isEqualTo(State.REVIEW);
    }

    @Test
    void a_rollback_to_the_newest_text_is_a_new_version_too() {
        Instant begin = clock.instant().plusSeconds(60);
        RuleChange sale = submit("sale", new Schedule(begin, begin.plusSeconds(60), "UTC"));
        approve(sale);
        clock.set(begin);
        goLive(sale);
        clock.set(begin.plusSeconds(60));
        TestTransactions.run(() -> changes.end(ESCALATION, sale.number()));
        assertThat(versionInForce()).isEqualTo(1);
        RuleChange back = TestTransactions.call(() -> changes.rollback(ESCALATION, 2, "bob", REVIEWER, "sell on"));
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.hash()).isEqualTo(saying("sale").hash());
        assertThat(versionInForce()).isEqualTo(3);
        assertThat(inForce()).isEqualTo("sale");
    }

    @Test
    void nobody_brings_back_an_own_text_alone() {
        published("two");
        published("three");
        Set<String> all = Set.of("admin", "rule-reviewer");
        assertRefused(Code.OWN_CHANGE, () -> changes.rollback(ESCALATION, 2, "anna", all, "mine was better"));
        TestTransactions.run(() -> changes.rollback(ESCALATION, 1, "anna", all, "take mine back"));
        assertThat(inForce()).isEqualTo("one");
    }

    @Test
    void a_commit_that_fails_changes_nothing_in_memory_either() {
        RuleChange change = submit("two", atOnce());
        approve(change);
        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    changes.goLive(ESCALATION, change.number());
                    TestTransactions.manager().setRollbackOnly();
                }))
                .isNotNull();
        assertThat(inForce()).isEqualTo("one");
        assertThat(validities.inForce(ESCALATION).orElseThrow().version()).isEqualTo(1);
        assertThat(rulebooks.refresh()).isZero();
        goLive(change);
        assertThat(inForce()).isEqualTo("two");
    }

    @Test
    void another_server_and_one_that_starts_again_open_what_is_in_force() {
        try (Rulebooks other =
                new Rulebooks(new RulebookShelf(db.database(), TestSigner.OURS), validities, COMPILER, clock)) {
            other.installShipped(List.of(saying("one")));
            published("two");
            assertThat(other.current(ESCALATION).version().number()).isEqualTo(1);
            assertThat(other.refresh()).isEqualTo(1);
            assertThat(other.current(ESCALATION).version())
                    .isEqualTo(rulebooks.current(ESCALATION).version());
            assertThat(other.refresh()).isZero();
        }
        try (Rulebooks again =
                new Rulebooks(new RulebookShelf(db.database(), TestSigner.OURS), validities, COMPILER, clock)) {
            again.installShipped(List.of(saying("one")));
            assertThat(again.current(ESCALATION).version().number()).isEqualTo(2);
        }
    }

    @Test
    void what_waits_for_its_time_on_a_text_that_is_gone_is_void() {
        Instant begin = clock.instant().plusSeconds(1000);
        RuleChange sale = submit("sale", new Schedule(begin, begin.plusSeconds(100), "UTC"));
        approve(sale);
        drafts.discard(ESCALATION);
        published("urgent");
        assertThat(changes.get(ESCALATION, sale.number()).state()).isEqualTo(State.VOIDED);
        clock.set(begin);
        goLive(sale);
        assertThat(inForce()).isEqualTo("urgent");
    }

    @Test
    void a_draft_that_was_begun_during_a_sale_does_not_carry_it_on() {
        Instant end = clock.instant().plusSeconds(100);
        RuleChange sale = submit("sale", new Schedule(null, end, "UTC"));
        approve(sale);
        goLive(sale);
        drafts.save(ESCALATION, 0, saying("sale and more").files(), "", "anna");
        assertRefused(
                Code.STALE_BASE,
                () -> changes.submit(ESCALATION, "anna", "why", new Schedule(end.plusSeconds(1), null, "UTC")));
        RuleDraft moved = drafts.rebase(ESCALATION, drafts.get(ESCALATION).revision(), 1, "anna")
                .draft();
        assertThat(moved.base()).isEqualTo(1);
        assertThat(changes.submit(ESCALATION, "anna", "why", new Schedule(end.plusSeconds(1), null, "UTC"))
                        .change()
                        .state())
                .isEqualTo(State.REVIEW);
    }

    @Test
    void two_that_are_for_good_do_not_wait_in_a_row_and_a_time_that_has_passed_is_not_approved() {
        Instant begin = clock.instant().plusSeconds(1000);
        approve(submit("first", new Schedule(begin, null, "UTC")));
        drafts.discard(ESCALATION);
        assertRefused(
                Code.OVERLAPPING_SCHEDULE, () -> submit("second", new Schedule(begin.plusSeconds(100), null, "UTC")));
        assertRefused(
                Code.OVERLAPPING_SCHEDULE, () -> submit("until then", new Schedule(null, begin.plusSeconds(1), "UTC")));
        RuleChange shortly = submit("shortly", new Schedule(null, begin.minusSeconds(1), "UTC"));
        clock.set(begin.minusSeconds(1));
        assertRefused(Code.SCHEDULE_PASSED, () -> approve(shortly));
    }

    @Test
    void a_time_that_was_free_when_it_was_submitted_is_asked_again_when_it_is_approved() {
        Instant begin = clock.instant().plusSeconds(1000);
        RuleChange first = submit("first", new Schedule(begin, begin.plusSeconds(100), "UTC"));
        known.add(copy(first, 7));
        approve(first);
        assertThatThrownBy(() -> approve(changes.get(ESCALATION, 7)))
                .isInstanceOfSatisfying(
                        RuleDeskRefused.class, r -> assertThat(r.code()).isEqualTo(Code.OVERLAPPING_SCHEDULE))
                .hasMessageContaining(first.subject());
    }

    private static RuleChange copy(RuleChange c, int number) {
        return new RuleChange(
                c.source(),
                number,
                c.hash(),
                c.base(),
                c.author(),
                c.editors(),
                c.reason(),
                c.state(),
                c.submittedAt(),
                null,
                null,
                null,
                c.from(),
                c.until(),
                c.zone(),
                null);
    }
}
