package org.countersign.processes.registry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.countersign.decisions.registry.Trainer;
import org.countersign.decisions.registry.TrainingSchedule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains in the background, when somebody asks and when it is time. The diary tells how it went, the log where it failed. */
@Startup
@Singleton
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class TrainingDoor {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingDoor.class);
    private static final long LOOK_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Trainer trainer;

    @Inject
    TrainingSchedule schedule;

    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        looking = executor.scheduleWithFixedDelay(this::trainWhatIsDue, 1, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** @param by who asked for it; null when it was its time */
    public void begin(String model, @Nullable String by) {
        executor.execute(() -> train(model, by));
    }

    private void trainWhatIsDue() {
        try {
            schedule.due().stream()
                    .filter(model -> trainer.underWay(model).isEmpty())
                    .forEach(model -> train(model, null));
        } catch (RuntimeException e) { // an exception that gets out would end the looking for good
            LOG.warn("Nobody knows which models are to be trained again", e);
        }
    }

    private void train(String model, @Nullable String by) {
        try {
            trainer.trainFromHistory(model, by);
        } catch (RuntimeException e) {
            LOG.warn("Training {} ended without a version", model, e);
        }
    }
}
