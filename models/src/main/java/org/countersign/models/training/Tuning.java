package org.countersign.models.training;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.data.Dataset;
import org.countersign.models.evaluation.Ranking;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Forest;

/**
 * Compares settings on months inside the training period, never on the test: it learns on the orders before the last
 * third of that period, leaves out the time that outcomes need, and measures on the rest.
 */
public final class Tuning {

    private static final long[] SEEDS = {1, 2};

    private final Recipe recipe;

    public Tuning(Recipe recipe, Path home) {
        WekaHome.prepare(home);
        this.recipe = recipe;
    }

    public void compare(Iterable<PastOrder> history, Periods protocol, PrintStream out) {
        OffsetDateTime from = protocol.trainFrom();
        OffsetDateTime to = protocol.trainTo();
        Dataset all = Training.examples(recipe, history);
        Periods inside = new Periods(from, to.minusMonths(5), to.minusMonths(3), to);
        Dataset train = all.where(row -> inside.trains(Objects.requireNonNull(row.at())));
        Dataset validate = all.where(row -> inside.tests(Objects.requireNonNull(row.at())));
        out.println("learns on " + train.size() + " orders, validates on " + validate.size());
        for (ForestSettings settings : grid()) {
            out.println(row(settings, train, validate));
        }
    }

    private String row(ForestSettings settings, Dataset train, Dataset validate) {
        double auc = 0;
        double precision = 0;
        int nodes = 0;
        long start = System.nanoTime();
        for (long seed : SEEDS) {
            Forest forest = new ForestTrainer(settings).train(train, seed, Progress.UNSEEN);
            Ranking ranking = new Ranking(
                    Arrays.stream(validate.x()).mapToDouble(forest::value).toArray(), validate.y());
            auc += ranking.auc() / SEEDS.length;
            precision += ranking.averagePrecision() / SEEDS.length;
            nodes = forest.nodes();
        }
        double seconds = (System.nanoTime() - start) / 1e9 / SEEDS.length;
        return String.format(
                Locale.ROOT, "%s AUC %.4f AP %.4f, %d nodes, %.1f s", settings, auc, precision, nodes, seconds);
    }

    private static List<ForestSettings> grid() {
        List<ForestSettings> grid = new ArrayList<>();
        for (int depth : new int[] {5, 6, 7, 9}) {
            for (int features : new int[] {4, 6, 9}) {
                for (int minimum : new int[] {10, 40}) {
                    grid.add(new ForestSettings(100, depth, features, minimum));
                }
            }
        }
        return grid;
    }
}
