package org.countersign.models.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well scores rank rows. Ties are treated as scikit-learn does, so that figures compare with published ones. */
public final class Ranking {

    private final double[] scores;
    private final boolean[] happened;

    /** Row numbers, the highest score first; equal scores keep their order. */
    private final int[] order;

    private final int positives;

    public Ranking(double[] scores, boolean[] happened) {
        this.scores = scores;
        this.happened = happened;
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = 0;
        for (boolean h : happened) {
            count += h ? 1 : 0;
        }
        this.positives = count;
    }

    /** Chance that a row where it happened scores higher than one where it did not; a tie counts half. */
    public double auc() {
        double won = 0;
        long below = 0;
        for (int to = order.length; to > 0; ) {
            int from = startOfTie(to);
            int yes = yes(from, to);
            int no = to - from - yes;
            won += yes * (below + no / 2.0);
            below += no;
            to = from;
        }
        return won / ((double) positives * (scores.length - positives));
    }

    /** Mean precision over the rows where it happened. */
    public double averagePrecision() {
        double sum = 0;
        int seen = 0;
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(from);
            int yes = yes(from, to);
            seen += yes;
            sum += yes * ((double) seen / to);
            from = to;
        }
        return sum / positives;
    }

    /**
     * How many times more often than on average it happened among the tenth with the highest scores. Of rows that tie
     * across the border the right share counts.
     */
    public double liftOfTopTenth() {
        int top = Math.max(1, order.length / 10);
        int from = startOfTie(top);
        int to = endOfTie(from);
        double tied = (double) yes(from, to) * (top - from) / (to - from);
        return ((yes(0, from) + tied) / top) / ((double) positives / order.length);
    }

    /** Mean squared error of the scores as probabilities. */
    public double brier() {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double error = scores[i] - (happened[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / scores.length;
    }

    /** Harmonic mean of precision and recall when a score of one half or more means yes. */
    public double f1() {
        int both = 0;
        int said = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean yes = scores[i] >= 0.5;
            said += yes ? 1 : 0;
            both += yes && happened[i] ? 1 : 0;
        }
        return said + positives == 0 ? 0 : 2.0 * both / (said + positives);
    }

    /** The score that this share of rows does not exceed. */
    public double quantile(double share) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private int yes(int from, int to) {
        int yes = 0;
        for (int i = from; i < to; i++) {
            yes += happened[order[i]] ? 1 : 0;
        }
        return yes;
    }

    private int startOfTie(int to) {
        int from = to - 1;
        while (from > 0 && scores[order[from - 1]] == scores[order[to - 1]]) {
            from--;
        }
        return from;
    }

    private int endOfTie(int from) {
        int to = from + 1;
        while (to < order.length && scores[order[to]] == scores[order[from]]) {
            to++;
        }
        return to;
    }
}
