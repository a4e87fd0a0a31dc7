package org.countersign.models.pricing;

import java.util.Arrays;
import java.util.List;
import weka.core.matrix.Matrix;

/**
 * One product's answer to what moves its sales, while it is being learnt: log of the expected units = level + coefficients
 * times drivers. Units scatter as counts do where they are few, and in proportion to what is expected where they are many,
 * so that weeks without a sale count and no logarithm of zero is needed. A level is a product's own and never shrunk.
 */
final class Answer {

    /** Variance is mean + WOBBLE * mean squared, times the dispersion. */
    private static final double WOBBLE = 0.5;

    /** Standard deviations beyond which a week is pulled no further: one very large order is no answer to a price. */
    private static final double BOUND = 5;

    private static final double HIGHEST_LOG = 30;

    private final PricedSales sales;
    private final int drivers;
    private final double[] centres;
    private double level;
    private double[] coefficients;
    private double[] left = {};
    private double[] pricing = {};
    private double dispersion = 1;
    private double memory = 1;
    private double squares;
    private Evidence evidence;

    Answer(PricedSales sales, int drivers) {
        this.sales = sales;
        this.drivers = drivers;
        this.coefficients = new double[drivers];
        this.centres = new double[drivers];
        this.level = Math.log(Math.max(sales.sold(), 0.5) / Math.max(1, weeks().size()));
        this.evidence = Evidence.none(drivers);
    }

    PricedSales sales() {
        return sales;
    }

    private List<PricedWeek> weeks() {
        return sales.weeks();
    }

    Evidence evidence() {
        return evidence;
    }

    /** Takes what is held of the coefficients now; the level follows. */
    void believe(Belief belief) {
        double[] fresh = belief.mean().getColumnPackedCopy();
        for (int driver = 0; driver < drivers; driver++) {
            level -= centres[driver] * (fresh[driver] - coefficients[driver]);
        }
        coefficients = fresh;
    }

    /** What is expected of such a week, whatever was sold in it. */
    double expected(PricedWeek week) {
        double log = level;
        for (int driver = 0; driver < drivers; driver++) {
            log += coefficients[driver] * week.driver(driver);
        }
        return Math.exp(Math.max(-HIGHEST_LOG, Math.min(HIGHEST_LOG, log)));
    }

    /** Counts anew what its weeks say, seen from the coefficients of now. */
    void look() {
        int size = weeks().size();
        double[] weights = new double[size];
        double[] off = new double[size];
        squares = 0;
        for (int i = 0; i < size; i++) {
            PricedWeek week = weeks().get(i);
            double expected = expected(week);
            double spread = Math.sqrt(expected * (1 + WOBBLE * expected));
            double bound = BOUND * Math.sqrt(dispersion);
            double residual = Math.max(-bound, Math.min(bound, (week.units() - expected) / spread));
            weights[i] = expected / (1 + WOBBLE * expected);
            off[i] = residual * spread / expected;
            squares += residual * residual;
        }
        centre(weights, off);
        gather(weights, off);
    }

    private void centre(double[] weights, double[] off) {
        double sum = 0;
        double mean = 0;
        Arrays.fill(centres, 0);
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            mean += weights[i] * off[i];
            for (int driver = 0; driver < drivers; driver++) {
                centres[driver] += weights[i] * weeks().get(i).driver(driver);
            }
        }
        if (sum > 0) {
            for (int driver = 0; driver < drivers; driver++) {
                centres[driver] /= sum;
            }
            level += mean / sum;
            for (int i = 0; i < off.length; i++) {
                off[i] -= mean / sum;
            }
        }
    }

    private void gather(double[] weights, double[] off) {
        Matrix precision = new Matrix(drivers, drivers);
        double[] pull = new double[drivers];
        left = new double[weights.length];
        pricing = new double[weights.length];
        double[] away = new double[drivers];
        for (int i = 0; i < weights.length; i++) {
            double aim = off[i];
            for (int driver = 0; driver < drivers; driver++) {
                away[driver] = weeks().get(i).driver(driver) - centres[driver];
                aim += away[driver] * coefficients[driver];
            }
            for (int row = 0; row < drivers; row++) {
                pull[row] += weights[i] * away[row] * aim;
                for (int column = 0; column < drivers; column++) {
                    precision.set(row, column, precision.get(row, column) + weights[i] * away[row] * away[column]);
                }
            }
            double weight = Math.sqrt(weights[i]);
            left[i] = weight * off[i];
            pricing[i] = weight * away[0];
        }
        evidence = new Evidence(precision, new Matrix(pull, drivers));
    }

    // ---- how much its weeks scatter

    double squares() {
        return squares;
    }

    /** Weeks that are left when level and coefficients are counted off. */
    double freedom() {
        return Math.max(0, weeks().size() - 1 - (sales.moves() > 0 ? drivers : drivers - 1));
    }

    void remember(Memory all) {
        all.see(left, weeks().size() - freedom());
    }

    /**
     * @param dispersion of its weeks against those of plain counts
     * @param likeness of weeks one, two and more apart
     */
    void disperse(double dispersion, double[] likeness) {
        this.dispersion = dispersion;
        memory = Memory.factor(pricing, likeness);
        evidence = evidence.times(1 / (dispersion * memory));
    }

    /** By how much less its weeks say of its price because each is like the one before. */
    double memory() {
        return memory;
    }

    /** Each week's pull at the coefficient of the price, with the week's number. */
    void pulls(Pull eye) {
        for (int i = 0; i < left.length; i++) {
            eye.week(weeks().get(i).number(), left[i] * pricing[i] / dispersion);
        }
    }

    @FunctionalInterface
    interface Pull {
        void week(int number, double pull);
    }
}
