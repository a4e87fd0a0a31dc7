package org.countersign.decisions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.DecisionMade;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.junit.jupiter.api.Test;

class DecisionDeskTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    private static final Facts FACTS = Samples.order(Samples.line(1, "85123A", 6, "2.55", null));
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<Decision> recorded = new ArrayList<>();
    private final List<OutEvent> told = new ArrayList<>();
    private final DecisionDesk desk = new DecisionDesk(
            (model, facts) -> new Scored(model, "v1", 0.71, 0.9, 0.1, List.of()),
            (ruleset, asOf) -> ruleset.equals(ESCALATION) ? Optional.of(worried()) : Optional.empty(),
            new Judge(Map.of(), (version, facts, predictions, judgement) -> "hash"),
            (ruleset, facts, said) -> List.of(),
            (decision, event) -> {
                recorded.add(decision);
                told.add(event);
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> "d-1");

    @Test
    void a_decision_is_recorded_with_all_that_it_rests_on() {
        Decision decision = desk.decide(ESCALATION, FACTS, List.of("order-risk"), "shop|e-1");
        assertThat(recorded).containsExactly(decision);
        assertThat(decision.facts()).isEqualTo(FACTS);
        assertThat(decision.cause()).isEqualTo("shop|e-1");
        assertThat(decision.at()).isEqualTo(NOW);
        assertThat(decision.judgement().outcome()).isEqualTo(Outcome.escalate("risk"));
        assertThat(decision.predictions()).extracting(Prediction::model).containsExactly("order-risk");
    }

    @Test
    void the_outside_is_told_once_with_a_stable_id() {
        desk.decide(ESCALATION, FACTS, List.of("order-risk"), null);
        DecisionMade made = (DecisionMade) told.get(0).effect();
        assertThat(told).hasSize(1);
        assertThat(made.outcome()).isEqualTo("escalate");
        assertThat(made.reasons()).containsExactly("ESC-020 the model is worried: 0.71");
        desk.decide(ESCALATION, FACTS, List.of("order-risk"), null);
        assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
    }

    @Test
    void an_unknown_rule_set_is_a_decision_too() {
        Decision decision = desk.decide(RulesetId.of("fulfilment/astrology"), FACTS, List.of(), null);
        assertThat(decision.judgement().outcome().word()).isEqualTo("escalate");
        assertThat(recorded).hasSize(1);
    }

    @Test
    void the_log_has_one_line_for_a_decision() {
        Decision decision = desk.decide(ESCALATION, FACTS, List.of("order-risk"), null);
        assertThat(DecisionLine.of(decision))
                .isEqualTo("536365 fulfilment/escalation v3 escalate(risk) ESC-020 order-risk=0.710 d-1");
    }

    private static Rules worried() {
        return new Rules() {
            @Override
            public RulesetVersion version() {
                return new RulesetVersion(ESCALATION, 3, "abc");
            }

            @Override
            public Judgement judge(Facts facts, List<Prediction> predictions) {
                Outcome wants = Outcome.escalate("risk");
                String because = "the model is worried: " + ((Scored) predictions.get(0)).value();
                return new Judgement(wants, List.of(new Reason("ESC-020", wants, because)));
            }
        };
    }
}
