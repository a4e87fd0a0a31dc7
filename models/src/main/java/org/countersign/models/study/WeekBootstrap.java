package org.countersign.models.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.countersign.models.card.Metric;

/** How far a figure may be off when whole weeks are what chance draws: all that happens in one week hangs together. */
final class WeekBootstrap {

    private static final int RESAMPLES = 1000;

    private WeekBootstrap() {}

    /** @return the figure with its 95 % interval */
    static <T> Metric of(List<T> all, ToIntFunction<T> week, ToDoubleFunction<List<T>> figure, String name, long seed) {
        Map<Integer, List<T>> weeks = new TreeMap<>();
        all.forEach(one -> weeks.computeIfAbsent(week.applyAsInt(one), any -> new ArrayList<>())
                .add(one));
        List<List<T>> urn = List.copyOf(weeks.values());
        Random random = new Random(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<T> some = new ArrayList<>();
            random.ints(urn.size(), 0, urn.size()).forEach(one -> some.addAll(urn.get(one)));
            drawn[i] = figure.applyAsDouble(some);
        }
        Arrays.sort(drawn);
        return new Metric(
                "model", name, figure.applyAsDouble(all), drawn[RESAMPLES / 40], drawn[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
