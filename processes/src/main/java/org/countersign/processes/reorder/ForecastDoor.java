package org.countersign.processes.reorder;

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
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.countersign.decisions.pricing.PriceResponses;
import org.countersign.decisions.reorder.Demand;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.processes.runtime.DailyTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts in the background, once a day and when somebody asks. A fresh forecast asks about every product once more;
 * after it is learnt how products answer to their prices.
 */
@Startup
@Singleton
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ForecastDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastDoor.class);
    private static final long LOOK_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Demand demand;

    @Inject
    PriceResponses responses;

    @Inject
    Forecasts forecasts;

    @Inject
    ReorderLevels levels;

    @Inject
    ReorderSettings settings;

    private final Clock clock = Clock.systemUTC();
    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        looking = executor.scheduleWithFixedDelay(this::forecastWhenDue, 1, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** False when one is under way. */
    public boolean begin(String who) {
        if (demand.isUnderWay()) {
            return false;
        }
        executor.execute(() -> forecast(who));
        return true;
    }

    private void forecastWhenDue() {
        try {
            boolean due = DailyTime.isDue(
                    settings.forecastAt(), clock.instant(), forecasts.lastRun().map(Forecasts.Run::startedAt));
            if (due) {
                forecast("countersign");
            }
        } catch (RuntimeException e) { // an exception that gets out would end the looking for good
            LOG.warn("Nobody knows whether it is time for a forecast", e);
        }
    }

    private void forecast(String who) {
        try {
            int products = demand.forecast();
            levels.startRound("forecast of " + who, clock.instant());
            LOG.info("{} products were forecast, asked by {}", products, who);
        } catch (RuntimeException e) { // whatever it was: tomorrow it is tried again
            LOG.warn("The forecast asked by {} was not made", who, e);
        }
        learnPrices(who);
    }

    /** Prices get by with what was learnt yesterday, and stock does not wait for them. */
    private void learnPrices(String who) {
        try {
            PriceResponses.Learnt learnt = responses.learn();
            LOG.info(
                    "How {} products answer to their prices was learnt, asked by {}; {} of them can be told",
                    learnt.products(),
                    who,
                    learnt.told());
        } catch (RuntimeException e) { // whatever it was: tomorrow it is tried again
            LOG.warn("How products answer to their prices was not learnt, asked by {}", who, e);
        }
    }
}
