package org.countersign.models.watching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;

/** Made-up decisions: amounts are skewed, visits are small whole numbers, the habit is flat; it happens by the habit. */
final class Worlds {

    static final List<Feature> FEATURES = List.of(
            new Feature("amount", "Order value"),
            new Feature("visits", "Earlier orders"),
            new Feature("habit", "Share returned before"));

    /** What one world is like. */
    record World(double amounts, double visits, double habits, double truth) {
        static final World USUAL = new World(1, 1, 1, 1);
    }

    private Worlds() {}

    static double[] x(World world, Random random) {
        return new double[] {
            80 * world.amounts * Math.exp(random.nextGaussian()),
            Math.floor(world.visits * 3 * Math.abs(random.nextGaussian())),
            Math.min(1, world.habits * random.nextDouble() * 0.5)
        };
    }

    /** The model is the truth of the usual world: the habit, lowered by every earlier order. */
    static double score(double[] x) {
        return Math.min(0.95, 0.02 + x[2] * (x[1] > 2 ? 0.5 : 1));
    }

    static Dataset rows(int n, long seed) {
        Random random = new Random(seed);
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] x = x(World.USUAL, random);
            boolean y = random.nextDouble() < score(x);
            rows.add(new Dataset.Row("r" + i, (OffsetDateTime) null, x, y, Map.of()));
        }
        return new Dataset(FEATURES, rows);
    }

    static List<Seen> seen(int n, World world, long seed) {
        Random random = new Random(seed);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] x = x(world, random);
            boolean happened = random.nextDouble() < Math.min(1, score(x) * world.truth);
            double moved = score(x) - score(new double[] {80, x[1], 0.25});
            seen.add(new Seen(x, new double[] {0, 0, moved}, score(x), happened));
        }
        return seen;
    }
}
