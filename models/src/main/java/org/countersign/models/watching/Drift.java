package org.countersign.models.watching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.models.card.Reference;
import org.countersign.models.card.Spread;
import org.countersign.models.recipe.Feature;

/**
 * Holds what a model meets and says now against the world that it knows: the rows that it learnt from and those that its
 * figures were measured on. What is like either of them is no drift.
 *
 * <p>The money of a feature is {@code (mean contribution now - mean contribution then) * slope * value of a month's
 * orders}: how much more money than before counts as at risk because of this feature. Contributions add up to the score,
 * so the features' money adds up to that of the output, {@code (mean score now - then) * value of a month's orders}; where
 * they add up to log-odds, that is so for small changes only.
 */
public final class Drift {

    private final List<Feature> features;
    private final Reference reference;
    private final Bounds bounds;

    public Drift(List<Feature> features, Reference reference, Bounds bounds) {
        this.features = List.copyOf(features);
        this.reference = reference;
        this.bounds = bounds;
    }

    /**
     * Each feature, then all of them together, then the scores; nothing at all when there are too few rows.
     *
     * @param monthly value of a month's orders
     */
    public List<Measure> measure(List<Seen> seen, double monthly) {
        if (seen.size() < bounds.rows()) {
            return List.of();
        }
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int feature = i;
            Spread then = reference.features().get(i).spread();
            moved.add(
                    Moved.of(then, seen.stream().mapToDouble(s -> s.x(feature)).toArray()));
        }
        double[] chances =
                Chance.adjusted(moved.stream().mapToDouble(Moved::chance).toArray());
        List<Measure> measures = new ArrayList<>();
        double attention = 0;
        List<String> drifted = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Measure one = input(i, moved.get(i), chances[i], seen, monthly);
            measures.add(one);
            if (one.breached()) {
                attention += reference.features().get(i).weight();
                drifted.add(features.get(i).label());
            }
        }
        measures.add(Measure.of(
                Kind.INPUTS,
                seen.size(),
                attention,
                bounds.attention(),
                attention > bounds.attention(),
                inputsWords(attention, drifted),
                null));
        measures.add(output(seen, monthly));
        return measures;
    }

    private Measure input(int i, Moved moved, double chance, List<Seen> seen, double monthly) {
        Reference.Known known = reference.features().get(i);
        double now = seen.stream().mapToDouble(s -> s.contribution(i)).average().orElse(0);
        boolean breached = chance < bounds.chance() && moved.psi() > bounds.input();
        return new Measure(
                Kind.INPUT,
                known.name(),
                seen.size(),
                moved.psi(),
                null,
                null,
                bounds.input(),
                breached,
                features.get(i).label() + moved.direction(),
                (now - known.contribution()) * reference.slope() * monthly,
                List.of());
    }

    private static String inputsWords(double attention, List<String> drifted) {
        return drifted.isEmpty()
                ? "Nothing that it looks at has drifted"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% of what it looks at has drifted: %s",
                        attention * 100,
                        String.join(", ", drifted));
    }

    private Measure output(List<Seen> seen, double monthly) {
        double[] scores = seen.stream().mapToDouble(Seen::score).toArray();
        Moved moved = Moved.of(reference.score(), scores);
        double change = Bins.mean(scores) - reference.score().mean();
        return Measure.of(
                Kind.OUTPUT,
                seen.size(),
                moved.psi(),
                bounds.output(),
                moved.chance() < bounds.chance() && moved.psi() > bounds.output(),
                "Scores" + moved.direction(),
                change * monthly);
    }
}
