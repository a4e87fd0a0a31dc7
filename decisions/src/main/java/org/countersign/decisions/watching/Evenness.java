package org.countersign.decisions.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.countersign.ledger.watching.AdvisedDecision;
import org.countersign.models.card.Fairness;
import org.countersign.models.data.Dataset;
import org.countersign.models.evaluation.FairnessCheck;
import org.countersign.models.evaluation.Treatment;
import org.countersign.models.recipe.Recipe;

/**
 * How a model in service treated groups of people, on decisions of which the truth is known.
 *
 * @param rows decisions with a truth
 */
record Evenness(Fairness fairness, int rows) {

    /** @param all the youngest first: an order that was judged twice counts as it was judged last */
    static Evenness of(Recipe recipe, List<AdvisedDecision> all, Instant now) {
        Set<String> subjects = new HashSet<>();
        List<Dataset.Row> rows = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (AdvisedDecision one : all) {
            Optional<Boolean> truth = one.fate() == null ? Optional.empty() : recipe.truth(one.fate(), now);
            if (truth.isPresent() && subjects.add(one.facts().subject())) {
                rows.add(new Dataset.Row(
                        one.decisionId(), null, recipe.read(one.facts()), truth.get(), recipe.segments(one.facts())));
                scores.add(one.said().value());
            }
        }
        Fairness fairness = rows.isEmpty()
                ? Fairness.NONE
                : FairnessCheck.of(
                        new Dataset(recipe.features(), rows),
                        scores.stream().mapToDouble(Double::doubleValue).toArray());
        return new Evenness(fairness, rows.size());
    }

    boolean known() {
        return !fairness.groups().isEmpty();
    }

    boolean breached() {
        return !fairness.breaches().isEmpty();
    }

    /** How many times as often as the others the group is flagged for nothing for which that is most. */
    double worst() {
        return Treatment.of(fairness).stream()
                .mapToDouble(Treatment::ratio)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    String words() {
        return breached()
                ? String.join("\n", fairness.breaches())
                : String.format(
                        Locale.ROOT,
                        "no group is treated worse than the others beyond the bound; the most is %.2f times",
                        worst());
    }
}
