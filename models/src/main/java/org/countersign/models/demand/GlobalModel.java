package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.countersign.models.scoring.RegressionTrees;
import org.countersign.models.training.QuantileBooster;

/**
 * One model for all products: boosted trees that have seen, at the end of every week of the past, what came in the weeks
 * after it. It learns the middle of the units in relation to a mean week, each product counting by its size, which is
 * what makes the sum of absolute errors small. Several copies are grown on other draws of the same rows, and averaged.
 */
public final class GlobalModel {

    /** Weeks of the shop, and of a product, before the first that is learnt from. */
    private static final int SHOP_WEEKS = 26;

    private static final int PRODUCT_WEEKS = 4;

    /** Below that a product's weeks are mostly zero or one, and teach nothing about the others. */
    private static final double LEAST_SIZE = 2;

    /** With fewer rows nothing is learnt. */
    private static final int LEAST_ROWS = 500;

    private static final double MIDDLE = 0.5;

    private record Origin(Series series, int weeks, double size) {}

    private final View view;
    private final List<RegressionTrees> copies;

    private GlobalModel(View view, List<RegressionTrees> copies) {
        this.view = view;
        this.copies = copies;
    }

    /**
     * @param weeks of the panel that are known: nothing later is looked at
     * @return nothing where the past is too short to learn from
     */
    public static Optional<GlobalModel> train(Panel panel, int weeks, DemandSettings settings, long seed) {
        View view = new View(panel);
        List<Origin> origins = origins(panel, weeks);
        double roots =
                origins.stream().mapToDouble(origin -> Math.sqrt(origin.size)).sum() * settings.ahead();
        Random random = new Random(seed);
        List<double[]> x = new ArrayList<>();
        List<double[]> targets = new ArrayList<>();
        for (Origin origin : origins) {
            double chance = Math.min(1, settings.rows() * Math.sqrt(origin.size) / roots);
            for (int ahead = 1; ahead <= settings.ahead() && origin.weeks + ahead <= weeks; ahead++) {
                int week = origin.weeks + ahead - 1;
                if (random.nextDouble() < chance && !origin.series.without(week)) {
                    x.add(view.at(origin.series, origin.weeks, ahead, origin.size));
                    targets.add(new double[] {
                        origin.series.demand()[week] / origin.size, Math.min(origin.size, 1e6) / chance
                    });
                }
            }
        }
        if (x.size() < LEAST_ROWS) {
            return Optional.empty();
        }
        double[][] rows = x.toArray(double[][]::new);
        double[] units = targets.stream().mapToDouble(target -> target[0]).toArray();
        double[] weights = targets.stream().mapToDouble(target -> target[1]).toArray();
        QuantileBooster booster = new QuantileBooster(settings.boost(), MIDDLE, settings.drawn(), settings.columns());
        return Optional.of(new GlobalModel(
                view,
                LongStream.range(seed, seed + settings.copies())
                        .mapToObj(each -> booster.train(View.FEATURES, rows, units, weights, each))
                        .toList()));
    }

    private static List<Origin> origins(Panel panel, int weeks) {
        List<Origin> origins = new ArrayList<>();
        for (Series series : panel.series()) {
            for (int week = Math.max(SHOP_WEEKS, series.first() + PRODUCT_WEEKS); week < weeks; week++) {
                double size = View.mean(series, week);
                if (size >= LEAST_SIZE) {
                    origins.add(new Origin(series, week, size));
                }
            }
        }
        return origins;
    }

    /** @param weeks of the series that are known; at least one from its first sale on */
    public double at(Series series, int weeks, int ahead) {
        double size = View.mean(series, weeks);
        double[] x = view.at(series, weeks, ahead, size);
        double sum = 0;
        for (RegressionTrees each : copies) {
            sum += each.value(x);
        }
        return Math.max(0, size * sum / copies.size());
    }
}
