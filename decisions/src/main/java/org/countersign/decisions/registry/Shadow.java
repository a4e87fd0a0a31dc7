package org.countersign.decisions.registry;

import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.Rules;
import org.countersign.decisions.desk.Ruling;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.registry.ShadowScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a challenger say what it would beside each decision, and rules decide with it in the champion's place. Nothing
 * follows from it but a row: what people's work would have been is known before a challenger serves.
 */
public final class Shadow {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** The version of the rules that judged. */
    @FunctionalInterface
    public interface Versions {
        Optional<Rules> find(RulesetVersion version);
    }

    /** Where the rows go, in the decision's own transaction. */
    @FunctionalInterface
    public interface Book {
        void add(ShadowScore score);
    }

    private final Predictors predictors;
    private final Versions versions;
    private final Judge judge;
    private final Book book;

    public Shadow(Predictors predictors, Versions versions, Judge judge, Book book) {
        this.predictors = predictors;
        this.versions = versions;
        this.judge = judge;
        this.book = book;
    }

    /** A challenger that fails is only that: the decision stands. */
    public void beside(Decision decision) {
        for (Prediction said : decision.predictions()) {
            Optional<String> challenger = predictors.challenger(said.model());
            challenger
                    .flatMap(version -> predictors.predict(said.model(), version, decision.facts()))
                    .filter(Scored.class::isInstance)
                    .map(Scored.class::cast)
                    .ifPresent(score -> record(decision, said, score));
        }
    }

    private void record(Decision decision, Prediction said, Scored score) {
        try {
            book.add(new ShadowScore(
                    decision.id(),
                    score.model(),
                    score.version(),
                    decision.at(),
                    score.value(),
                    outcome(decision, said, score),
                    said instanceof Scored former ? former.value() : null,
                    decision.judgement().outcome().word()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("Challenger {} {} was not tried on {}", score.model(), score.version(), decision.id(), e);
        }
    }

    private String outcome(Decision decision, Prediction said, Scored score) {
        List<Prediction> instead =
                decision.predictions().stream().map(p -> p == said ? score : p).toList();
        RulesetVersion version = decision.version();
        Ruling ruling = judge.judge(version.ruleset(), versions.find(version), decision.facts(), instead);
        return ruling.judgement().outcome().word();
    }
}
