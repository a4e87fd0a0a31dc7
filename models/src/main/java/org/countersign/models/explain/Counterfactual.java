package org.countersign.models.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.decision.Facts;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Scorer;

/**
 * What would change it: the smallest change of what can still be changed that brings a score below a mark.
 *
 * @param steps in words, one after the other
 * @param value the score then
 */
public record Counterfactual(List<String> steps, double value) {

    /** Whoever has to change more than this might as well start anew. */
    private static final int MOST_STEPS = 3;

    public Counterfactual {
        steps = List.copyOf(steps);
    }

    /**
     * Looks for the smallest single change first. Where none is enough it takes the one that helps most and looks on from
     * there.
     *
     * @return empty when nothing that can be changed brings the score below the mark
     */
    public static Optional<Counterfactual> below(double mark, Recipe recipe, Scorer scorer, Facts facts) {
        List<String> steps = new ArrayList<>();
        Facts now = facts;
        double value = scorer.value(facts);
        while (steps.size() < MOST_STEPS) {
            List<Tried> tried = recipe.alternatives(now).stream()
                    .map(a -> new Tried(a, scorer.value(a.facts())))
                    .toList();
            Optional<Tried> enough = tried.stream()
                    .filter(t -> t.value < mark)
                    .min(Comparator.comparingDouble(t -> t.alternative.effort()));
            Optional<Tried> next =
                    enough.isPresent() ? enough : tried.stream().min(Comparator.comparingDouble(Tried::value));
            if (next.isEmpty() || next.get().value >= value) {
                return Optional.empty();
            }
            steps.add(next.get().alternative.words());
            now = next.get().alternative.facts();
            value = next.get().value;
            if (enough.isPresent()) {
                return Optional.of(new Counterfactual(steps, value));
            }
        }
        return Optional.empty();
    }

    private record Tried(Alternative alternative, double value) {}
}
