package org.countersign.ledger.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class AutomationDiaryTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final TestDatabase db;
    private final AutomationDiary diary;

    AutomationDiaryTest(Databases databases) {
        db = databases.create();
        diary = new AutomationDiary(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static AutomationEvent said(int minute, String automation, String what) {
        return new AutomationEvent(NOON.plusSeconds(60L * minute), automation, what, null, "anna", "why " + minute);
    }

    @Test
    void the_newest_of_each_kind_come_in_the_order_in_which_they_were_said() {
        AutomationEvent level = new AutomationEvent(NOON, "orders", AutomationEvent.LEVEL, 1, "berta", null);
        diary.add(level);
        diary.add(said(1, "orders", AutomationEvent.STOP));
        diary.add(said(2, "reorder", AutomationEvent.STOP));
        diary.add(said(3, "orders", AutomationEvent.RESUME));
        diary.add(said(4, "orders", AutomationEvent.STOP));
        assertThat(diary.newest())
                .containsExactly(
                        level,
                        said(2, "reorder", AutomationEvent.STOP),
                        said(3, "orders", AutomationEvent.RESUME),
                        said(4, "orders", AutomationEvent.STOP));
        assertThat(diary.list("orders", 2))
                .containsExactly(said(4, "orders", AutomationEvent.STOP), said(3, "orders", AutomationEvent.RESUME));
    }

    @Test
    void the_last_word_about_an_owner_counts() {
        Caretakers caretakers = new Caretakers(db.database());
        LocalDate day = LocalDate.parse("2027-03-01");
        caretakers.set(new Caretaker(Caretaker.MODEL, "churn", "anna", day, NOON, "sam"));
        Caretaker last = new Caretaker(Caretaker.MODEL, "churn", "berta", day.plusDays(1), NOON, "sam");
        caretakers.set(last);
        assertThat(caretakers.list()).containsExactly(last);
        assertThat(last.isOverdue(day.plusDays(1))).isFalse();
        assertThat(last.isOverdue(day.plusDays(2))).isTrue();
    }

    @Test
    void decisions_are_counted_by_what_came_of_them_and_by_what_they_tell() {
        Acts acts = new Acts(db.database());
        decided("D-1", NOON, "approve", "SYS-007");
        decided("D-2", NOON.plusSeconds(1), "approve", "ESC-101");
        decided("D-3", NOON.plusSeconds(2), "escalate", "SYS-004");
        decided("D-0", NOON.minusSeconds(1), "approve", "SYS-007");
        assertThat(acts.since(NOON).get("fulfilment/escalation"))
                .containsEntry("approve", 2L)
                .containsEntry("escalate", 1L);
        List<RulesetId> rulesets = List.of(RulesetId.of("fulfilment/escalation"));
        assertThat(acts.telling(rulesets, "SYS-007", NOON.minusSeconds(60))).isEqualTo(2);
        assertThat(acts.telling(rulesets, "SYS-007", NOON.minusSeconds(1))).isEqualTo(1);
        assertThat(acts.telling(List.of(RulesetId.of("reorder/policy")), "SYS-007", NOON.minusSeconds(60)))
                .isZero();
    }

    private void decided(String id, Instant at, String outcome, String rule) {
        db.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into decision (id, at, subject, ruleset, version, ruleset_hash, facts_type, facts,"
                                + " predictions, outcome, judgement, hash, headline) values (?, ?, 'A-1',"
                                + " 'fulfilment/escalation', 1, '', '', '', '', ?, ?, '', '')",
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        outcome,
                        "{\"reasons\":[{\"rule\":\"" + rule + "\"}]}"));
    }
}
