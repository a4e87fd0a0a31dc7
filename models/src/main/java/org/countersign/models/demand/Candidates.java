package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways that stand to choose from: the classical methods, and the global model as the last. */
final class Candidates {

    private static final int YEAR = 52;

    private static final List<Method> METHODS = List.of(
            new Naive(),
            new SeasonalNaive(YEAR),
            new MovingAverage(13),
            new Ses(),
            new HoltWinters(YEAR),
            new Croston(0.1, false),
            new Croston(0.1, true),
            new Tsb(0.1, 0.1),
            new Theta());

    static final int GLOBAL = METHODS.size();
    static final int COUNT = GLOBAL + 1;

    private Candidates() {}

    static String name(int candidate) {
        return candidate == GLOBAL ? "boosted trees" : METHODS.get(candidate).name();
    }

    static int place(Class<? extends Method> method) {
        for (int i = 0; i < METHODS.size(); i++) {
            if (METHODS.get(i).getClass() == method) {
                return i;
            }
        }
        throw new IllegalArgumentException(method + " is not among the candidates");
    }

    /** By candidate and weeks ahead, never below zero; null for one that has not seen enough. */
    static List<double @Nullable []> run(Series series, int weeks, int ahead, @Nullable GlobalModel global) {
        double[] known = series.known(weeks);
        List<double @Nullable []> forecasts = new ArrayList<>();
        for (Method method : METHODS) {
            forecasts.add(known.length < method.needs() ? null : forecast(method.fit(known), ahead));
        }
        forecasts.add(known.length == 0 || global == null ? null : forecast(a -> global.at(series, weeks, a), ahead));
        return forecasts;
    }

    private static double[] forecast(Fit fit, int ahead) {
        double[] forecast = new double[ahead];
        Arrays.setAll(forecast, h -> Math.max(0, fit.at(h + 1)));
        return forecast;
    }
}
