package org.countersign.models.watching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Reference;
import org.countersign.models.evaluation.Evaluation;
import org.countersign.models.evaluation.Ranking;

/**
 * Holds what a model said against what came true.
 *
 * <p>The money of the calibration is {@code (share that happened - mean score) * value of a month's orders}: what it fails
 * to see each month, or cries wolf about when negative. That of the outcome is {@code (share that happens now - then) *
 * value of a month's orders}.
 */
public final class Truth {

    private static final int GROUPS = 10;
    private static final double NORMAL_95 = 1.96;
    private static final long SEED = 1;

    /** Of fewer than so many the chi-square distribution does not hold. */
    private static final double LEAST_EXPECTED = 5;

    private final Reference reference;
    private final int baseline;
    private final String baselineLabel;
    private final Bounds bounds;

    /** @param baseline the feature that a naive person would sort by */
    public Truth(Reference reference, int baseline, String baselineLabel, Bounds bounds) {
        this.reference = reference;
        this.baseline = baseline;
        this.baselineLabel = baselineLabel;
        this.bounds = bounds;
    }

    /** Calibration, outcome and accuracy; nothing at all when the truth of too few rows is known. */
    public List<Measure> measure(List<Seen> seen, double monthly) {
        List<Seen> known = seen.stream().filter(Seen::known).toList();
        if (known.size() < bounds.rows()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(calibration(known, monthly));
        measures.add(outcome(known, monthly));
        long yes = known.stream().filter(Seen::happened).count();
        if (yes > 0 && yes < known.size()) {
            measures.add(accuracy(known));
        }
        return measures;
    }

    private Measure calibration(List<Seen> known, double monthly) {
        List<Measure.Group> groups = groups(known);
        double gap = 0;
        for (Measure.Group group : groups) {
            gap += Math.abs(group.happened() - group.said()) * group.rows() / known.size();
        }
        double said = known.stream().mapToDouble(Seen::score).average().orElse(0);
        double rate = rate(known);
        double half = half(rate, known.size());
        boolean breached = gap > bounds.calibration() && asSaid(known) < bounds.chance();
        return new Measure(
                Kind.CALIBRATION,
                null,
                known.size(),
                gap,
                null,
                null,
                bounds.calibration(),
                breached,
                String.format(
                        Locale.ROOT,
                        "It happens %s than it says: %.1f %% expected, %.1f %% seen (%.1f to %.1f)",
                        rate > said ? "more often" : "less often",
                        said * 100,
                        rate * 100,
                        Math.max(0, rate - half) * 100,
                        Math.min(1, rate + half) * 100),
                (rate - said) * monthly,
                groups);
    }

    /** Tenths of the rows by score. */
    private static List<Measure.Group> groups(List<Seen> known) {
        List<Seen> rising =
                known.stream().sorted(Comparator.comparingDouble(Seen::score)).toList();
        List<Measure.Group> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            List<Seen> some = rising.subList(rising.size() * g / GROUPS, rising.size() * (g + 1) / GROUPS);
            double rate = rate(some);
            double half = half(rate, some.size());
            groups.add(new Measure.Group(
                    some.size(),
                    some.stream().mapToDouble(Seen::score).average().orElse(0),
                    rate,
                    Math.max(0, rate - half),
                    Math.min(1, rate + half)));
        }
        return groups;
    }

    /**
     * Chance that the truth is so far from what was said: Hosmer and Lemeshow's test, on neighbours that are put together
     * until enough of them are expected either way.
     */
    private static double asSaid(List<Seen> known) {
        double chi = 0;
        int groups = 0;
        double said = 0;
        double happened = 0;
        int rows = 0;
        double left = known.stream().mapToDouble(Seen::score).sum();
        for (Seen one : rising(known)) {
            said += one.score();
            happened += one.happened() ? 1 : 0;
            rows++;
            boolean full = Math.min(said, rows - said) >= LEAST_EXPECTED && rows >= known.size() / GROUPS;
            if (full && left - said >= LEAST_EXPECTED) {
                chi += square(said, happened, rows);
                groups++;
                left -= said;
                said = 0;
                happened = 0;
                rows = 0;
            }
        }
        return Chance.tail(chi + square(said, happened, rows), groups + 1);
    }

    private static double square(double said, double happened, int rows) {
        double variance = said * (rows - said) / Math.max(1, rows);
        return variance == 0 ? 0 : (happened - said) * (happened - said) / variance;
    }

    private static List<Seen> rising(List<Seen> known) {
        return known.stream().sorted(Comparator.comparingDouble(Seen::score)).toList();
    }

    private Measure outcome(List<Seen> known, double monthly) {
        double rate = rate(known);
        double then = reference.rate();
        double deviation = Math.sqrt(Math.max(1e-4, then * (1 - then)) / known.size());
        double sigmas = (rate - then) / deviation;
        double half = half(rate, known.size());
        boolean breached =
                Math.abs(rate - then) > bounds.outcome() && Chance.tail(sigmas * sigmas, 1) < bounds.chance();
        return new Measure(
                Kind.OUTCOME,
                null,
                known.size(),
                rate,
                Math.max(0, rate - half),
                Math.min(1, rate + half),
                bounds.outcome(),
                breached,
                String.format(
                        Locale.ROOT,
                        "It happens %s than when it was trained: %.1f %% -> %.1f %%",
                        rate > then ? "more often" : "less often",
                        then * 100,
                        rate * 100),
                (rate - then) * monthly,
                List.of());
    }

    /** Beyond its bound when the naive way ranks better, and that is no accident. */
    private Measure accuracy(List<Seen> known) {
        boolean[] happened = new boolean[known.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = known.get(i).happened();
        }
        double[] scores = known.stream().mapToDouble(Seen::score).toArray();
        int sign = reference.features().get(baseline).falling() ? -1 : 1;
        double[] naive = known.stream().mapToDouble(s -> sign * s.x(baseline)).toArray();
        Evaluation evaluation = new Evaluation(happened, SEED);
        Metric auc = evaluation.figure(ModelCard.MODEL, "AUC", Ranking::auc, scores);
        Metric ahead = evaluation.difference(ModelCard.MODEL, Evaluation.ADVANTAGE, scores, naive);
        double naiveAuc = new Ranking(naive, happened).auc();
        Double most = ahead.high();
        return new Measure(
                Kind.ACCURACY,
                null,
                known.size(),
                auc.value(),
                auc.low(),
                auc.high(),
                naiveAuc,
                most != null && most < 0,
                String.format(
                        Locale.ROOT,
                        "It ranks %s than \"%s\" alone: AUC %.3f beside %.3f",
                        auc.value() > naiveAuc ? "better" : "no better",
                        baselineLabel,
                        auc.value(),
                        naiveAuc),
                null,
                List.of());
    }

    private static double rate(List<Seen> known) {
        return (double) known.stream().filter(Seen::happened).count() / known.size();
    }

    /** Half of the 95 % interval of a share; Agresti and Coull's, which holds near 0 and 1 too. */
    private static double half(double rate, int rows) {
        double shrunk = (rate * rows + 2) / (rows + 4);
        return Math.abs(rate - shrunk) + NORMAL_95 * Math.sqrt(shrunk * (1 - shrunk) / (rows + 4));
    }
}
