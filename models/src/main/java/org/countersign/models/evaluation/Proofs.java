package org.countersign.models.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.models.card.Proof;
import org.countersign.models.card.Proof.Bin;
import org.countersign.models.card.Proof.Caught;
import org.countersign.models.card.Proof.Cut;
import org.countersign.models.card.Proof.Half;

/** Writes down what a version showed, so that it can be asked again without its rows. */
public final class Proofs {

    /** So many places to cut at: finer than anybody sets a mark. */
    private static final int CUTS = 100;

    private final double[] scores;
    private final boolean[] happened;

    private Proofs(double[] scores, boolean[] happened) {
        this.scores = scores.clone();
        this.happened = happened.clone();
    }

    /** @param calibration of the same scores */
    public static Proof of(double[] scores, boolean[] happened, Calibration calibration) {
        Proofs rows = new Proofs(scores, happened);
        List<Bin> bins = calibration.bins().stream()
                .map(bin -> new Bin(bin.rows(), bin.score(), bin.share()))
                .toList();
        return new Proof(bins, rows.cuts(), rows.half(0), rows.half(1));
    }

    private List<Cut> cuts() {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return IntStream.rangeClosed(1, CUTS)
                .mapToDouble(i -> sorted[(int) ((long) sorted.length * (CUTS - i) / CUTS)])
                .distinct()
                .mapToObj(score -> new Cut(score, caught(score, 0), caught(score, 1)))
                .toList();
    }

    private Caught caught(double from, int parity) {
        int hits = 0;
        int alarms = 0;
        for (int i = parity; i < scores.length; i += 2) {
            boolean acted = scores[i] >= from;
            hits += acted && happened[i] ? 1 : 0;
            alarms += acted && !happened[i] ? 1 : 0;
        }
        return new Caught(hits, alarms);
    }

    private Half half(int parity) {
        int rows = 0;
        int yes = 0;
        for (int i = parity; i < scores.length; i += 2) {
            rows++;
            yes += happened[i] ? 1 : 0;
        }
        return new Half(rows, yes);
    }
}
