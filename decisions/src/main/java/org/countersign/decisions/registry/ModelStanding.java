package org.countersign.decisions.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes models out of service and back. The last word in the register counts, so that it outlives a restart and holds for
 * every version: a new champion does not lift it.
 */
public final class ModelStanding implements Suspensions {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStanding.class);
    private static final String SUSPENDED = "suspended";
    private static final String RESUMED = "resumed";

    private final ModelRegister register;
    private final Clock clock;

    public ModelStanding(ModelRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String model) {
        return findSuspension(model).map(ModelStanding::words);
    }

    /** When, by whom and why it was taken out of service; empty when it is in. */
    public Optional<ModelEvent> findSuspension(String model) {
        return register.findLast(model, List.of(SUSPENDED, RESUMED))
                .filter(event -> event.what().equals(SUSPENDED));
    }

    @Override
    public void suspend(String model, String version, String why) {
        LOG.warn("Model {} {} is taken out of service: {}", model, version, why);
        add(model, version, SUSPENDED, null, why);
    }

    /** @throws IllegalStateException when it is out of service already */
    public void suspend(String model, @Nullable String version, String by, String why) {
        findSuspension(model).ifPresent(since -> {
            throw new IllegalStateException("model: " + model + " is out of service already, since " + since.at());
        });
        add(model, version, SUSPENDED, by, why);
    }

    /** @throws IllegalStateException when it is not out of service */
    public void resume(String model, String by, String why) {
        String version = findSuspension(model)
                .orElseThrow(() -> new IllegalStateException("model: " + model + " is not out of service"))
                .version();
        add(model, version, RESUMED, by, why);
    }

    private void add(String model, @Nullable String version, String what, @Nullable String by, String why) {
        register.add(new ModelEvent(clock.instant(), model, version, what, by, why));
    }

    private static String words(ModelEvent event) {
        String by = event.by() == null ? "" : " by " + event.by();
        return SUSPENDED + by + ": " + event.detail();
    }
}
