package org.countersign.models.demand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much each candidate counts in a product's forecast; the weights add up to one. */
final class Choice {

    /** A smaller share is not worth a name. */
    private static final double NAMED = 0.05;

    private final double[] weights;

    Choice(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        this.weights = Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Candidates that cannot forecast yet leave their share to the others. */
    double[] combine(List<double @Nullable []> forecasts, int ahead) {
        double[] combined = new double[ahead];
        double sum = 0;
        for (int candidate = 0; candidate < weights.length; candidate++) {
            double[] forecast = forecasts.get(candidate);
            if (forecast != null && weights[candidate] > 0) {
                sum += weights[candidate];
                for (int h = 0; h < ahead; h++) {
                    combined[h] += weights[candidate] * forecast[h];
                }
            }
        }
        for (int h = 0; h < ahead && sum > 0; h++) {
            combined[h] /= sum;
        }
        return combined;
    }

    /** The largest first, such as {@code boosted trees 72 %, SBA 28 %}. */
    String words() {
        List<Integer> named = IntStream.range(0, weights.length)
                .filter(candidate -> weights[candidate] >= NAMED)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .toList();
        return named.size() == 1
                ? Candidates.name(named.get(0))
                : named.stream()
                        .map(candidate -> String.format(
                                Locale.ROOT, "%s %.0f %%", Candidates.name(candidate), 100 * weights[candidate]))
                        .collect(Collectors.joining(", "));
    }
}
