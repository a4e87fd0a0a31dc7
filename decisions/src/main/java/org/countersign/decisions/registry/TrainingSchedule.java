package org.countersign.decisions.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.training.Recipes;

/**
 * Which model is to be trained again: one whose last training, however it ended, is longer ago than the shop wants. A model
 * that was never trained waits for a person, because a shop without a past would only be refused again and again.
 */
public final class TrainingSchedule {

    private static final List<String> TRAININGS = List.of("trained", "refused", "failed", "cancelled");

    private final ModelRegister register;
    private final Optional<Duration> every;
    private final Clock clock;

    /** @param every {@code countersign.models.retrain}; empty when people train by hand only */
    public TrainingSchedule(ModelRegister register, Optional<Duration> every, Clock clock) {
        this.register = register;
        this.every = every;
        this.clock = clock;
    }

    public List<String> due() {
        return Recipes.all().stream().map(Recipe::name).filter(this::isDue).toList();
    }

    private boolean isDue(String model) {
        Optional<Instant> last = register.findLast(model, TRAININGS).map(ModelEvent::at);
        return every.isPresent()
                && last.isPresent()
                && last.get().plus(every.get()).isBefore(clock.instant());
    }
}
