package org.countersign.decisions.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.countersign.decisions.desk.WhatIfAnswer.Moved;
import org.countersign.decisions.desk.WhatIfAnswer.Way;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Reason;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.models.explain.Counterfactual;
import org.countersign.models.explain.Counterfactual.Judged;
import org.countersign.models.recipe.Alternative;

/**
 * What would have changed a decision: the case with something changed that can still be changed, scored by the model
 * versions of the decision and judged by its version of the rules. Asked for by a person, long after the decision; it
 * records nothing.
 */
public final class WhatIf {

    /** More than a person wants to weigh. */
    private static final int MOST_WAYS = 3;

    /** A model that scores the stored case further from the stored score than this is not the one that was asked. */
    private static final double SAME = 1e-9;

    private final Replay.OldModels models;
    private final Replay.Versions versions;
    private final BiFunction<String, Facts, List<Alternative>> alternatives;
    private final Judge judge;

    /** @param alternatives by model and case: what could still be changed of what that model looks at */
    public WhatIf(
            Replay.OldModels models,
            Replay.Versions versions,
            BiFunction<String, Facts, List<Alternative>> alternatives,
            Judge judge) {
        this.models = models;
        this.versions = versions;
        this.alternatives = alternatives;
        this.judge = judge;
    }

    public WhatIfAnswer of(StoredDecision stored) {
        if (stored.erased() != null) {
            return WhatIfAnswer.none("Its inputs are erased: it was about a person who is forgotten.");
        }
        return of(stored.decision());
    }

    public WhatIfAnswer of(Decision decision) {
        if (decision.predictions().isEmpty()) {
            return WhatIfAnswer.none("No model was asked for this decision: rules alone decided it.");
        }
        return whyNot(decision)
                .map(WhatIfAnswer::none)
                .orElseGet(() -> new Search(decision, versions.find(decision.version())).answer());
    }

    private Optional<String> whyNot(Decision decision) {
        if (versions.find(decision.version()).isEmpty()) {
            return Optional.of("The rules " + decision.version() + " that decided it can't be asked any more.");
        }
        return decision.predictions().stream()
                .filter(Scored.class::isInstance)
                .map(said -> changed((Scored) said, decision.facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why the model of then can't be asked about other cases; empty when it can. */
    private Optional<String> changed(Scored then, Facts facts) {
        String name = then.model() + " " + then.version();
        Optional<Prediction> now = models.predict(then.model(), then.version(), facts);
        if (now.isEmpty()) {
            return Optional.of("The model's version of then, " + name + ", is no longer kept: what it would have said"
                    + " about another case is not known.");
        }
        boolean same = now.get() instanceof Scored again && Math.abs(again.value() - then.value()) <= SAME;
        return same
                ? Optional.empty()
                : Optional.of(
                        "The model " + name + " does not say about this case what it said then: what it would have"
                                + " said about another is not known.");
    }

    /** The search for one decision. */
    private final class Search {

        private final Decision decision;
        private final Optional<Rules> rules;

        Search(Decision decision, Optional<Rules> rules) {
            this.decision = decision;
            this.rules = rules;
        }

        WhatIfAnswer answer() {
            if (changes(decision.facts()).isEmpty()) {
                return WhatIfAnswer.none("Nothing that the models looked at can still be changed.");
            }
            List<Way> ways = Counterfactual.nearest(decision.facts(), this::changes, this::judged, MOST_WAYS).stream()
                    .map(this::way)
                    .toList();
            return new WhatIfAnswer(ways, sentence(ways));
        }

        private List<Alternative> changes(Facts facts) {
            Set<String> seen = new HashSet<>();
            return decision.predictions().stream()
                    .flatMap(said -> alternatives.apply(said.model(), facts).stream())
                    .filter(a -> seen.add(a.words()))
                    .toList();
        }

        private Judged judged(Facts facts) {
            List<Prediction> said = said(facts);
            Judgement judgement = judgement(facts, said);
            return new Judged(
                    turned(judgement.outcome()), freed() ? against(judgement, said) : -against(judgement, said));
        }

        /** Whether the way out is the way to less: nobody is helped by something stricter. */
        private boolean freed() {
            return decision.judgement().outcome().strictness() > 1;
        }

        private boolean turned(Outcome outcome) {
            int then = decision.judgement().outcome().strictness();
            return freed() ? outcome.strictness() < then : outcome.strictness() > 1;
        }

        /** Every rule that stands against it counts one; among equals the score tells which is nearer. */
        private double against(Judgement judgement, List<Prediction> said) {
            long rulesAgainst = judgement.reasons().stream()
                    .filter(reason -> reason.wants().strictness() > 1)
                    .count();
            return rulesAgainst
                    + said.stream()
                            .filter(Scored.class::isInstance)
                            .mapToDouble(p -> ((Scored) p).value())
                            .max()
                            .orElse(0);
        }

        private List<Prediction> said(Facts facts) {
            return decision.predictions().stream()
                    .map(then -> then instanceof Scored scored
                            ? models.predict(scored.model(), scored.version(), facts)
                                    .orElse(then)
                            : then)
                    .toList();
        }

        private Judgement judgement(Facts facts, List<Prediction> said) {
            return Holds.upon(
                    judge.judgement(decision.version().ruleset(), rules, facts, said), Holds.in(decision.judgement()));
        }

        private Way way(Counterfactual change) {
            List<Prediction> said = said(change.facts());
            Judgement judgement = judgement(change.facts(), said);
            Set<String> still =
                    new HashSet<>(judgement.reasons().stream().map(Reason::rule).toList());
            List<String> gone = decision.judgement().reasons().stream()
                    .map(Reason::rule)
                    .filter(rule -> !still.contains(rule))
                    .distinct()
                    .toList();
            return new Way(change.steps(), judgement.outcome(), moved(said), gone);
        }

        private List<Moved> moved(List<Prediction> said) {
            List<Moved> moved = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                if (decision.predictions().get(i) instanceof Scored then && said.get(i) instanceof Scored now) {
                    moved.add(new Moved(then.model(), then.version(), then.value(), now.value()));
                }
            }
            return moved;
        }

        private String sentence(List<Way> ways) {
            if (!ways.isEmpty()) {
                return "Worked out just now with the rules and models of this decision; it is no part of it.";
            }
            return freed()
                    ? "Nothing that can still be changed, up to three things together, would have let it pass."
                    : "Nothing that can still be changed, up to three things together, would have had a person look at"
                            + " it.";
        }
    }
}
