package org.countersign.decisions.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Sha256;
import org.countersign.models.evaluation.Evaluation;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.Forest;
import org.countersign.models.scoring.ModelFile;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.TrainedModel;

/** Models that say the same to everybody. */
final class SmallModels {

    static final String NAME = "order-risk";

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    private SmallModels() {}

    /** @param breach what its card says about how it treats a group */
    static TrainedModel unfair(String version, String breach) {
        return always(version, 0.4, 0.01, new Fairness(0.5, List.of(), List.of(), List.of(breach)));
    }

    /** @param low the lower end of its advantage over the naive ways */
    static TrainedModel always(String version, double score, double low) {
        return always(version, score, low, Fairness.NONE);
    }

    private static TrainedModel always(String version, double score, double low, Fairness fairness) {
        Recipe recipe = Recipes.byName(NAME);
        Forest.Builder trees = new Forest.Builder(recipe.features().size());
        trees.tree();
        trees.leaf(1, 1 - score, score);
        Forest forest = trees.build();
        DataSheet sheet = new DataSheet(DAY, DAY.plusDays(30), 100, 20, "00");
        return new TrainedModel(
                new ModelCard(
                        NAME,
                        version,
                        recipe.predicts(),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        "by hand",
                        Map.of(),
                        1,
                        sheet,
                        sheet,
                        recipe.features(),
                        List.of(
                                new Metric(ModelCard.MODEL, "AUC", 0.7, 0.65, 0.75),
                                new Metric(ModelCard.MODEL, Evaluation.ADVANTAGE, low + 0.1, low, low + 0.2)),
                        recipe.intendedUse(),
                        recipe.limits(),
                        "test",
                        "17",
                        Sha256.of(ModelFile.write(forest)),
                        null,
                        null,
                        fairness,
                        null),
                forest);
    }
}
