package org.countersign.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.models.scoring.Scorer;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.SmallShop;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final String MODEL = "order-risk";

    @TempDir
    static Path home;

    private static TrainedModel first;
    private static TrainedModel second;

    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeAll
    static void train() {
        Training training = new Training(home, Clock.systemUTC());
        first = training.train(Recipes.byName(MODEL), SmallShop.past(1500, 1), 1);
        second = training.train(Recipes.byName(MODEL), SmallShop.past(1500, 1), 2);
    }

    @BeforeEach
    void open() {
        store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("models.key")));
    }

    @Test
    void an_empty_store_has_nothing() {
        assertThat(store.find(MODEL, first.card().version())).isEmpty();
        assertThat(store.list()).isEmpty();
    }

    @Test
    void a_card_comes_back_as_it_was_saved() {
        assertThat(store.save(first)).isEqualTo(first.card());
        assertThat(store.find(MODEL, first.card().version())).contains(first.card());
    }

    @Test
    void versions_stand_beside_each_other_the_youngest_first() {
        store.save(first);
        store.save(second);
        assertThat(store.list()).containsExactly(second.card(), first.card());
    }

    @Test
    void a_card_that_another_shop_signed_is_damaged() {
        store.save(first);
        store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("other.key")));
        assertThatThrownBy(this::reopened).hasMessageContaining("is not signed with this shop's key");
    }

    @Test
    void a_card_that_was_touched_up_is_damaged() throws IOException {
        store.save(first);
        Path card = version().resolve("card.json");
        Files.writeString(card, Files.readString(card).replace("\"seed\" : 1", "\"seed\" : 2"));
        assertThatThrownBy(this::reopened).hasMessageContaining("is not signed with this shop's key");
    }

    @Test
    void saving_twice_changes_nothing_and_leaves_nothing_lying_about() throws IOException {
        store.save(first);
        store.save(first);
        assertThat(store.list()).hasSize(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void a_saved_model_explains_its_score_in_words() {
        Scorer scorer = opened();
        Prediction.Scored scored = scorer.score(facts());
        assertThat(scored.model()).isEqualTo(MODEL);
        assertThat(scored.version()).isEqualTo(first.card().version());
        assertThat(scored.confidence()).isBetween(0.0, 1.0);
        assertThat(scored.attributions()).hasSameSizeAs(first.card().features());
        assertThat(scored.attributions().get(0).label()).isNotBlank();
        double sum = scored.attributions().stream()
                .mapToDouble(Attribution::contribution)
                .sum();
        assertThat(scored.base() + sum).isCloseTo(scored.value(), within(1e-9));
        assertThat(scorer.score(facts())).isEqualTo(scored);
    }

    @Test
    void a_changed_file_is_damaged() throws IOException {
        store.save(first);
        Path file = version().resolve("model.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(this::reopened)
                .isInstanceOf(ModelStore.Damaged.class)
                .hasMessageContaining("hash");
    }

    @Test
    void a_missing_file_and_a_broken_card_are_damaged() throws IOException {
        store.save(first);
        Files.delete(version().resolve("model.bin"));
        assertThatThrownBy(this::reopened).isInstanceOf(ModelStore.Damaged.class);
        Files.writeString(version().resolve("card.json"), "{\"name\":");
        assertThatThrownBy(store::list).isInstanceOf(ModelStore.Damaged.class).hasMessageContaining("card");
    }

    @Test
    void a_model_of_other_features_is_not_opened() throws IOException {
        store.save(first);
        Path card = version().resolve("card.json");
        Files.writeString(card, Files.readString(card).replace("\"since-return\"", "\"moon-phase\""));
        ShopKey key = ShopKey.keptAt(folder.resolve("models.key"));
        Files.writeString(version().resolve("card.sig"), key.sign(Files.readAllBytes(card)));
        assertThatThrownBy(this::reopened)
                .isInstanceOf(ModelStore.Damaged.class)
                .hasMessageContaining("train it again");
    }

    @Test
    void names_are_words_not_paths() {
        assertThatThrownBy(() -> store.find("../secret", "v1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(MODEL, "..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(MODEL, "none")).hasMessageContaining("there is no");
    }

    private Path version() {
        return folder.resolve("models").resolve(MODEL).resolve(first.card().version());
    }

    private Scorer opened() {
        store.save(first);
        return reopened();
    }

    private Scorer reopened() {
        return store.open(MODEL, first.card().version());
    }

    private static OrderFacts facts() {
        return OrderFacts.of(SmallShop.past(5, 3).get(4).order(), CustomerHistory.none("C-1"), Map.of());
    }
}
