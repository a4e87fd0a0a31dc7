package org.countersign.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.countersign.models.card.ModelCard;
import org.countersign.models.card.Reference;
import org.countersign.models.fulfilment.OrderRisk;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.SmallShop;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {

    @TempDir
    Path folder;

    @Test
    void a_trained_model_keeps_the_world_that_it_knows_on_its_card() {
        Training training = new Training(
                folder.resolve("weka"), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        ModelStore store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("models.key")));
        ModelCard saved = store.save(training.train(new OrderRisk(), SmallShop.past(3_000, 7), 1));
        Reference known = Objects.requireNonNull(saved.reference());
        assertThat(known).isEqualTo(Objects.requireNonNull(store.list().get(0).reference()));
        assertThat(known.features())
                .extracting(Reference.Known::name)
                .containsExactlyElementsOf(
                        saved.features().stream().map(f -> f.name()).toList());
        assertThat(known.features().stream()
                        .mapToDouble(Reference.Known::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(known.features()).allSatisfy(feature -> {
            assertThat(feature.spread().learnt().stream().mapToInt(n -> n).sum())
                    .isEqualTo(saved.trainedOn().rows());
            assertThat(feature.spread().proven().stream().mapToInt(n -> n).sum())
                    .isEqualTo(saved.testedOn().rows());
        });
        assertThat(known.rate()).isEqualTo(saved.trainedOn().positiveRate());
        assertThat(known.slope()).isEqualTo(1);
        assertThat(known.score().mean()).isBetween(0.0, 1.0);
    }
}
