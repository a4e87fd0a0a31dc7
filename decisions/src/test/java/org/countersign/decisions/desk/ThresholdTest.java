package org.countersign.decisions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.rules.rulebook.RuleLine;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final List<RuleLine> LINES = List.of(
            line("ESC-101", "What the model says: if model order-risk and risk >= 0.75 and total >= 50: Ask risk"),
            line("ESC-102", "What the model says: if model order-risk and risk >= 0.60 and total >= 500: Ask risk"),
            line(
                    "ESC-103",
                    "What the model says: if model order-risk and risk [0.50..0.60) and total >= 1000: Ask risk"),
            line("ESC-201", "Amounts: if guest true and total > 2500: Ask risk"));

    @Test
    void the_mark_that_was_passed_is_the_one_of_the_rule_that_spoke() {
        assertThat(Threshold.of(score(0.9), LINES, Set.of("ESC-102"))).hasValue(0.60);
    }

    @Test
    void a_score_that_passed_no_mark_has_the_next_one_above_it() {
        assertThat(Threshold.of(score(0.44), LINES, Set.of("ESC-201"))).hasValue(0.60);
        assertThat(Threshold.of(score(0.65), LINES, Set.of())).hasValue(0.75);
        assertThat(Threshold.of(score(0.99), LINES, Set.of())).isEmpty();
    }

    private static Scored score(double value) {
        return new Scored("order-risk", "v1", value, 0.8, 0.1, List.of());
    }

    private static RuleLine line(String id, String sentence) {
        return new RuleLine(id, sentence, "risk.table.csv", 4);
    }
}
