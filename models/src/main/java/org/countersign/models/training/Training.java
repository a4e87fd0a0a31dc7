package org.countersign.models.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.QualityReport;
import org.countersign.models.card.Sha256;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.evaluation.Calibration;
import org.countersign.models.evaluation.Evaluation;
import org.countersign.models.evaluation.FairnessCheck;
import org.countersign.models.evaluation.Naive;
import org.countersign.models.evaluation.Proofs;
import org.countersign.models.evaluation.Ranking;
import org.countersign.models.quality.QualityGate;
import org.countersign.models.quality.TrainingRefused;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.PairRecipe;
import org.countersign.models.recipe.Pupil;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Forest;
import org.countersign.models.scoring.Model;
import org.countersign.models.scoring.ModelFile;
import org.countersign.models.training.Progress.Stage;
import org.countersign.models.watching.References;

/**
 * Trains a model from a shop's own past and measures it on later orders that it has not seen. The same history and seed
 * give the same predictions. One training at a time: Weka keeps the processor busy enough.
 */
public final class Training {

    private static final long MEGABYTE = 1 << 20;

    /** Orders between two looks at whether anybody wants to stop. */
    private static final int LOOK_UP = 1_000;

    private final long memory;
    private final Clock clock;

    /** For commands, which may take what the machine has. */
    public Training(Path home, Clock clock) {
        this(home, Long.MAX_VALUE, clock);
    }

