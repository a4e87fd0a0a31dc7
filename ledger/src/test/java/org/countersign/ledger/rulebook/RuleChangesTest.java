package org.countersign.ledger.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class RuleChangesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");
    private static final RulesetId PRICING = RulesetId.of("fulfilment/pricing");

    private final TestDatabase db;
    private final RuleDrafts drafts;
    private final RuleChanges changes;
    private final Validities validities;

    RuleChangesTest(Databases databases) {
        db = databases.create();
        drafts = new RuleDrafts(db.database());
        changes = new RuleChanges(db.database());
        validities = new Validities(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static RulesetSource source(String text) {
        return new RulesetSource(PRICING, Map.of("pricing.drl", text));
    }

    private static RuleDraft draft(String text, int revision) {
        return new RuleDraft(source(text), 1, "author", Set.of("author", "eve"), "why", revision, null, NOW);
    }

    @Test
    void of_two_who_edit_the_same_revision_the_second_is_told() {
        assertThat(drafts.find(PRICING)).isEmpty();
        assertThat(drafts.create(draft("one", 1))).isTrue();
        assertThat(drafts.create(draft("one again", 1))).isFalse();
        assertThat(drafts.save(draft("two", 2), 1)).isTrue();
        assertThat(drafts.save(draft("three", 2), 1)).isFalse();
        assertThat(drafts.find(PRICING)).contains(draft("two", 2));
        RuleDraft submitted = draft("two", 2).submittedAs(7);
        assertThat(drafts.save(submitted, 2)).isTrue();
        assertThat(drafts.list()).containsExactly(submitted);
        assertThat(drafts.discard(PRICING)).isTrue();
        assertThat(drafts.discard(PRICING)).isFalse();
    }

    private static RuleChange change(int number, State state, Instant from, Instant until) {
        return new RuleChange(
                source("text " + number),
                number,
                "hash",
                1,
                "author",
                Set.of("author"),
                "why",
                state,
                NOW.plusSeconds(number),
                null,
                null,
                null,
                from,
                until,
                "Europe/Berlin",
                null);
    }

    @Test
    void a_change_moves_on_only_from_the_state_that_was_seen() {
        assertThat(changes.nextNumber(PRICING)).isEqualTo(1);
        RuleChange first = change(1, State.REVIEW, null, null);
        RuleChange second = change(2, State.REVIEW, NOW.plusSeconds(60), NOW.plusSeconds(120));
        changes.add(first);
        changes.add(second);
        assertThatThrownBy(() -> changes.add(second)).isInstanceOf(RuntimeException.class);
        assertThat(changes.nextNumber(PRICING)).isEqualTo(3);
        assertThat(changes.find(PRICING, 2)).contains(second);
        assertThat(changes.list(PRICING)).containsExactly(second, first);

        assertThat(changes.review(first, State.APPROVED, "reviewer", NOW, "good"))
                .isTrue();
        assertThat(changes.review(first, State.REJECTED, "reviewer", NOW, "bad"))
                .isFalse();
        assertThat(changes.move(PRICING, 1, State.APPROVED, State.LIVE, 4)).isTrue();
        assertThat(changes.move(PRICING, 1, State.APPROVED, State.VOIDED, null)).isFalse();
        assertThat(changes.move(PRICING, 1, State.LIVE, State.ENDED, null)).isTrue();
        RuleChange ended = changes.find(PRICING, 1).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.version()).isEqualTo(4);
        assertThat(ended.reviewer()).isEqualTo("reviewer");
        assertThat(ended.comment()).isEqualTo("good");
        assertThat(changes.list(List.of(State.REVIEW, State.APPROVED))).containsExactly(second);
    }

    @Test
    void what_was_in_force_when_is_the_row_that_covers_the_moment() {
        assertThat(validities.inForce(PRICING)).isEmpty();
        validities.begin(PRICING, 1, NOW);
        validities.begin(PRICING, 2, NOW.plusSeconds(10));
        validities.begin(PRICING, 1, NOW.plusSeconds(20));
        assertThat(validities.list(PRICING))
                .containsExactly(
                        new Validity(PRICING, 1, NOW.plusSeconds(20), null),
                        new Validity(PRICING, 2, NOW.plusSeconds(10), NOW.plusSeconds(20)),
                        new Validity(PRICING, 1, NOW, NOW.plusSeconds(10)));
        assertThat(validities.asOf(PRICING, NOW.minusSeconds(1))).isEmpty();
        assertThat(validities.asOf(PRICING, NOW).orElseThrow().version()).isEqualTo(1);
        assertThat(validities.asOf(PRICING, NOW.plusSeconds(10)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(validities.asOf(PRICING, NOW.plusSeconds(99)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(validities.inForce()).containsExactly(new Validity(PRICING, 1, NOW.plusSeconds(20), null));
    }

    @Test
    void a_clock_that_went_back_changes_no_history() {
        validities.begin(PRICING, 1, NOW);
        validities.begin(PRICING, 2, NOW.minusSeconds(60));
        assertThat(validities.inForce(PRICING).orElseThrow().version()).isEqualTo(2);
        assertThat(validities.asOf(PRICING, NOW.minusSeconds(30))).isEmpty();
    }

    @Test
    void what_waits_for_the_end_of_a_transaction_is_told_how_it_ended() {
        List<Boolean> ends = new ArrayList<>();
        db.database().whenDone(ends::add);
        TestTransactions.run(() -> {
            db.database().whenDone(ends::add);
            assertThat(ends).containsExactly(true);
        });
        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    db.database().whenDone(ends::add);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ends).containsExactly(true, true, false);
    }
}
