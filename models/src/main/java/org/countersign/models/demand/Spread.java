package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far the truth lay from the forecasts of the past, in relation to a product's usual error: by kind of product and by
 * how far ahead. Where the truth falls within these bounds eight times out of ten, it did so for all products together;
 * nothing is assumed about the shape of the errors.
 */
final class Spread {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** The next two weeks, and those after them. */
    private static final int NEAR = 2;

    /** Units: below that an error is that of a single sale. */
    private static final double LEAST = 0.3;

    private static final class Errors {

        private final List<Double> all = new ArrayList<>();

        double quantile(double share) {
            int rank = (int) Math.ceil(share * (all.size() + 1)) - 1;
            return all.get(Math.max(0, Math.min(all.size() - 1, rank)));
        }

        double mean() {
            return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    private final Map<Kind, List<Errors>> errors = new EnumMap<>(Kind.class);

    Spread() {
        for (Kind kind : Kind.values()) {
            errors.put(kind, List.of(new Errors(), new Errors()));
        }
    }

    private Errors errors(Kind kind, int ahead) {
        return Objects.requireNonNull(errors.get(kind)).get(ahead <= NEAR ? 0 : 1);
    }

    /**
     * @param usual the product's usual error, in units
     * @param forecast for that week
     */
    void saw(Kind kind, int ahead, double usual, double forecast, double truth) {
        errors(kind, ahead).all.add((truth - forecast) / scale(usual, forecast));
    }

    void close() {
        errors.values().forEach(near -> near.forEach(one -> Collections.sort(one.all)));
    }

    /** Half the product's usual error, half what goes with the height of the forecast. */
    private static double scale(double usual, double forecast) {
        return Math.max(LEAST, (usual + forecast) / 2);
    }

    /** Without any past the interval is as wide as nothing to twice the forecast and one. */
    Forecast.Week week(Kind kind, int ahead, double usual, double forecast) {
        Errors seen = errors(kind, ahead);
        double scale = scale(usual, forecast);
        if (seen.all.isEmpty()) {
            return new Forecast.Week(ahead, forecast, forecast, 0, 2 * forecast + 1);
        }
        double low = Math.max(0, forecast + seen.quantile(LOW) * scale);
        double high = Math.max(forecast, forecast + seen.quantile(HIGH) * scale);
        return new Forecast.Week(
                ahead, forecast, Math.max(0, forecast + seen.mean() * scale), Math.min(low, forecast), high);
    }
}
