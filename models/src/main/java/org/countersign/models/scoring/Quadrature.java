package org.countersign.models.scoring;

/**
 * Where to look at a polynomial between 0 and 1, and how much each look weighs, so that the weighted sum is its integral:
 * n looks are exact up to degree 2n - 1 (Gauss and Legendre).
 */
final class Quadrature {

    private static final int STEPS = 100;
    private static final double NEAR = 1e-15;

    final double[] points;
    final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** @param degree that is still exact */
    static Quadrature exactTo(int degree) {
        int n = Math.max(1, (degree + 2) / 2);
        double[] points = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = root(n, i);
            double slope = slope(n, x);
            points[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(points, weights);
    }

    /** Newton's steps from a known guess to a root of Legendre's polynomial. */
    private static double root(int n, int i) {
        double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
        for (int step = 0; step < STEPS; step++) {
            double move = legendre(n, x) / slope(n, x);
            x -= move;
            if (Math.abs(move) < NEAR) {
                break;
            }
        }
        return x;
    }

    private static double slope(int n, double x) {
        return n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1);
    }

    private static double legendre(int n, double x) {
        double before = 0;
        double now = 1;
        for (int k = 1; k <= n; k++) {
            double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
            before = now;
            now = next;
        }
        return now;
    }
}
