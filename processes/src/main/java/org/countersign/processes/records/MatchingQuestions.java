package org.countersign.processes.records;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairFacts;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** Words what people are asked about two records. Only where a model thinks so is it proposed to join them. */
public final class MatchingQuestions {

    static final String QUEUE = "records";

    /** What ISO 4217 calls no currency: no money hangs on it. */
    private static final String NO_CURRENCY = "XXX";

    private static final double LIKELY = 0.5;

    private final Questions questions;

    public MatchingQuestions(Questions questions) {
        this.questions = questions;
    }

    /** @param against a person's word that speaks against joining the two */
    void ask(Pair pair, Decision decision, Optional<Pair> against) {
        PairFacts facts = (PairFacts) decision.facts();
        String kind = pair.kind().word();
        questions.ask(new Question(
                MatchingProcess.QUESTION,
                QUEUE,
                pair.pairId(),
                pair.pairId(),
                decision.id(),
                "Are " + named(facts.left()) + " and " + named(facts.right()) + " the same " + kind + "?",
                against.map(MatchingQuestions::words).orElse("") + because(decision),
                facts.left().known(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                isLikely(decision) && against.isEmpty() ? Answer.APPROVE : Answer.REFUSE));
    }

    private static String named(KnownRecord one) {
        return one.known().equals(one.id()) ? one.id() : one.known() + " (" + one.id() + ")";
    }

    private static String words(Pair against) {
        return against.by() + " said that " + against.a() + " and " + against.b()
                + " are not the same, and one of them belongs here; ";
    }

    private static boolean isLikely(Decision decision) {
        return decision.predictions().stream()
                .anyMatch(said -> said instanceof Scored scored && scored.value() >= LIKELY);
    }

    /** The reasons that decided, in words. */
    private static String because(Decision decision) {
        int decisive = decision.judgement().outcome().strictness();
        return decision.judgement().reasons().stream()
                .filter(reason -> reason.wants().strictness() == decisive)
                .map(Reason::because)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
