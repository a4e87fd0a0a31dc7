package org.countersign.models.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.countersign.domain.decision.Facts;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Scorer;

/**
 * What would change it: the smallest change of what can still be changed that is enough.
 *
 * @param steps in words, one after the other
 * @param facts the case then
 * @param value how far from enough it is then, as whoever judges it counts: for a model alone, the score
 */
public record Counterfactual(List<String> steps, Facts facts, double value) {

    /** Whoever has to change more than this might as well start anew. */
    private static final int MOST_STEPS = 3;

    /** So many ways are followed further. */
    private static final int KEPT = 4;

    public Counterfactual {
        steps = List.copyOf(steps);
    }

    /** What a changed case comes to: whether that is enough, and else how far from it; the less the nearer. */
    public record Judged(boolean enough, double distance) {}

    /** @return empty when nothing that can be changed brings the score below the mark */
    public static Optional<Counterfactual> below(double mark, Recipe recipe, Scorer scorer, Facts facts) {
        Function<Facts, Judged> judge = changed -> {
            double value = scorer.value(changed);
            return new Judged(value < mark, value);
        };
        return nearest(facts, recipe::alternatives, judge, 1).stream().findFirst();
    }

    /**
     * Looks for single changes first. Where none is enough it goes on from the few that help most, so that what helps
     * little by itself is not missed where it does with another.
     *
     * @return the smallest first and no more than {@code most}; empty when nothing that was found is enough
     */
    public static List<Counterfactual> nearest(
            Facts facts, Function<Facts, List<Alternative>> alternatives, Function<Facts, Judged> judge, int most) {
        List<Tried> kept = List.of(new Tried(List.of(), facts, 0, judge.apply(facts)));
        for (int step = 0; step < MOST_STEPS && !kept.isEmpty(); step++) {
            Set<Facts> seen = new HashSet<>();
            List<Tried> tried = kept.stream()
                    .flatMap(from -> alternatives.apply(from.facts).stream()
                            .filter(a -> seen.add(a.facts()))
                            .map(a -> from.and(a, judge.apply(a.facts())))
                            .filter(after -> after.helps(from)))
                    .toList();
            List<Counterfactual> enough = tried.stream()
                    .filter(t -> t.judged.enough())
                    .sorted(Comparator.comparingDouble(Tried::effort))
                    .limit(most)
                    .map(t -> new Counterfactual(t.steps, t.facts, t.judged.distance()))
                    .toList();
            if (!enough.isEmpty()) {
                return enough;
            }
            kept = tried.stream()
                    .sorted(Comparator.comparingDouble(t -> t.judged.distance()))
                    .limit(KEPT)
                    .toList();
        }
        return List.of();
    }

    /** A case on the way, with what was changed so far. */
    private record Tried(List<String> steps, Facts facts, double effort, Judged judged) {

        Tried and(Alternative change, Judged then) {
            List<String> all = new ArrayList<>(steps);
            all.add(change.words());
            return new Tried(all, change.facts(), effort + change.effort(), then);
        }

        boolean helps(Tried before) {
            return judged.enough() || judged.distance() < before.judged.distance();
        }
    }
}
