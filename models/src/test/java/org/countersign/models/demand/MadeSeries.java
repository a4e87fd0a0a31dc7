package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Series of many kinds, made from a seed: what the figures of another tool were taken on. */
final class MadeSeries {

    static final int AHEAD = 12;

    private static final long SEED = 20091130;
    private static final int EACH = 12;

    private final String name;
    private final int period;
    private final double[] units;

    private MadeSeries(String name, int period, double[] units) {
        this.name = name;
        this.period = period;
        this.units = units;
    }

    String name() {
        return name;
    }

    /** Level, trend, season of 12, sold now and then, and a level that jumps: twelve of each. */
    static List<MadeSeries> all() {
        Random random = new Random(SEED);
        List<MadeSeries> all = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            all.add(of("level", i, 1, 60, random, 0, 0, 1, 0));
            all.add(of("trend", i, 1, 60, random, 0.6, 0, 1, 0));
            all.add(of("season", i, 12, 60, random, 0.2, 0.5, 1, 0));
            all.add(of("intermittent", i, 1, 96, random, 0, 0, 0.1 + 0.05 * i, 0));
            all.add(of("jump", i, 1, 96, random, 0, 0, 0.9, 1));
        }
        return List.copyOf(all);
    }

    private static MadeSeries of(
            String kind,
            int number,
            int period,
            int weeks,
            Random random,
            double trend,
            double season,
            double often,
            double jump) {
        double level = 20 + 200 * random.nextDouble();
        double noise = 0.1 + 0.4 * random.nextDouble();
        double steps = trend * level / weeks * (2 * random.nextDouble() - 0.5);
        double to = level * (1 + jump * (2 * random.nextDouble() - 0.8));
        double phase = 2 * Math.PI * random.nextDouble();
        double[] units = new double[weeks + AHEAD];
        for (int week = 0; week < units.length; week++) {
            double base = (week < weeks / 2 ? level : to) + steps * week;
            double wave = 1 + season * Math.sin(phase + 2 * Math.PI * week / 12);
            double chance = Math.exp(noise * random.nextGaussian() - noise * noise / 2);
            units[week] = random.nextDouble() < often ? Math.max(0, Math.rint(base * wave * chance)) : 0;
        }
        return new MadeSeries(kind + "-" + number, period, units);
    }

    double[] known() {
        return Arrays.copyOf(units, units.length - AHEAD);
    }

    double[] later() {
        return Arrays.copyOfRange(units, units.length - AHEAD, units.length);
    }

    /** One line for the script that another tool reads. */
    String line() {
        StringBuilder line = new StringBuilder(name + "," + period);
        for (double value : units) {
            line.append(String.format(Locale.ROOT, ",%.0f", value));
        }
        return line.toString();
    }
}
