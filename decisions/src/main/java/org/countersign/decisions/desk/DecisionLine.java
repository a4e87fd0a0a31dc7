package org.countersign.decisions.desk;

import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.records.PairFacts;

/** A decision in one line of the log: {@code 536365 fulfilment/escalation v3 escalate(risk) ESC-020 order-risk=0.71 0192…}. */
final class DecisionLine {

    private DecisionLine() {}

    static String of(Decision d) {
        return subject(d.facts()) + " " + d.version() + " "
                + outcome(d.judgement().outcome()) + " " + rules(d) + predictions(d) + " " + d.id();
    }

    /** A customer's id may be an e-mail address, which is nothing for a log; the decision's id at the end says enough. */
    private static String subject(Facts facts) {
        boolean personal = facts instanceof PairFacts || facts.subject().equals(facts.person());
        return personal ? "-" : facts.subject();
    }

    private static String outcome(Outcome outcome) {
        return outcome instanceof Outcome.Escalate e ? "escalate(" + e.queue() + ")" : outcome.word();
    }

    private static String rules(Decision d) {
        String ids =
                d.judgement().reasons().stream().map(Reason::rule).distinct().collect(Collectors.joining(","));
        return ids.isEmpty() ? "-" : ids;
    }

    private static String predictions(Decision d) {
        return d.predictions().stream()
                .map(p -> " " + p.model() + "=" + value(p))
                .collect(Collectors.joining());
    }

    private static String value(Prediction prediction) {
        return prediction instanceof Prediction.Scored s ? String.format(Locale.ROOT, "%.3f", s.value()) : "none";
    }
}
