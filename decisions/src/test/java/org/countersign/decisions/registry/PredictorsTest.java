package org.countersign.decisions.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.ledger.registry.Seat;
import org.countersign.ledger.testing.TestClock;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorsTest {

    private static final Facts FACTS = Samples.order(Samples.line(1, "85123A", 6, "2.55", null));

    @TempDir
    Path folder;

    private @Nullable String champion;
    private final Remembered suspensions = new Remembered();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void a_model_that_was_never_trained_is_missing() {
        Predictors predictors = predictors();
        assertThat(predictors.predict("order-risk", FACTS)).isEqualTo(new Unavailable("order-risk", "missing"));
        assertThat(predictors.predict("order-risk", "v1", FACTS)).isEmpty();
        assertThat(predictors.champion("order-risk")).isEmpty();
        assertThat(predictors.silence("order-risk")).contains("missing");
    }

    @Test
    void a_model_that_cannot_be_opened_is_damaged_and_says_why() throws IOException {
        Files.createDirectories(folder.resolve("order-risk/v1"));
        Files.writeString(folder.resolve("order-risk/v1/card.json"), "no card");
        champion = "v1";
        Predictors predictors = predictors();
        assertThat(predictors.predict("order-risk", FACTS))
                .isInstanceOfSatisfying(
                        Unavailable.class, u -> assertThat(u.why()).startsWith("suspended: damaged: "));
    }

    @Test
    void a_champion_that_comes_later_is_seen_after_a_while_not_at_each_question() {
        Predictors predictors = predictors();
        predictors.predict("order-risk", FACTS);
        champion = "v1";
        assertThat(predictors.silence("order-risk")).contains("missing");
        clock.pass(Predictors.LOOK_AGAIN);
        assertThat(predictors.silence("order-risk").orElseThrow()).startsWith("suspended: damaged: ");
    }

    @Test
    void a_name_that_is_no_name_is_silent_too() {
        Predictors predictors = predictors();
        assertThat(predictors.predict("../secrets", FACTS).available()).isFalse();
    }

    @Test
    void a_model_that_breaks_is_suspended_and_stays_so_when_it_is_whole_again() throws IOException {
        Files.createDirectories(folder.resolve("order-risk/v1"));
        Files.writeString(folder.resolve("order-risk/v1/card.json"), "no card");
        champion = "v1";
        Predictors predictors = predictors();
        predictors.predict("order-risk", FACTS);
        clock.pass(Predictors.LOOK_AGAIN);
        champion = null;
        assertThat(predictors.silence("order-risk").orElseThrow()).startsWith("suspended: damaged: ");
        suspensions.why.clear();
        predictors.refresh("order-risk");
        assertThat(predictors.silence("order-risk")).contains("missing");
    }

    private Predictors predictors() {
        ModelStore store = new ModelStore(folder, ShopKey.keptAt(folder.resolve("key")));
        Lineup lineup = (model, seat) -> Optional.ofNullable(seat == Seat.CHAMPION ? champion : null);
        return new Predictors(store, lineup, suspensions, clock);
    }

    private static final class Remembered implements Suspensions {

        private final Map<String, String> why = new HashMap<>();

        @Override
        public Optional<String> find(String model) {
            return Optional.ofNullable(why.get(model));
        }

        @Override
        public void suspend(String model, String version, String reason) {
            why.put(model, "suspended: " + reason);
        }
    }
}