    /**
     * @param home a folder of ours that Weka may call its home
     * @param memory bytes that the rows of one training may take
     */
    public Training(Path home, long memory, Clock clock) {
        WekaHome.prepare(home);
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Learns from the earlier part of the history and tests on the last fifth of what is known.
     *
     * @param history orders in the order of their times
     * @throws IllegalArgumentException when the history is too short to learn from
     * @throws TrainingRefused when the quality gate finds it not good enough
     */
    public TrainedModel train(Recipe recipe, Iterable<PastOrder> history, long seed) {
        return train(recipe, history, seed, Progress.UNSEEN);
    }

    /** As {@link #train(Recipe, Iterable, long)}, for somebody who looks on. */
    public TrainedModel train(Recipe recipe, Iterable<PastOrder> history, long seed, Progress progress) {
        return train(recipe, pupil -> recipe.teach(history, pupil), seed, progress);
    }

    /** Learns from people's answers about pairs, given in the order of their times. */
    public TrainedModel trainFromAnswers(
            PairRecipe recipe, Iterable<AnsweredPair> answers, long seed, Progress progress) {
        return train(recipe, pupil -> recipe.learn(answers, pupil), seed, progress);
    }

    private TrainedModel train(Recipe recipe, Consumer<Pupil> lessons, long seed, Progress progress) {
        Dataset all = examples(recipe, lessons, memory, progress);
        OffsetDateTime first = time(all.row(0));
        OffsetDateTime last = time(all.row(all.size() - 1));
        return train(recipe, all, Periods.of(first, last, recipe.horizon()), seed, progress);
    }

    public TrainedModel train(Recipe recipe, Iterable<PastOrder> history, Periods periods, long seed) {
        return train(recipe, examples(recipe, history), periods, seed, Progress.UNSEEN);
    }

    /** Every past case with what became of it, as the shop knew it at that moment; in time order. */
    public static Dataset examples(Recipe recipe, Iterable<PastOrder> history) {
        return examples(recipe, pupil -> recipe.teach(history, pupil), Long.MAX_VALUE, Progress.UNSEEN);
    }

    private static Dataset examples(Recipe recipe, Consumer<Pupil> lessons, long memory, Progress progress) {
        List<Dataset.Row> rows = new ArrayList<>();
        long most = memory
                / Trainer.of(recipe.settings()).bytesPerRow(recipe.features().size());
        lessons.accept((id, at, x, y, segments) -> {
            rows.add(new Dataset.Row(id, at, x, y, segments));
            if (rows.size() % LOOK_UP == 0) {
                requireRoom(rows.size(), most, memory);
                progress.reach(Stage.READING, 0);
            }
        });
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "history: there is nothing to learn from.\nMaybe import the shop's history first.");
        }
        return new Dataset(recipe.features(), rows);
    }

    private static void requireRoom(int rows, long most, long memory) {
        if (rows > most) {
            throw new IllegalArgumentException(
                    "history: it has more than " + most + " cases to learn from, which is all" + " that fits into "
                            + memory / MEGABYTE + " MB.\nMaybe give countersign.models.memory more.");
        }
    }

    private static OffsetDateTime time(Dataset.Row row) {
        return Objects.requireNonNull(row.at());
    }

    private synchronized TrainedModel train(Recipe recipe, Dataset all, Periods periods, long seed, Progress progress) {
        progress.reach(Stage.CHECKING, 0);
        Dataset train = all.where(row -> periods.trains(time(row)));
        Dataset test = all.where(row -> periods.tests(time(row)));
        QualityReport quality = checked(recipe, new Split(train, test));
        Trainer trainer = Trainer.of(recipe.settings());
        Model model = trainer.train(train, seed, progress);
        progress.reach(Stage.MEASURING, 0);
        return new TrainedModel(card(recipe, trainer, periods, train, test, model, seed, quality), model);
    }

    private QualityReport checked(Recipe recipe, Split split) {
        QualityReport quality = new QualityGate(recipe.features(), recipe.expectations())
                .check(split, clock.instant().atOffset(ZoneOffset.UTC));
        if (!quality.passed()) {
            throw new TrainingRefused(quality);
        }
        return quality;
    }

    private ModelCard card(
            Recipe recipe,
            Trainer trainer,
            Periods periods,
            Dataset train,
            Dataset test,
            Model model,
            long seed,
            QualityReport quality) {
        String hash = Sha256.of(ModelFile.write(model));
        double[] scores = Arrays.stream(test.x()).mapToDouble(model::value).toArray();
        Calibration calibration = Calibration.of(scores, test.y());
        return new ModelCard(
                recipe.name(),
                version(periods, hash),
                recipe.predicts(),
                clock.instant(),
                trainer.name(),
                trainer.settings(),
                seed,
                sheet(train, periods.trainFrom(), periods.trainTo()),
                sheet(test, periods.testFrom(), periods.testTo()),
                recipe.features(),
                metrics(recipe, train, test, model, calibration, seed),
                recipe.intendedUse(),
                recipe.limits(),
                code(),
                Runtime.version().toString(),
                hash,
                References.of(train, test, model),
                quality,
                FairnessCheck.of(test, scores),
                Proofs.of(scores, test.y(), calibration));
    }

    private static DataSheet sheet(Dataset data, OffsetDateTime from, OffsetDateTime to) {
        Dataset.Sheet sheet = data.sheet();
        return new DataSheet(from, to, sheet.rows(), sheet.positives(), sheet.hash());
    }

    private static String version(Periods periods, String hash) {
        LocalDate last = periods.trainTo().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return last + "-" + hash.substring(0, 8);
    }

    private static List<Metric> metrics(
            Recipe recipe, Dataset train, Dataset test, Model model, Calibration calibration, long seed) {
        double[] scores = Arrays.stream(test.x()).mapToDouble(model::value).toArray();
        double[] always = new double[test.size()];
        Arrays.fill(always, (double) train.positives() / train.size());
        Ranking ranked = new Ranking(scores, test.y());
        Evaluation evaluation = new Evaluation(test.y(), seed)
                .measure(ModelCard.MODEL, scores)
                .measure("base rate", always)
                .measure(label(recipe), Naive.scores(recipe.baseline(), train, test))
                .advantage()
                .note(ModelCard.MODEL, "calibration error", calibration.error())
                .note(ModelCard.MODEL, "calibration slope", calibration.slope())
                .note(ModelCard.MODEL, "calibration intercept", calibration.intercept())
                .note(ModelCard.MODEL, "score of the top tenth", ranked.quantile(0.9))
                .note(ModelCard.MODEL, "score of the top hundredth", ranked.quantile(0.99));
        if (model instanceof Forest forest) {
            double[] agreement =
                    Arrays.stream(test.x()).mapToDouble(forest::agreement).toArray();
            Ranking agreed = new Ranking(agreement, test.y());
            evaluation
                    .note(ModelCard.MODEL, "confidence of the lowest tenth", agreed.quantile(0.1))
                    .note(ModelCard.MODEL, "median confidence", agreed.quantile(0.5));
        }
        return evaluation.metrics();
    }

    private static String label(Recipe recipe) {
        return recipe.features().get(index(recipe)).label();
    }

    private static int index(Recipe recipe) {
        return recipe.features().stream().map(Feature::name).toList().indexOf(recipe.baseline());
    }

    private static String code() {
        String version = Training.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
