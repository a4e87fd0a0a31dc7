package org.countersign.models.demand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Weighs the candidates for each product by how far they were off in its past. A few weeks of one product say little, so
 * its own errors are taken together with those of all products of its kind.
 */
final class Chooser {

    /** As much as the product itself do its kind's errors count. */
    private static final double KIND = 2;

    /** The sharper, the more the best takes all. */
    private static final double SHARP = 50;

    /** A candidate with less than that of the best one's weight is left out. */
    private static final double LEAST = 0.25;

    private final Map<Kind, double[]> kinds = new EnumMap<>(Kind.class);

    Chooser(List<Past> pasts, int weeks) {
        for (Kind kind : Kind.values()) {
            kinds.put(
                    kind,
                    errors(pasts.stream()
                            .filter(past -> Kind.of(past.series(), weeks) == kind)
                            .toList()));
        }
    }

    /** Of each candidate in relation to the mean of the last weeks, over the products that it could forecast. */
    private static double[] errors(List<Past> pasts) {
        int mean = Candidates.place(MovingAverage.class);
        double[] errors = new double[Candidates.COUNT];
        for (int candidate = 0; candidate < errors.length; candidate++) {
            double own = 0;
            double of = 0;
            for (Past past : pasts) {
                double error = past.error(candidate);
                if (!Double.isNaN(error)) {
                    own += error;
                    of += past.error(mean);
                }
            }
            errors[candidate] = of == 0 ? Double.NaN : own / of;
        }
        return errors;
    }

    /** The mean of the last weeks where nothing could be compared. */
    Choice choose(Past past, Kind kind) {
        double[] ofKind = Objects.requireNonNull(kinds.get(kind));
        double mean = past.error(Candidates.place(MovingAverage.class));
        double[] error = new double[Candidates.COUNT];
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = 0; candidate < error.length; candidate++) {
            double own = past.error(candidate) / mean;
            error[candidate] = mean > 0 ? (own + KIND * ofKind[candidate]) / (1 + KIND) : ofKind[candidate];
            least = error[candidate] < least ? error[candidate] : least;
        }
        return weigh(error, Math.max(least, 1e-6));
    }

    private static Choice weigh(double[] error, double least) {
        double[] weights = new double[error.length];
        boolean any = false;
        for (int candidate = 0; candidate < error.length; candidate++) {
            double weight = Math.pow(least / Math.max(error[candidate], least), SHARP);
            weights[candidate] = weight >= LEAST ? weight : 0;
            any |= weights[candidate] > 0;
        }
        if (!any) {
            weights[Candidates.place(MovingAverage.class)] = 1;
        }
        return new Choice(weights);
    }
}
