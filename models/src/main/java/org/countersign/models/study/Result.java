package org.countersign.models.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.models.card.Metric;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.evaluation.Evaluation;
import org.countersign.models.evaluation.Naive;
import org.countersign.models.scoring.Explainer;
import org.countersign.models.scoring.Model;

/**
 * What came of a study.
 *
 * @param figures with their 95 % bootstrap intervals over the test rows
 * @param advantage by how much the AUC lies above that of the naive feature, whichever way round that ranks better
 * @param explainMicros processor time of one row's attributions
 */
public record Result(
        Study study,
        Dataset.Sheet train,
        Dataset.Sheet test,
        Map<Figure, Metric> figures,
        Metric advantage,
        double explainMicros) {

    private static final long SEED = 7;

    /** Of two rounds over the test rows the second is timed. */
    private static final int TIMED_ROUNDS = 2;

    public static Result of(Study study, Path data) {
        Split split = study.read(data);
        Model model = study.trainer().train(split.train(), SEED);
        double[][] x = split.test().x();
        double[] scores = Arrays.stream(x).mapToDouble(model::value).toArray();
        Evaluation evaluation = new Evaluation(split.test().y(), SEED);
        Map<Figure, Metric> figures = Arrays.stream(Figure.values())
                .collect(Collectors.toMap(
                        Function.identity(), figure -> evaluation.figure("model", figure.label(), figure::of, scores)));
        return new Result(
                study,
                split.train().sheet(),
                split.test().sheet(),
                figures,
                evaluation.difference(
                        study.baseline(),
                        "AUC above " + study.baseline(),
                        scores,
                        Naive.scores(study.baseline(), split.train(), split.test())),
                explainMicros(model.explainer(), x));
    }

    private static double explainMicros(Explainer explainer, double[][] rows) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (int round = 0; round < TIMED_ROUNDS; round++) {
            long start = thread.getCurrentThreadCpuTime();
            for (double[] x : rows) {
                explainer.contributions(x);
            }
            nanos = thread.getCurrentThreadCpuTime() - start;
        }
        return nanos / 1e3 / rows.length;
    }

    public Metric figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    /** The floors that it does not reach. */
    public List<Floor> missed() {
        return study.floors().stream()
                .filter(floor -> figure(floor.figure()).value() < floor.value())
                .toList();
    }
}
