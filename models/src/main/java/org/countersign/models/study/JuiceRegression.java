package org.countersign.models.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.models.study.JuicePrices.Checked;
import org.countersign.models.study.JuicePrices.Row;
import weka.core.matrix.Matrix;

/**
 * The ordinary way of the published figures: least squares of a brand's log units on its price, deal and feature with a
 * level for each store, and back from logarithms by the mean of what was left. It shows that the protocol is the same.
 */
final class JuiceRegression {

    private static final int DRIVERS = 3;

    private final Map<Integer, double[]> sums = new TreeMap<>();
    private final Matrix slopes;
    private final double smearing;

    private JuiceRegression(List<Row> rows) {
        rows.forEach(this::count);
        Matrix squares = new Matrix(DRIVERS, DRIVERS);
        Matrix products = new Matrix(DRIVERS, 1);
        for (Row row : rows) {
            Matrix away = away(row);
            squares.plusEquals(away.times(away.transpose()));
            products.plusEquals(away.times(Math.log(row.units()) - level(row)));
        }
        slopes = squares.solve(products);
        smearing = rows.stream()
                .mapToDouble(row -> row.units() / Math.exp(log(row)))
                .average()
                .orElse(1);
    }

    static List<Checked> check(List<Row> learnt, List<Row> later) {
        Map<Integer, List<Row>> brands = new TreeMap<>();
        learnt.forEach(row ->
                brands.computeIfAbsent(row.brand(), any -> new ArrayList<>()).add(row));
        List<Checked> checked = new ArrayList<>();
        brands.forEach((brand, rows) -> {
            JuiceRegression regression = new JuiceRegression(rows);
            later.stream()
                    .filter(row -> row.brand() == brand)
                    .forEach(row -> checked.add(new Checked(row, Math.exp(regression.log(row)) * regression.smearing)));
        });
        return checked;
    }

    private static double[] drivers(Row row) {
        return new double[] {row.price(), row.deal(), row.feature()};
    }

    private void count(Row row) {
        double[] sum = sums.computeIfAbsent(row.store(), any -> new double[DRIVERS + 2]);
        for (int driver = 0; driver < DRIVERS; driver++) {
            sum[driver] += drivers(row)[driver];
        }
        sum[DRIVERS] += Math.log(row.units());
        sum[DRIVERS + 1]++;
    }

    private double[] sums(Row row) {
        return sums.getOrDefault(row.store(), new double[] {0, 0, 0, 0, 1});
    }

    /** From the store's means. */
    private Matrix away(Row row) {
        double[] away = drivers(row);
        for (int driver = 0; driver < DRIVERS; driver++) {
            away[driver] -= sums(row)[driver] / sums(row)[DRIVERS + 1];
        }
        return new Matrix(away, DRIVERS);
    }

    private double level(Row row) {
        return sums(row)[DRIVERS] / sums(row)[DRIVERS + 1];
    }

    private double log(Row row) {
        return level(row) + away(row).transpose().times(slopes).get(0, 0);
    }
}
