package org.countersign.decisions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Reason STOP = new Reason(Holds.STOPPED, Outcome.escalate("risk"), "stopped by anna");
    private static final Reason NOTICE = new Reason(Holds.NOTICE, Outcome.approve(), "people are shown it");

    @Test
    void what_rules_would_approve_or_refuse_goes_to_a_person() {
        for (Outcome outcome : List.of(Outcome.approve(), Outcome.refuse())) {
            Judgement held = Holds.upon(new Judgement(outcome, List.of()), List.of(STOP));
            assertThat(held.outcome()).isEqualTo(Outcome.escalate("risk"));
            assertThat(held.reasons()).containsExactly(STOP);
        }
    }

    @Test
    void a_notice_changes_nothing_but_says_so() {
        Judgement held = Holds.upon(new Judgement(Outcome.approve(), List.of()), List.of(NOTICE));
        assertThat(held.outcome()).isEqualTo(Outcome.approve());
        assertThat(held.reasons()).containsExactly(NOTICE);
    }

    @Test
    void what_held_a_decision_back_is_found_in_its_record() {
        Reason rule = new Reason("ESC-1", Outcome.escalate("risk"), "much");
        Judgement held = Holds.upon(new Judgement(Outcome.approve(), List.of(rule)), List.of(STOP));
        assertThat(Holds.in(held)).containsExactly(STOP);
    }

    @Test
    void a_replay_holds_back_what_was_held_back_and_comes_to_the_same_hash() {
        Judge judge = new Judge(
                Map.of(),
                (version, facts, predictions, judgement) -> judgement.outcome().word() + judgement.reasons());
        RulesetVersion version = new RulesetVersion(RulesetId.of("fulfilment/escalation"), 1, "v1");
        Rules rules = new Rules() {
            @Override
            public RulesetVersion version() {
                return version;
            }

            @Override
            public Judgement judge(Facts facts, List<Prediction> predictions) {
                return new Judgement(Outcome.approve(), List.of());
            }
        };
        Facts facts = FulfilmentFacts.order();
        Ruling said = judge.judge(version.ruleset(), Optional.of(rules), facts, List.of());
        Ruling held = judge.held(said, facts, List.of(), List.of(STOP));
        assertThat(held.hash()).isNotEqualTo(said.hash());
        Decision stored = new Decision(
                "D-1", "A-1", Instant.EPOCH, null, version, facts, List.of(), held.judgement(), held.hash());
        Replay replay = new Replay(
                id -> Optional.of(new StoredDecision(stored, List.of(), List.of(), null, null)),
                any -> Optional.of(rules),
                (model, of, about) -> Optional.empty(),
                judge);
        assertThat(replay.replay("D-1").same()).isTrue();
    }
}
