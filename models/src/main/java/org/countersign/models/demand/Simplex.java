package org.countersign.models.demand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Nelder and Mead (1965): the lowest point of a function without its slope. Values outside 0 to 1 are not asked for. */
final class Simplex {

    private static final double ALMOST = 1e-8;

    private static final class Point {

        private final double[] at;
        private final double value;

        Point(double[] at, double value) {
            this.at = at;
            this.value = value;
        }
    }

    private static final Comparator<Point> LOWER = Comparator.comparingDouble(corner -> corner.value);

    private final ToDoubleFunction<double[]> function;
    private final int rounds;

    Simplex(ToDoubleFunction<double[]> function, int rounds) {
        this.function = function;
        this.rounds = rounds;
    }

    /** @param start the corner to begin with */
    double[] lowest(double[] start, double edge) {
        int dimensions = start.length;
        Point[] corners = new Point[dimensions + 1];
        corners[0] = point(start);
        for (int i = 0; i < dimensions; i++) {
            double[] at = start.clone();
            at[i] += at[i] + edge <= 1 ? edge : -edge;
            corners[i + 1] = point(at);
        }
        for (int round = 0; round < rounds; round++) {
            Arrays.sort(corners, LOWER);
            if (corners[dimensions].value - corners[0].value <= ALMOST * Math.abs(corners[0].value)) {
                break;
            }
            step(corners);
        }
        return Arrays.stream(corners).min(LOWER).orElseThrow().at;
    }

    private void step(Point[] corners) {
        int last = corners.length - 1;
        double[] centre = centre(corners);
        Point mirrored = along(centre, corners[last], -1);
        if (mirrored.value < corners[0].value) {
            Point further = along(centre, corners[last], -2);
            corners[last] = further.value < mirrored.value ? further : mirrored;
        } else if (mirrored.value < corners[last - 1].value) {
            corners[last] = mirrored;
        } else {
            Point nearer = along(centre, corners[last], mirrored.value < corners[last].value ? -0.5 : 0.5);
            if (nearer.value < Math.min(mirrored.value, corners[last].value)) {
                corners[last] = nearer;
            } else {
                shrink(corners);
            }
        }
    }

    private static double[] centre(Point[] corners) {
        int dimensions = corners.length - 1;
        double[] centre = new double[dimensions];
        for (int corner = 0; corner < dimensions; corner++) {
            for (int i = 0; i < dimensions; i++) {
                centre[i] += corners[corner].at[i] / dimensions;
            }
        }
        return centre;
    }

    private void shrink(Point[] corners) {
        for (int corner = 1; corner < corners.length; corner++) {
            corners[corner] = along(corners[0].at, corners[corner], 0.5);
        }
    }

    private Point along(double[] from, Point to, double share) {
        double[] at = new double[from.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.min(1, Math.max(0, from[i] + share * (to.at[i] - from[i])));
        }
        return point(at);
    }

    private Point point(double[] at) {
        return new Point(at, function.applyAsDouble(at));
    }
}
