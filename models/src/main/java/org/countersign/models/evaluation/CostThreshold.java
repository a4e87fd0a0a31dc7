package org.countersign.models.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.models.card.Metric;
import org.countersign.models.card.Proof;
import org.countersign.models.card.Proof.Caught;
import org.countersign.models.card.Proof.Cut;
import org.countersign.models.card.Proof.Half;

/**
 * From which score on it pays to act, given what a needless act and a missed case cost. It is chosen on every second row
 * and its worth is measured on the others, so that it does not flatter itself.
 *
 * @param threshold act from this score on; infinite when acting never pays
 * @param saved money a row beside the cheaper of acting always and acting never, with its 95 % interval
 */
public record CostThreshold(double threshold, Metric saved) {

    private static final int RESAMPLES = 1_000;

    /**
     * @param falseAlarm what it costs to act where it would not have happened
     * @param miss what it costs not to act where it happens
     */
    public static CostThreshold of(double[] scores, boolean[] happened, double falseAlarm, double miss, long seed) {
        requireCosts(falseAlarm, miss);
        int[] choosing =
                IntStream.range(0, scores.length).filter(i -> i % 2 == 0).toArray();
        int[] measuring =
                IntStream.range(0, scores.length).filter(i -> i % 2 == 1).toArray();
        double threshold = cheapest(scores, happened, choosing, falseAlarm, miss);
        Random random = new Random(seed);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] drawn = random.ints(measuring.length, 0, measuring.length)
                    .map(at -> measuring[at])
                    .toArray();
            resampled[i] = saved(scores, happened, drawn, threshold, falseAlarm, miss);
        }
        Arrays.sort(resampled);
        return new CostThreshold(
                threshold,
                new Metric(
                        "model",
                        "saved a row",
                        saved(scores, happened, measuring, threshold, falseAlarm, miss),
                        resampled[(int) (RESAMPLES * 0.025)],
                        resampled[(int) (RESAMPLES * 0.975) - 1]));
    }

    /**
     * The same from what a card keeps, with the interval of the normal distribution.
     *
     * @param falseAlarm what it costs to act where it would not have happened
     * @param miss what it costs not to act where it happens
     */
    public static CostThreshold of(Proof proof, double falseAlarm, double miss) {
        requireCosts(falseAlarm, miss);
        Optional<Cut> best = proof.cuts().stream()
                .min(Comparator.comparingDouble(cut -> cost(cut.choosing(), falseAlarm, miss)))
                .filter(cut -> cost(cut.choosing(), falseAlarm, miss) < 0);
        double threshold = best.map(Cut::score).orElse(Double.POSITIVE_INFINITY);
        Caught caught = best.map(Cut::measuring).orElse(new Caught(0, 0));
        return new CostThreshold(threshold, saved(caught, proof.measuring(), falseAlarm, miss));
    }

    private static void requireCosts(double falseAlarm, double miss) {
        if (!(falseAlarm > 0) || !(miss > 0)) {
            throw new IllegalArgumentException("costs: " + falseAlarm + " and " + miss + " must both be above 0");
        }
    }

    /** Beside acting never: an alarm costs, a hit spares a miss. */
    private static double cost(Caught caught, double falseAlarm, double miss) {
        return caught.alarms() * falseAlarm - caught.hits() * miss;
    }

    /** Each row saves one of four sums beside the cheaper of never and always, so mean and spread are exact. */
    private static Metric saved(Caught caught, Half half, double falseAlarm, double miss) {
        int calm = half.rows() - half.happened();
        boolean never = half.happened() * miss <= calm * falseAlarm;
        double[] sums = never ? new double[] {miss, -falseAlarm, 0, 0} : new double[] {0, 0, -miss, falseAlarm};
        int[] rows = {caught.hits(), caught.alarms(), half.happened() - caught.hits(), calm - caught.alarms()};
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < sums.length; i++) {
            mean += rows[i] * sums[i] / half.rows();
            squares += rows[i] * sums[i] * sums[i] / half.rows();
        }
        double reach = 1.96 * Math.sqrt(Math.max(0, squares - mean * mean) / half.rows());
        return new Metric("model", "saved a row", mean, mean - reach, mean + reach);
    }

    /** Goes down the scores; acting on one more row costs an alarm or spares a miss. */
    private static double cheapest(double[] scores, boolean[] happened, int[] rows, double falseAlarm, double miss) {
        int[] order = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double cost = 0;
        double least = 0;
        double threshold = Double.POSITIVE_INFINITY;
        for (int i = 0; i < order.length; i++) {
            cost += happened[order[i]] ? -miss : falseAlarm;
            boolean tied = i + 1 < order.length && scores[order[i + 1]] == scores[order[i]];
            if (!tied && cost < least) {
                least = cost;
                threshold = scores[order[i]];
            }
        }
        return threshold;
    }

    private static double saved(
            double[] scores, boolean[] happened, int[] rows, double threshold, double falseAlarm, double miss) {
        double cost = 0;
        double never = 0;
        double always = 0;
        for (int row : rows) {
            never += happened[row] ? miss : 0;
            always += happened[row] ? 0 : falseAlarm;
            if (scores[row] >= threshold) {
                cost += happened[row] ? 0 : falseAlarm;
            } else {
                cost += happened[row] ? miss : 0;
            }
        }
        return (Math.min(never, always) - cost) / rows.length;
    }
}
