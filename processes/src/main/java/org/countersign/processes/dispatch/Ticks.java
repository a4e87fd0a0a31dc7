package org.countersign.processes.dispatch;

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
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.reorder.Sales;
import org.countersign.processes.campaign.PromotionRounds;
import org.countersign.processes.campaign.RetentionRounds;
import org.countersign.processes.intake.EarlyEvents;
import org.countersign.processes.intake.Intake;
import org.countersign.processes.pricing.PriceFairnessSteps;
import org.countersign.processes.pricing.Prices;
import org.countersign.processes.registry.FairnessSteps;
import org.countersign.processes.reorder.Reorders;
import org.countersign.processes.runtime.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for work that nobody asks for: what was committed is published and sealed, rules
 * that another node has put in force are opened, models are watched, customers who may be lost are written to, what runs
 * low is ordered again, prices are looked at, who asked to be forgotten is, what waited too long is given up.
 * Each batch is a transaction of its own; a full one is followed by the next at once. When something fails (the broker is
 * away) it is logged once, and every next tick tries again.
 */
@Startup
@Singleton
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class Ticks {

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final int OUTBOX_BATCH = 100;
    private static final int SEAL_BATCH = 1000;
    private static final int EARLY_BATCH = 100;
    private static final int BACK_BATCH = 100;

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    UserTransaction transaction;

    @Inject
    OutboxRelay relay;

    @Inject
    Seal seal;

    @Inject
    EarlyEvents earlyEvents;

    @Inject
    Intake intake;

    @Inject
    Rulebooks rulebooks;

    @Inject
    AutomationDesk automations;

    @Inject
    ModelWatch watch;

    @Inject
    RetentionRounds retention;

    @Inject
    Reorders reorders;

    @Inject
    Prices prices;

    @Inject
    PriceFairnessSteps priceFairness;

    @Inject
    PromotionRounds promotions;

    @Inject
    Sales sales;

    @Inject
    FairnessSteps fairness;

    @Inject
    Eraser eraser;

    @Inject
    ProcessRuntime processes;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();
    /** What fails just now: said once, however often it is tried. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    @PostConstruct
    void start() {
        every(100, "outbox", relay::tick, OUTBOX_BATCH);
        every(1_000, "seal", seal::tick, SEAL_BATCH);
        every(1_000, "overtaken events", intake::catchUp, EARLY_BATCH);
        every(1_000, "rules in force", any -> rulebooks.refresh(), Integer.MAX_VALUE);
        every(60_000, "model watch", any -> watch.tick(), Integer.MAX_VALUE);
        every(1_000, "automations", any -> refreshAutomations(), Integer.MAX_VALUE);
        every(1_000, "retention", any -> unlessStopped("retention", retention::tick), 1);
        every(60_000, "customers who came back", retention::cameBack, BACK_BATCH);
        every(2_000, "reorders", any -> unlessStopped("reorder", reorders::tick), 1);
        every(2_000, "prices", any -> unlessStopped("pricing", prices::tick), Prices.BATCH);
        every(2_000, "campaigns", any -> unlessStopped("campaigns", promotions::tick), PromotionRounds.BATCH);
        every(3_600_000, "empty shelves", any -> noteEmptyShelves(), Integer.MAX_VALUE);
        every(60_000, "fairness", any -> fairness.tick(processes), Integer.MAX_VALUE);
        every(60_000, "price fairness", any -> priceFairness.tick(processes), Integer.MAX_VALUE);
        every(2_000, "erasures", any -> eraser.step() ? 1 : 0, 1);
        every(5_000, "early events", earlyEvents::expire, EARLY_BATCH);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        running.forEach(tick -> tick.cancel(false));
    }

    private int refreshAutomations() {
        automations.refresh();
        return 0;
    }

    /** What a person has stopped waits as it is, and goes on from there. */
    private int unlessStopped(String automation, IntSupplier tick) {
        return automations.isStopped(automation) ? 0 : tick.getAsInt();
    }

    private int noteEmptyShelves() {
        sales.noteEmptyShelves(LocalDate.now(ZoneOffset.UTC));
        return 1;
    }

    private void every(long millis, String what, IntUnaryOperator batch, int most) {
        running.add(executor.scheduleWithFixedDelay(
                () -> untilDone(what, batch, most), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** The last catch of its thread: an exception that gets out would end the ticking for good. */
    private void untilDone(String what, IntUnaryOperator batch, int most) {
        try {
            boolean full = true;
            while (full && !stopping) {
                full = inTransaction(batch, most) >= most;
            }
            if (failing.remove(what)) {
                LOG.info("The tick of {} works again", what);
            }
        } catch (Exception e) {
            if (failing.add(what)) {
                LOG.warn("The tick of {} failed and is tried until it works again", what, e);
            }
        }
    }

    private int inTransaction(IntUnaryOperator batch, int most)
            throws NotSupportedException, SystemException, HeuristicMixedException, HeuristicRollbackException,
                    RollbackException {
        transaction.begin();
        try {
            int done = batch.applyAsInt(most);
            transaction.commit();
            return done;
        } finally {
            if (transaction.getStatus() == Status.STATUS_ACTIVE
                    || transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                transaction.rollback();
            }
        }
    }
}
