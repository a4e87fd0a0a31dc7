package org.countersign.decisions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.Samples;
import org.countersign.decisions.desk.WhatIfAnswer.Way;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.models.training.Recipes;
import org.junit.jupiter.api.Test;

/** A made-up model that fears pieces, and rules that ask a person from a half on or for much money. */
class WhatIfTest {

    private static final RulesetVersion VERSION = new RulesetVersion(RulesetId.of("fulfilment/escalation"), 3, "aa");
    private static final Judge JUDGE = new Judge(Map.of(), (version, facts, predictions, judgement) -> "hash");

    private final WhatIf whatIf = whatIf((model, version, facts) -> Optional.of(score(facts)), Optional.of(rules()));

    private static WhatIf whatIf(Replay.OldModels models, Optional<Rules> rules) {
        return new WhatIf(
                models,
                version -> rules,
                (model, facts) -> Recipes.byName("order-risk").alternatives(facts),
                JUDGE);
    }

    private static Scored score(Facts facts) {
        double value = Math.min(1, ((OrderFacts) facts).units() / 100.0);
        return new Scored("order-risk", "v1", value, 0.9, 0.1, List.of());
    }

    private static Rules rules() {
        return new Rules() {
            @Override
            public RulesetVersion version() {
                return VERSION;
            }

            @Override
            public Judgement judge(Facts facts, List<Prediction> predictions) {
                List<Reason> reasons = new ArrayList<>();
                Outcome person = Outcome.escalate("risk");
                if (predictions.get(0) instanceof Scored said && said.value() >= 0.5) {
                    reasons.add(new Reason("ESC-1", person, "the model is worried"));
                }
                if (((OrderFacts) facts).total().intValue() > 500) {
                    reasons.add(new Reason("ESC-2", person, "much money"));
                }
                return new Judgement(reasons.isEmpty() ? Outcome.approve() : person, reasons);
            }
        };
    }

    private static Decision decided(OrderFacts order, Prediction... said) {
        List<Prediction> predictions = List.of(said);
        Judgement judgement = rules().judge(order, predictions.isEmpty() ? List.of(score(order)) : predictions);
        return new Decision(
                "d-1", order.subject(), Instant.EPOCH, null, VERSION, order, predictions, judgement, "hash");
    }

    @Test
    void the_smallest_change_comes_first_and_tells_score_and_outcome() {
        OrderFacts order =
                Samples.order(Samples.line(1, "lantern", 12, "2.00", null), Samples.line(2, "mug", 46, "5.00", null));
        WhatIfAnswer answer = whatIf.of(decided(order, score(order)));
        assertThat(answer.ways()).hasSize(3).allMatch(way -> way.outcome().equals(Outcome.approve()));
        Way nearest = answer.ways().get(0);
        assertThat(nearest.gone()).containsExactly("ESC-1");
        assertThat(nearest.words())
                .isEqualTo(
                        "without the 12 pieces of a lantern: order-risk 46 % instead of 58 %, and the rules would have"
                                + " approved it");
        assertThat(answer.sentence()).contains("no part of it");
    }

    @Test
    void several_changes_together_where_one_is_not_enough() {
        OrderFacts order = Samples.order(
                Samples.line(1, "lantern", 30, "1.00", null),
                Samples.line(2, "mug", 30, "1.00", null),
                Samples.line(3, "cup", 30, "1.00", null));
        List<Way> ways = whatIf.of(decided(order, score(order))).ways();
        assertThat(ways).isNotEmpty();
        assertThat(ways.get(0).steps()).hasSizeGreaterThan(1);
        assertThat(ways.get(0).outcome()).isEqualTo(Outcome.approve());
    }

    @Test
    void rules_judge_it_not_the_score_alone() {
        OrderFacts order =
                Samples.order(Samples.line(1, "sofa", 2, "600.00", null), Samples.line(2, "mug", 60, "1.00", null));
        assertThat(whatIf.of(decided(order, score(order))).ways()).isNotEmpty().allSatisfy(way -> assertThat(way.gone())
                .containsExactlyInAnyOrder("ESC-1", "ESC-2"));
    }

    @Test
    void it_says_so_when_nothing_helps() {
        OrderFacts order = Samples.order(Samples.line(1, "sofa", 1, "9000.00", null));
        WhatIfAnswer one = whatIf.of(decided(order, score(order)));
        assertThat(one.ways()).isEmpty();
        assertThat(one.sentence()).isEqualTo("Nothing that the models looked at can still be changed.");
        OrderFacts two = Samples.order(Samples.line(1, "sofa", 2, "9000.00", null));
        assertThat(whatIf.of(decided(two, score(two))).sentence()).contains("would have let it pass");
    }

    @Test
    void of_an_approved_case_it_says_what_would_have_called_a_person() {
        OrderFacts order = Samples.order(Samples.line(1, "mug", 10, "1.00", null));
        WhatIfAnswer answer = whatIf.of(decided(order, score(order)));
        assertThat(answer.ways()).isEmpty();
        assertThat(answer.sentence()).contains("would have had a person look");
    }

    @Test
    void a_model_that_is_gone_or_another_is_not_asked() {
        OrderFacts order = Samples.order(Samples.line(1, "mug", 60, "1.00", null));
        Decision decision = decided(order, score(order));
        assertThat(whatIf((model, version, facts) -> Optional.empty(), Optional.of(rules()))
                        .of(decision)
                        .sentence())
                .contains("order-risk v1", "no longer kept");
        WhatIf other = whatIf(
                (model, version, facts) -> Optional.of(new Scored(model, version, 0.2, null, 0.2, List.of())),
                Optional.of(rules()));
        assertThat(other.of(decision)).satisfies(answer -> {
            assertThat(answer.ways()).isEmpty();
            assertThat(answer.sentence()).contains("does not say about this case what it said then");
        });
        assertThat(whatIf((model, version, facts) -> Optional.of(score(facts)), Optional.empty())
                        .of(decision)
                        .sentence())
                .contains("fulfilment/escalation v3");
    }

    @Test
    void silence_stays_silence() {
        OrderFacts order = Samples.order(Samples.line(1, "sofa", 2, "400.00", null));
        WhatIfAnswer answer = whatIf.of(decided(order, new Unavailable("order-risk", "suspended")));
        assertThat(answer.ways()).hasSize(1);
        assertThat(answer.ways().get(0).scores()).isEmpty();
        assertThat(answer.ways().get(0).words())
                .isEqualTo("1 in place of 2 pieces of a sofa: the rules would have approved it");
    }

    @Test
    void where_no_model_was_asked_there_is_nothing_to_ask() {
        OrderFacts order = Samples.order(Samples.line(1, "sofa", 2, "400.00", null));
        assertThat(whatIf.of(decided(order)).sentence()).contains("No model was asked");
    }

    @Test
    void close_scores_are_told_apart() {
        assertThat(new WhatIfAnswer.Moved("m", "v", 0.503, 0.498).words()).isEqualTo("m 49.8 % instead of 50.3 %");
        assertThat(new WhatIfAnswer.Moved("m", "v", 0.58, 0.31).words()).isEqualTo("m 31 % instead of 58 %");
    }
}
