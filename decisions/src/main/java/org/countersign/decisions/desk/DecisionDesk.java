package org.countersign.decisions.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.DecisionMade;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every decision is made. A step of a process brings facts; the desk asks the models, lets the {@link Judge} rule,
 * and puts the decision on record together with the event that tells the outside. It runs inside its caller's
 * transaction: a decision exists if and only if what followed from it was committed too.
 */
public final class DecisionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionDesk.class);

    /** The models that are in force; an answer always, never an exception. */
    @FunctionalInterface
    public interface Models {
        Prediction predict(String model, Facts facts);
    }

    /** The rule sets that are in force, or were. */
    @FunctionalInterface
    public interface Rulesets {

        /**
         * @param asOf the moment whose version is asked for, or null for the one of now; a moment before the first
         *     version finds the first
         */
        Optional<Rules> find(RulesetId ruleset, @Nullable Instant asOf);
    }

    /** What people let the machine do by itself. */
    @FunctionalInterface
    public interface Oversight {

        /** The reasons that stand between what rules said and what would follow from it. */
        List<Reason> holds(RulesetId ruleset, Facts facts, Judgement said);
    }

    /** Where decisions are kept and told, in the caller's transaction. */
    @FunctionalInterface
    public interface Book {
        void add(Decision decision, OutEvent told);
    }

    private final Models models;
    private final Rulesets rulesets;
    private final Judge judge;
    private final Oversight oversight;
    private final Book book;
    private final Clock clock;
    private final Supplier<String> ids;

    public DecisionDesk(
            Models models,
            Rulesets rulesets,
            Judge judge,
            Oversight oversight,
            Book book,
            Clock clock,
            Supplier<String> ids) {
        this.models = models;
        this.rulesets = rulesets;
        this.judge = judge;
        this.oversight = oversight;
        this.book = book;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Decides and records: by the rules of now, or by those of the moment that the facts name. Never throws for a failing
     * rule or model: it escalates with a {@code SYS-} reason.
     *
     * @param asked the models whose predictions the rules want to see
     * @param cause the event that asked, as {@code source|id}
     */
    public Decision decide(RulesetId ruleset, Facts facts, List<String> asked, @Nullable String cause) {
        List<Prediction> predictions =
                asked.stream().map(m -> models.predict(m, facts)).toList();
        Ruling said = judge.judge(ruleset, rulesets.find(ruleset, facts.asOf()), facts, predictions);
        Ruling ruling = judge.held(said, facts, predictions, oversight.holds(ruleset, facts, said.judgement()));
        Decision decision = new Decision(
                ids.get(),
                facts.subject(),
                clock.instant(),
                cause,
                ruling.version(),
                facts,
                predictions,
                ruling.judgement(),
                ruling.hash());
        book.add(decision, told(decision));
        log(decision, ruling.failure());
        return decision;
    }

    private static OutEvent told(Decision d) {
        Judgement judgement = d.judgement();
        Instant at = d.at();
        DecisionMade made = new DecisionMade(
                d.id(),
                d.subject(),
                d.version().ruleset().toString(),
                d.version().number(),
                judgement.outcome().word(),
                judgement.reasons().stream()
                        .map(r -> r.rule() + " " + r.because())
                        .toList(),
                d.hash(),
                judgement.adjustments().stream()
                        .filter(a -> a.what().equals(Adjustment.DISCLOSURE))
                        .flatMap(a -> Stream.ofNullable(a.text()))
                        .findFirst()
                        .orElse(null));
        return OutEvent.of(d.subject(), d.id(), at, d.id(), made);
    }

    private static void log(Decision decision, @Nullable RuntimeException failure) {
        if (failure != null) {
            LOG.error("{}", DecisionLine.of(decision), failure);
        } else if (LOG.isInfoEnabled()) {
            LOG.info("{}", DecisionLine.of(decision));
        }
    }
}
