package org.countersign.models.quality;

import java.util.Optional;
import java.util.stream.IntStream;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.evaluation.Ranking;

/**
 * Rows without a time are split by their order, so the order must not tell of the outcome: a file sorted by it, or one
 * with every tenth row a yes, makes two parts that do not compare. Where rows have times, their order is the time's.
 */
final class RowOrder {

    private static final double TREND = 0.15;
    private static final double LIKE = 0.25;
    private static final int FURTHEST = 12;
    private static final int LEAST = 100;

    private RowOrder() {}

    static Optional<QualityFinding> suspect(Dataset data) {
        int yes = data.positives();
        if (data.size() < LEAST
                || yes == 0
                || yes == data.size()
                || data.rows().stream().anyMatch(row -> row.at() != null)) {
            return Optional.empty();
        }
        boolean[] y = data.y();
        double[] index = IntStream.range(0, y.length).asDoubleStream().toArray();
        double trend = new Ranking(index, y).auc() - 0.5;
        int lag = IntStream.rangeClosed(1, FURTHEST)
                .filter(by -> Math.abs(likeness(y, by, (double) yes / y.length)) >= LIKE)
                .findFirst()
                .orElse(0);
        if (Math.abs(trend) < TREND && lag == 0) {
            return Optional.empty();
        }
        String words = "The order of the rows tells of their outcomes: "
                + (Math.abs(trend) >= TREND
                        ? "they come " + (trend > 0 ? "late" : "early") + " in the file"
                        : "a row is like the one " + lag + " before it")
                + ". Maybe the file was sorted by its outcome. Give the rows their times, or an order that means"
                + " nothing.";
        return Optional.of(new QualityFinding(Kind.ROW_ORDER, null, data.size(), Severity.SEVERE, words));
    }

    /** Correlation of the outcomes of rows so far apart. */
    private static double likeness(boolean[] y, int by, double rate) {
        double sum = 0;
        for (int i = by; i < y.length; i++) {
            sum += ((y[i] ? 1 : 0) - rate) * ((y[i - by] ? 1 : 0) - rate);
        }
        return sum / (y.length - by) / (rate * (1 - rate));
    }
}
