package org.countersign.models.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.evaluation.Ranking;
import org.countersign.models.recipe.Feature;

/** One feature as the only one: how often it happened at each of its values in training, asked again in the test. */
final class OneFeature {

    /** No honest feature of the public data sets reaches .89 alone. */
    private static final double TOO_GOOD = 0.95;

    private static final int DISTINCT = 50;
    private static final int BINS = 20;
    private static final int LEAST = 5;

    /** Where it nearly always happened, and that was a fair part of all: as a refund's amount tells of a refund. */
    private static final double SURE = 0.98;

    private static final double PART = 0.2;

    private final double[] edges;
    private final int[] rows;
    private final int[] yes;

    private OneFeature(Dataset train, int column) {
        double[] values = train.column(column);
        this.edges = edges(values);
        this.rows = new int[edges.length];
        this.yes = new int[edges.length];
        boolean[] y = train.y();
        for (int i = 0; i < y.length; i++) {
            int bin = bin(values[i]);
            rows[bin]++;
            yes[bin] += y[i] ? 1 : 0;
        }
    }

    static Optional<QualityFinding> suspect(Split split, int column) {
        Dataset test = split.test();
        if (fewOfOne(split.train()) || fewOfOne(test)) {
            return Optional.empty();
        }
        OneFeature alone = new OneFeature(split.train(), column);
        double[] values = test.column(column);
        double auc = new Ranking(Arrays.stream(values).map(alone::rate).toArray(), test.y()).auc();
        if (auc < TOO_GOOD && alone.sureOf(values, test.y()) < PART * test.positives()) {
            return Optional.empty();
        }
        Feature feature = test.features().get(column);
        String words = Words.column(feature) + " alone tells the outcome"
                + (auc < TOO_GOOD
                        ? ", for " + Words.percent((double) alone.sureOf(values, test.y()) / test.positives())
                                + " of the cases with certainty"
                        : " (AUC " + String.format(Locale.ROOT, "%.3f", auc) + ")")
                + ". That is too good: maybe it is written only after the outcome. Leave it out, or read it as of the"
                + " moment of the decision.";
        return Optional.of(new QualityFinding(Kind.TELLTALE, feature.name(), test.size(), Severity.SEVERE, words));
    }

    private static boolean fewOfOne(Dataset data) {
        return data.positives() < LEAST || data.size() - data.positives() < LEAST;
    }

    private static double[] edges(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        if (distinct.length <= DISTINCT) {
            return distinct;
        }
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] edges = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            edges[i] = sorted[i * sorted.length / BINS];
        }
        return Arrays.stream(edges).distinct().toArray();
    }

    private int bin(double value) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private double rate(double value) {
        int bin = bin(value);
        return (double) yes[bin] / rows[bin];
    }

    /** In how many rows it happened as it always had at such values; none when these are a rule without a kept row. */
    private int sureOf(double[] values, boolean[] y) {
        int said = 0;
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (rate(values[i]) >= SURE) {
                said++;
                right += y[i] ? 1 : 0;
            }
        }
        return right >= LEAST && right >= SURE * said ? right : 0;
    }
}
