package org.countersign.rules.table;

import java.util.Arrays;
import java.util.List;

/**
 * Which rows can fit one input together. The column in which rows are narrowest rules most pairs out by two numbers, so that
 * ten thousand rows can be held against each other.
 */
final class Neighbours {

    /** Two numbers are compared so much faster than two sets. */
    private static final int PAIRS_A_LOOK = 8;

    private final List<Pieces[]> boxes;
    private final int[] rows;
    private final int[] first;
    private final int[] last;
    private long effort;

    /** @param rows indexes of the boxes that count, in order */
    Neighbours(List<Pieces[]> boxes, int[] rows) {
        this.boxes = boxes;
        this.rows = rows;
        int column = narrowest();
        this.first = Arrays.stream(rows)
                .map(row -> column < 0 ? 0 : boxes.get(row)[column].first())
                .toArray();
        this.last = Arrays.stream(rows)
                .map(row -> column < 0 ? 0 : boxes.get(row)[column].last())
                .toArray();
    }

    private int narrowest() {
        int columns = rows.length == 0 ? 0 : boxes.get(rows[0]).length;
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            double width = width(column);
            if (width < least) {
                least = width;
                best = column;
            }
        }
        return best;
    }

    /** How much of a column's pieces an average row reaches over. */
    private double width(int column) {
        long sum = 0;
        int end = 1;
        for (int row : rows) {
            Pieces pieces = boxes.get(row)[column];
            sum += pieces.last() - pieces.first() + 1;
            end = Math.max(end, pieces.last() + 1);
        }
        return (double) sum / end;
    }

    /** Rows, this one not among them, that fit some input which this one fits. */
    int[] of(int row, int from) {
        Pieces[] box = boxes.get(row);
        int place = Arrays.binarySearch(rows, row);
        int low = first[place];
        int high = last[place];
        int[] near = new int[rows.length];
        int count = 0;
        effort += rows.length / PAIRS_A_LOOK;
        for (int i = 0; i < rows.length; i++) {
            if (first[i] <= high && low <= last[i] && rows[i] >= from && rows[i] != row) {
                effort++;
                if (meet(box, boxes.get(rows[i]))) {
                    near[count++] = rows[i];
                }
            }
        }
        return Arrays.copyOf(near, count);
    }

    /** How many sets were looked at since this was asked last. */
    long effort() {
        long spent = effort;
        effort = 0;
        return spent;
    }

    private static boolean meet(Pieces[] a, Pieces[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!a[i].meets(b[i])) {
                return false;
            }
        }
        return true;
    }
}
