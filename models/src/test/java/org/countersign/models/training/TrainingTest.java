package org.countersign.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityReport;
import org.countersign.models.data.Dataset;
import org.countersign.models.quality.TrainingRefused;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Progress.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Recipe RECIPE = Recipes.byName("order-risk");

    @TempDir
    static Path home;

    private static Training training;
    private static List<PastOrder> past;
    private static TrainedModel trained;

    @BeforeAll
    static void train() {
        training = new Training(home, CLOCK);
        past = SmallShop.past(3000, 1);
        trained = training.train(RECIPE, past, 7);
    }

    @Test
    void it_finds_the_habits_of_customers_and_products() {
        double auc = trained.card().findMetric("AUC").orElseThrow().value();
        assertThat(auc).isGreaterThan(0.7);
        assertThat(auc)
                .isGreaterThan(trained.card()
                        .findMetric("Share of earlier orders cancelled or returned", "AUC")
                        .orElseThrow()
                        .value());
    }

    @Test
    void it_beats_the_naive_way_by_more_than_chance() {
        Metric advantage = trained.card().findMetric("advantage").orElseThrow();
        double naive = trained.card()
                .findMetric("Share of earlier orders cancelled or returned", "AUC")
                .orElseThrow()
                .value();
        assertThat(naive).isGreaterThan(0.5);
        assertThat(advantage.value())
                .isCloseTo(trained.card().findMetric("AUC").orElseThrow().value() - naive, within(1e-12));
        assertThat(advantage.low()).isPositive().isLessThan(advantage.value());
        assertThat(advantage.high()).isGreaterThan(advantage.value());
    }

    @Test
    void the_same_past_and_seed_give_the_same_model() {
        assertThat(training.train(RECIPE, past, 7).card()).isEqualTo(trained.card());
        assertThat(training.train(RECIPE, past, 8).card().fileHash())
                .isNotEqualTo(trained.card().fileHash());
    }

    @Test
    void the_card_is_complete() {
        ModelCard card = trained.card();
        assertThat(card.name()).isEqualTo("order-risk");
        assertThat(card.version()).matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
        assertThat(card.trainedAt()).isEqualTo(CLOCK.instant());
        assertThat(card.settings()).containsEntry("trees", "60").containsKey("depth");
        assertThat(card.trainedOn().rows()).isGreaterThan(card.testedOn().rows());
        assertThat(card.trainedOn().hash()).hasSize(64);
        assertThat(card.trainedOn().to().plusDays(60)).isEqualTo(card.testedOn().from());
        assertThat(card.features()).isEqualTo(RECIPE.features());
        assertThat(card.limits()).isNotEmpty();
        QualityReport quality = Objects.requireNonNull(card.quality());
        assertThat(quality.passed()).isTrue();
        assertThat(quality.findings()).extracting(QualityFinding::kind).contains(QualityFinding.Kind.STALE);
        assertThat(card.findMetric("base rate", "AUC").orElseThrow().value()).isEqualTo(0.5);
        assertThat(card.findMetric("AUC").orElseThrow().low())
                .isLessThan(card.findMetric("AUC").orElseThrow().high());
        assertThat(card.findMetric("median confidence").orElseThrow().value()).isBetween(0.0, 1.0);
    }

    @Test
    void what_becomes_known_after_the_training_changes_nothing_in_it() {
        List<PastOrder> forgotten = past.stream()
                .map(p ->
                        p.order().placedAt().isBefore(trained.card().testedOn().from())
                                ? p
                                : new PastOrder(p.order(), p.state(), List.of()))
                .toList();
        Dataset all = Training.examples(RECIPE, forgotten);
        Periods periods = Periods.of(time(all.row(0)), time(all.row(all.size() - 1)), RECIPE.horizon());
        assertThat(all.where(row -> periods.trains(time(row))).sheet().hash())
                .isEqualTo(trained.card().trainedOn().hash());
    }

    @Test
    void too_little_history_is_refused_in_words() {
        assertThatThrownBy(() -> training.train(RECIPE, List.of(), 7)).hasMessageContaining("import");
        assertThatThrownBy(() -> training.train(RECIPE, SmallShop.past(120, 1), 7))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("training part")
                .hasMessageContaining("test part")
                .hasMessageContaining("are the least");
    }

    @Test
    void it_tells_how_far_it_is_and_learns_the_same_whoever_looks_on() {
        List<Double> shares = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        Progress progress = (stage, share) -> {
            stages.add(stage);
            shares.add(share);
        };
        assertThat(training.train(RECIPE, past, 7, progress).card().fileHash())
                .isEqualTo(trained.card().fileHash());
        assertThat(stages).isSorted().contains(Stage.READING, Stage.CHECKING, Stage.MEASURING);
        assertThat(stages).filteredOn(Stage.LEARNING::equals).hasSize(60);
        assertThat(shares).allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void whoever_stops_it_in_the_middle_of_the_forest_gets_no_model() {
        Progress impatient = (stage, share) -> {
            if (share > 0.5) {
                throw new TrainingCancelled();
            }
        };
        assertThatThrownBy(() -> training.train(RECIPE, past, 7, impatient)).isInstanceOf(TrainingCancelled.class);
    }

    @Test
    void a_history_that_does_not_fit_into_the_memory_allowed_is_refused_while_it_is_read() {
        Training narrow = new Training(home, 1 << 20, CLOCK);
        assertThatThrownBy(() -> narrow.train(RECIPE, SmallShop.past(4_000, 1), 7))
                .hasMessageContaining("countersign.models.memory");
    }

    @Test
    void an_unknown_model_is_named() {
        assertThatThrownBy(() -> Recipes.byName("luck"))
                .hasMessageContaining("luck")
                .hasMessageContaining("order-risk");
    }

    private static OffsetDateTime time(Dataset.Row row) {
        return Objects.requireNonNull(row.at());
    }
}
