package org.countersign.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.SmallShop;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of model says in service. */
class ModelScorerTest {

    private static final Recipe RECIPE = Recipes.byName("order-risk");
    private static final OrderFacts FACTS =
            OrderFacts.of(SmallShop.past(5, 3).get(4).order(), CustomerHistory.none("C-1"), Map.of());

    @TempDir
    static Path home;

    private static ModelCard card;

    @BeforeAll
    static void train() {
        TrainedModel trained = new Training(home, Clock.systemUTC()).train(RECIPE, SmallShop.past(1500, 1), 1);
        card = trained.card();
    }

    @Test
    void a_forest_adds_up_to_the_score_itself_and_says_how_far_its_trees_agree() {
        int features = RECIPE.features().size();
        Prediction.Scored said = new ModelScorer(card, RECIPE, Forests.random(features, 5, 4, 2)).score(FACTS);
        assertThat(said.unit()).isNull();
        assertThat(said.confidence()).isBetween(0.0, 1.0);
        assertThat(sum(said)).isCloseTo(said.value(), within(1e-9));
    }

    @Test
    void a_weighted_sum_adds_up_to_the_log_odds_and_has_no_other_voice_to_agree_with() {
        double[] ones = new double[RECIPE.features().size()];
        Arrays.fill(ones, 0.0001);
        Prediction.Scored said = new ModelScorer(card, RECIPE, new LinearModel(-0.5, ones, ones)).score(FACTS);
        assertThat(said.unit()).isEqualTo(Prediction.LOG_ODDS);
        assertThat(said.confidence()).isNull();
        assertThat(1 / (1 + Math.exp(-sum(said)))).isCloseTo(said.value(), within(1e-9));
    }

    @Test
    void a_glance_is_the_score_without_what_moved_it() {
        ModelScorer scorer =
                new ModelScorer(card, RECIPE, Forests.random(RECIPE.features().size(), 5, 4, 2));
        Prediction.Scored said = scorer.score(FACTS);
        assertThat(scorer.glance(FACTS))
                .isEqualTo(new Prediction.Scored(
                        said.model(), said.version(), said.value(), said.confidence(), said.base(), List.of()));
        assertThat(scorer.value(FACTS)).isEqualTo(said.value());
    }

    private static double sum(Prediction.Scored said) {
        return said.base()
                + said.attributions().stream()
                        .mapToDouble(Attribution::contribution)
                        .sum();
    }
}
