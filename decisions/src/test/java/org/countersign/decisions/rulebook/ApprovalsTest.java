package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countersign.decisions.rulebook.Finding.Severity;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one place where a change of rules is approved. */
class ApprovalsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00Z");
    private static final RulesetId PRICING = RulesetId.of("fulfilment/pricing");
    private static final RulesetSource TEXT = new RulesetSource(PRICING, Map.of("a.drl", "text"));
    private static final Set<String> REVIEWER = Set.of("rule-reviewer");

    private final TestDatabase db = Databases.H2.create();
    private final RuleChanges changes = new RuleChanges(db.database());
    private final RulebookShelf shelf = new RulebookShelf(db.database(), TestSigner.OURS);
    private final Validities validities = new Validities(db.database());
    private List<Finding> findings = List.of();
    private List<String> red = List.of();
    private final Approvals approvals = new Approvals(
            changes,
            new Timetable(changes, shelf, validities),
            new Approvals.Examiner() {
                @Override
                public List<Finding> check(RulesetSource source) {
                    return findings;
                }

                @Override
                public Approvals.Examination examine(RulesetSource source) {
                    return new Approvals.Examination(findings, red);
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    ApprovalsTest() {
        shelf.publish(TEXT, "shipped", NOW);
        validities.begin(PRICING, 1, NOW);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void submitted(String hash, State state) {
        changes.add(new RuleChange(
                TEXT,
                1,
                hash,
                1,
                "anna",
                Set.of("anna", "eve"),
                "why",
                state,
                NOW,
                null,
                null,
                null,
                null,
                null,
                "UTC",
                null));
    }

    private void assertRefused(Code code, String words, ThrowingCallable act) {
        State before = changes.find(PRICING, 1).map(RuleChange::state).orElse(State.VOIDED);
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleDeskRefused.class, r -> assertThat(r.code()).isEqualTo(code))
                .hasMessageContaining(words);
        assertThat(changes.find(PRICING, 1).map(RuleChange::state).orElse(State.VOIDED))
                .isEqualTo(before);
    }

    @Test
    void another_person_approves_what_was_submitted() {
        submitted(TEXT.hash(), State.REVIEW);
        RuleChange approved = approvals.approve(PRICING, 1, "bob", REVIEWER, "good");
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.reviewer()).isEqualTo("bob");
        assertThat(approved.reviewedAt()).isEqualTo(NOW);
        assertRefused(Code.WRONG_STATE, "approved", () -> approvals.approve(PRICING, 1, "bob", REVIEWER, null));
        assertRefused(Code.WRONG_STATE, "approved", () -> approvals.reject(PRICING, 1, "bob", REVIEWER, "bad"));
    }

    @Test
    void nobody_who_wrote_a_part_of_it_approves_it_whatever_their_roles() {
        submitted(TEXT.hash(), State.REVIEW);
        Set<String> all = Set.of("admin", "rule-reviewer", "rule-author");
        assertRefused(Code.OWN_CHANGE, "anna wrote", () -> approvals.approve(PRICING, 1, "anna", all, null));
        assertRefused(Code.OWN_CHANGE, "eve wrote", () -> approvals.approve(PRICING, 1, "eve", all, null));
    }

    @Test
    void only_reviewers_review() {
        submitted(TEXT.hash(), State.REVIEW);
        Set<String> author = Set.of("rule-author", "operator");
        assertRefused(Code.NOT_A_REVIEWER, "rule-reviewer", () -> approvals.approve(PRICING, 1, "bob", author, null));
        assertRefused(Code.NOT_A_REVIEWER, "rule-reviewer", () -> approvals.reject(PRICING, 1, "bob", author, "no"));
    }

    @Test
    void a_text_that_was_changed_behind_our_back_is_not_approved() {
        submitted("another hash", State.REVIEW);
        assertRefused(Code.CHANGED_TEXT, "#1", () -> approvals.approve(PRICING, 1, "bob", REVIEWER, null));
    }

    @Test
    void an_error_or_a_red_case_is_not_approved_and_a_warning_is() {
        submitted(TEXT.hash(), State.REVIEW);
        Finding gap = new Finding(Severity.WARNING, "gap", "a.table.csv", null, 0, 0, "no row fits", Map.of());
        Finding overlap = new Finding(Severity.ERROR, "overlap", "a.table.csv", "A", 0, 7, "A and B", Map.of());
        findings = List.of(gap, overlap);
        assertRefused(Code.TABLE_ERRORS, "A and B", () -> approvals.approve(PRICING, 1, "bob", REVIEWER, null));
        findings = List.of(gap);
        red = List.of("a case: expected approve, got refuse");
        assertRefused(Code.RED_CASES, "a case", () -> approvals.approve(PRICING, 1, "bob", REVIEWER, null));
        red = List.of();
        assertThat(approvals.approve(PRICING, 1, "bob", REVIEWER, null).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_rejection_says_why_and_an_author_may_read_it() {
        submitted(TEXT.hash(), State.REVIEW);
        assertRefused(Code.REASON_REQUIRED, "why", () -> approvals.reject(PRICING, 1, "bob", REVIEWER, " "));
        RuleChange rejected = approvals.reject(PRICING, 1, "bob", REVIEWER, "too low");
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.comment()).isEqualTo("too low");
    }

    @Test
    void what_is_not_there_is_told() {
        assertRefused(Code.NOT_FOUND, "no change 9", () -> approvals.approve(PRICING, 9, "bob", REVIEWER, null));
    }
}
