package org.countersign.models.watching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.models.card.Reference;
import org.countersign.models.card.Spread;
import org.countersign.models.data.Dataset;
import org.countersign.models.evaluation.Ranking;
import org.countersign.models.scoring.Explainer;
import org.countersign.models.scoring.Model;
import org.countersign.models.scoring.Scale;

/** Writes down the world that a model knows, while its rows are at hand. */
public final class References {

    /** So many rows tell how much each feature moves the scores; more would take long and tell the same. */
    private static final int EXPLAINED = 500;

    private References() {}

    /**
     * @param learnt rows that it learnt from
     * @param proven later rows that its figures were measured on
     */
    public static Reference of(Dataset learnt, Dataset proven, Model model) {
        double[] scores = Arrays.stream(proven.x()).mapToDouble(model::value).toArray();
        Explained explained = Explained.of(model.explainer(), proven.x());
        List<Reference.Known> features = new ArrayList<>();
        for (int i = 0; i < learnt.features().size(); i++) {
            features.add(new Reference.Known(
                    learnt.features().get(i).name(),
                    spread(learnt.column(i), proven.column(i)),
                    explained.weights[i],
                    explained.means[i],
                    new Ranking(learnt.column(i), learnt.y()).auc() < 0.5));
        }
        double slope = model.scale() == Scale.PROBABILITY
                ? 1
                : Arrays.stream(scores).map(p -> p * (1 - p)).average().orElse(0);
        double rate = (double) learnt.positives() / learnt.size();
        return new Reference(features, spread(scores, scores), rate, slope);
    }

    static Spread spread(double[] learnt, double[] proven) {
        List<Double> edges = Bins.edges(learnt);
        return new Spread(
                edges,
                Arrays.stream(Bins.count(edges, learnt)).boxed().toList(),
                Arrays.stream(Bins.count(edges, proven)).boxed().toList(),
                Bins.median(proven),
                Bins.mean(proven));
    }

    /** What moved the scores of some rows: each feature's mean contribution, and its share of all attention. */
    private static final class Explained {

        private final double[] means;
        private final double[] weights;

        private Explained(double[] means, double[] weights) {
            this.means = means;
            this.weights = weights;
        }

        static Explained of(Explainer explainer, double[][] rows) {
            int step = Math.max(1, rows.length / EXPLAINED);
            int n = 0;
            double[] sums = new double[rows[0].length];
            double[] sizes = new double[rows[0].length];
            for (int row = 0; row < rows.length; row += step) {
                double[] contributions = explainer.contributions(rows[row]);
                n++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += contributions[i];
                    sizes[i] += Math.abs(contributions[i]);
                }
            }
            int count = n;
            double all = Math.max(Double.MIN_NORMAL, Arrays.stream(sizes).sum());
            return new Explained(
                    Arrays.stream(sums).map(sum -> sum / count).toArray(),
                    Arrays.stream(sizes).map(size -> size / all).toArray());
        }
    }
}
