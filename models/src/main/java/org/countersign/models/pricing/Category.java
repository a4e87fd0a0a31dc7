package org.countersign.models.pricing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weka.core.matrix.Matrix;

/** Products that may be expected to answer alike, and how far they differ. */
final class Category {

    /** How many products' worth of weight the first guess of their scatter has. */
    private static final double GUESS = 5;

    /** Weeks that what all products did may last. */
    private static final int MEMORY = 8;

    /** Keeps a matrix solvable when a driver never moved. */
    private static final double LEAST = 1e-6;

    private final String name;
    private final List<Answer> products;
    private final int drivers;
    private Belief belief;
    private double[] scatter;

    Category(String name, List<Answer> products, int drivers, double[] scatter) {
        this.name = name;
        this.products = List.copyOf(products);
        this.drivers = drivers;
        this.scatter = scatter.clone();
        this.belief = new Belief(new Matrix(drivers, 1), new Matrix(drivers, drivers));
    }

    String name() {
        return name;
    }

    List<Answer> products() {
        return products;
    }

    long moved() {
        return products.stream().filter(one -> one.sales().moves() > 0).count();
    }

    Matrix scatter() {
        return diagonal(scatter);
    }

    static Matrix diagonal(double[] values) {
        Matrix diagonal = new Matrix(values.length, values.length);
        for (int i = 0; i < values.length; i++) {
            diagonal.set(i, i, values[i]);
        }
        return diagonal;
    }

    Belief belief() {
        return belief;
    }

    /** What its products together say of their mean. */
    Evidence evidence() {
        Evidence sum = Evidence.none(drivers);
        for (Answer one : products) {
            sum = sum.plus(one.evidence().ofMean(scatter()));
        }
        return sum;
    }

    /**
     * @param shared by how much more the mean may be off than if products knew nothing of one another's weeks
     */
    void believe(Belief mean, double shared) {
        Matrix spread = mean.spread().copy();
        spread.set(0, 0, spread.get(0, 0) + shared);
        belief = new Belief(mean.mean(), spread);
        products.forEach(one -> one.believe(one.evidence().about(belief, scatter())));
    }

    /** @return sums of squared distances from the mean, and in the last place how many products were counted */
    double[] distances() {
        double[] sums = new double[drivers + 1];
        for (Answer one : products) {
            if (one.sales().moves() > 0) {
                double[] squares = one.evidence().scattered(belief, scatter());
                for (int driver = 0; driver < drivers; driver++) {
                    sums[driver] += squares[driver];
                }
                sums[drivers]++;
            }
        }
        return sums;
    }

    /** @param usual scatter of products in all categories */
    void scatter(double[] distances, double[] usual) {
        for (int driver = 0; driver < drivers; driver++) {
            scatter[driver] = (distances[driver] + GUESS * usual[driver]) / (distances[drivers] + GUESS);
        }
    }

    /**
     * By how much the mean's variance grows because products of one category are moved by the same weeks: a heat wave, or
     * one price list for all. Zero when they are not.
     */
    double shared() {
        Map<Integer, Double> weeks = new TreeMap<>();
        double[] apart = {0};
        Evidence all = Evidence.none(drivers);
        for (Answer one : products) {
            one.pulls((week, pull) -> {
                weeks.merge(week, pull, Double::sum);
                apart[0] += pull * pull * one.memory();
            });
            all = all.plus(one.evidence());
        }
        if (apart[0] == 0 || moved() < 2) {
            return 0;
        }
        double excess = together(weeks.values().stream().mapToDouble(d -> d).toArray()) / apart[0] - 1;
        Matrix little = Matrix.identity(drivers, drivers).times(LEAST);
        return Math.max(0, excess)
                * Evidence.inverse(all.precision().plus(little)).get(0, 0);
    }

    private static double together(double[] pulls) {
        double sum = 0;
        for (int i = 0; i < pulls.length; i++) {
            sum += pulls[i] * pulls[i];
            for (int lag = 1; lag <= MEMORY && lag <= i; lag++) {
                sum += 2 * (1 - lag / (MEMORY + 1.0)) * pulls[i] * pulls[i - lag];
            }
        }
        return sum;
    }
}
