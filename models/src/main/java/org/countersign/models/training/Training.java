package org.countersign.models.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Sha256;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Forest;
import org.countersign.models.scoring.ForestFile;

/**
 * Trains a model from a shop's own past and measures it on later orders that it has not seen. The same history and seed
 * give the same predictions. One training at a time: Weka keeps the processor busy enough.
 */
public final class Training {

    /** Fewer of either outcome teach nothing that would hold. */
    private static final int LEAST = 20;

    private final Clock clock;

    /** @param home a folder of ours that Weka may call its home */
    public Training(Path home, Clock clock) {
        WekaHome.prepare(home);
        this.clock = clock;
    }

    /**
     * Learns from the earlier part of the history and tests on the last fifth of what is known.
     *
     * @param history orders in the order of their times
     * @throws IllegalArgumentException when the history is too short to learn from
     */
    public TrainedModel train(Recipe recipe, Iterable<PastOrder> history, long seed) {
        Examples all = examples(recipe, history);
        return train(recipe, all, Periods.of(all.first(), all.last(), recipe.horizon()), seed);
    }

    public TrainedModel train(Recipe recipe, Iterable<PastOrder> history, Periods periods, long seed) {
        return train(recipe, examples(recipe, history), periods, seed);
    }

    private static Examples examples(Recipe recipe, Iterable<PastOrder> history) {
        Examples all = Examples.of(recipe, history);
        if (all.size() == 0) {
            throw new IllegalArgumentException(
                    "history: there is no order to learn from.\nMaybe import the shop's history first.");
        }
        return all;
    }

    private synchronized TrainedModel train(Recipe recipe, Examples all, Periods periods, long seed) {
        Examples train = enough("training", all.where(periods::trains));
        Examples test = enough("test", all.where(periods::tests));
        Forest forest = grow(recipe, recipe.settings(), train, seed);
        return new TrainedModel(card(recipe, periods, train, test, forest, seed), forest);
    }

    /** The flattened forest, once it has answered every training order exactly as Weka's own does. */
    static Forest grow(Recipe recipe, ForestSettings settings, Examples train, long seed) {
        double[][] x = train.x();
        WekaForest weka = WekaForest.grow(settings, recipe.features(), x, train.y(), seed);
        Forest flat = weka.flatten();
        for (double[] row : x) {
            if (flat.value(row) != weka.distribution(row)[1]) {
                throw new IllegalStateException("the flattened forest says " + flat.value(row) + " where Weka says "
                        + weka.distribution(row)[1] + ".\nMaybe this Weka is not the one it was written for.");
            }
        }
        return flat;
    }

    private static Examples enough(String what, Examples examples) {
        int yes = examples.positives();
        if (yes < LEAST || examples.size() - yes < LEAST) {
            throw new IllegalArgumentException("history: the " + what + " period has " + examples.size() + " orders, "
                    + yes + " of them cancelled or returned; " + LEAST + " of both kinds are the least.");
        }
        return examples;
    }

    private ModelCard card(Recipe recipe, Periods periods, Examples train, Examples test, Forest forest, long seed) {
        String hash = Sha256.of(ForestFile.write(forest));
        return new ModelCard(
                recipe.name(),
                version(periods, hash),
                recipe.predicts(),
                clock.instant(),
                "Weka RandomForest",
                settings(recipe.settings()),
                seed,
                train.sheet(periods.trainFrom(), periods.trainTo()),
                test.sheet(periods.testFrom(), periods.testTo()),
                recipe.features(),
                metrics(recipe, train, test, forest, seed),
                recipe.intendedUse(),
                recipe.limits(),
                code(),
                Runtime.version().toString(),
                hash);
    }

    private static String version(Periods periods, String hash) {
        LocalDate last = periods.trainTo().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return last + "-" + hash.substring(0, 8);
    }

    private static Map<String, String> settings(ForestSettings settings) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("trees", Integer.toString(settings.trees()));
        words.put("depth", Integer.toString(settings.depth()));
        words.put("features per split", Integer.toString(settings.features()));
        words.put("least weight of a leaf", Integer.toString(settings.minimum()));
        return words;
    }

    private static List<Metric> metrics(Recipe recipe, Examples train, Examples test, Forest forest, long seed) {
        double[] scores = Arrays.stream(test.x()).mapToDouble(forest::value).toArray();
        double[] agreement =
                Arrays.stream(test.x()).mapToDouble(forest::agreement).toArray();
        double[] always = new double[test.size()];
        Arrays.fill(always, (double) train.positives() / train.size());
        Ranking ranked = new Ranking(scores, test.y());
        Ranking agreed = new Ranking(agreement, test.y());
        return new Evaluation(test.y(), seed)
                .measure(ModelCard.MODEL, scores)
                .measure("base rate", always)
                .measure(label(recipe), test.x(index(recipe)))
                .note(ModelCard.MODEL, "score of the top tenth", ranked.quantile(0.9))
                .note(ModelCard.MODEL, "score of the top hundredth", ranked.quantile(0.99))
                .note(ModelCard.MODEL, "confidence of the lowest tenth", agreed.quantile(0.1))
                .note(ModelCard.MODEL, "median confidence", agreed.quantile(0.5))
                .metrics();
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
