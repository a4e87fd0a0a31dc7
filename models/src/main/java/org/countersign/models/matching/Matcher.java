package org.countersign.models.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Learnt from pairs that people have labelled: how likely two entries mean the same. The threshold is the one with the
 * best F1 on pairs that it did not learn from; between it and the two bounds of doubt a person decides.
 */
public final class Matcher {

    public enum Answer {
        SAME,
        DOUBTFUL,
        DIFFERENT
    }

    /** Below this precision a sure answer would put strangers together. */
    private static final double SURE = 0.95;

    private static final int SMALLEST_LEAF = 1;

    private final PairFeatures features;
    private final PairForest forest;
    private final double threshold;
    private final double sure;

    private Matcher(PairFeatures features, PairForest forest, double threshold, double sure) {
        this.features = features;
        this.forest = forest;
        this.threshold = threshold;
        this.sure = sure;
    }

    /**
     * @param training pairs such as {@link Blocking} brings together: strangers picked at random are too easy to learn from
     * @param validation pairs that choose the threshold and are not learnt from
     */
    public static Matcher train(
            List<String> fields, List<LabelledPair> training, List<LabelledPair> validation, int trees, long seed) {
        PairFeatures features = new PairFeatures(fields, entries(training, validation));
        List<double[]> x = new ArrayList<>();
        List<Boolean> y = new ArrayList<>();
        for (LabelledPair pair : training) {
            x.add(features.of(pair.a(), pair.b()));
            y.add(pair.same());
        }
        PairForest forest = PairForest.grow(x, y, trees, SMALLEST_LEAF, seed);
        List<Scored> scored = validation.stream()
                .map(pair -> new Scored(forest.score(features.of(pair.a(), pair.b())), pair.same()))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double threshold = bestF1(scored);
        return new Matcher(features, forest, threshold, Math.max(threshold, precise(scored)));
    }

    private record Scored(double score, boolean same) {}

    private static Collection<Entry> entries(List<LabelledPair> training, List<LabelledPair> validation) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Stream.concat(training.stream(), validation.stream())
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .forEach(entry -> entries.putIfAbsent(entry.text(), entry));
        return entries.values();
    }

    /** Halfway between the last pair that counts as the same and the next. */
    private static double bestF1(List<Scored> scored) {
        long all = scored.stream().filter(Scored::same).count();
        double best = 0;
        double threshold = 0.5;
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).same() ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + all);
            boolean last = i + 1 == scored.size();
            if (f1 > best && (last || scored.get(i + 1).score() < scored.get(i).score())) {
                best = f1;
                double next = last ? 0 : scored.get(i + 1).score();
                threshold = (scored.get(i).score() + next) / 2;
            }
        }
        return threshold;
    }

    /** The lowest score above which at most one in twenty is wrong. */
    private static double precise(List<Scored> scored) {
        double lowest = 1;
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).same() ? 1 : 0;
            if (right >= SURE * (i + 1)) {
                lowest = scored.get(i).score();
            }
        }
        return lowest;
    }

    /** Probability that both mean the same; the order does not matter. */
    public double score(Entry a, Entry b) {
        return forest.score(features.of(a, b));
    }

    /** From here on two entries count as the same when only yes and no are allowed. */
    public double threshold() {
        return threshold;
    }

    public Answer answer(double score) {
        if (score >= sure) {
            return Answer.SAME;
        }
        return score >= threshold / 2 ? Answer.DOUBTFUL : Answer.DIFFERENT;
    }

    Rarity rarity() {
        return features.rarity();
    }
}
