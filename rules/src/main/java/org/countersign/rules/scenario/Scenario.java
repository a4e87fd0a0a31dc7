package org.countersign.rules.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.rules.rulebook.Rulebook;

/**
 * One example: these facts, and what should come of them.
 *
 * @param outcome as {@link #word} says it: {@code approve}, {@code adjust}, {@code escalate risk}, {@code refuse}
 * @param rules every rule that should speak, each once, in order
 */
public record Scenario(
        String name, int line, Facts facts, List<Prediction> predictions, String outcome, List<String> rules) {

    public Scenario {
        predictions = List.copyOf(predictions);
        rules = List.copyOf(rules);
    }

    /** What came of it, beside what should. */
    public record Result(Scenario scenario, String outcome, List<String> rules, Judgement judgement) {

        public Result {
            rules = List.copyOf(rules);
        }

        public boolean passed() {
            return outcome.equals(scenario.outcome()) && rules.equals(scenario.rules());
        }

        @Override
        public String toString() {
            return scenario.name() + " (line " + scenario.line() + "): expected " + scenario.outcome() + " by "
                    + scenario.rules() + ", got " + outcome + " by " + rules + because();
        }

        private String because() {
            return judgement.reasons().stream()
                    .map(reason -> "\n  " + reason.rule() + " " + reason.because())
                    .collect(Collectors.joining());
        }
    }

    public Result run(Rulebook rulebook) {
        Judgement judgement = rulebook.judge(facts, predictions);
        List<String> spoke =
                judgement.reasons().stream().map(Reason::rule).distinct().toList();
        return new Result(this, word(judgement.outcome()), spoke, judgement);
    }

    static String word(Outcome outcome) {
        return outcome instanceof Outcome.Escalate escalate ? "escalate " + escalate.queue() : outcome.word();
    }
}
