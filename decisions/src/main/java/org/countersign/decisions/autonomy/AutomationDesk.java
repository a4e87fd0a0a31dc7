package org.countersign.decisions.autonomy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.AutomationEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people say how far the machine may go by itself, and stop it. What holds is kept in memory, since every decision
 * asks for it: what was said here at once, also while its transaction is still open, and no more if that fails; what
 * another server was told from the next {@link #refresh} on.
 */
public final class AutomationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationDesk.class);

    private final AutomationDiary diary;
    private final Clock clock;
    /** Said in transactions that are still open: nobody else reads it in the diary yet. */
    private final List<AutomationEvent> open = new ArrayList<>();

    private Map<String, Standing> written = Map.of();
    /** How many of those transactions have ended: what was read meanwhile may be older than what is known. */
    private int ended;

    private volatile Map<String, Standing> standings = Map.of();

    public AutomationDesk(AutomationDiary diary, Clock clock) {
        this.diary = diary;
        this.clock = clock;
        refresh();
    }

    public void refresh() {
        int before;
        List<AutomationEvent> newest;
        do {
            before = ended();
            newest = diary.newest();
        } while (!take(newest, before));
    }

    private synchronized int ended() {
        return ended;
    }

    private synchronized boolean take(List<AutomationEvent> newest, int before) {
        if (ended != before) {
            return false;
        }
        written = after(Map.of(), newest);
        standings = after(written, open);
        return true;
    }

    private static Map<String, Standing> after(Map<String, Standing> before, List<AutomationEvent> events) {
        Map<String, Standing> all = new HashMap<>(before);
        for (AutomationEvent event : events) {
            all.put(
                    event.automation(),
                    all.getOrDefault(event.automation(), Standing.USUAL).after(event));
        }
        return Map.copyOf(all);
    }

    public Standing standing(String automation) {
        return standings.getOrDefault(automation, Standing.USUAL);
    }

    public boolean isStopped(String automation) {
        return standing(automation).stopped() != null;
    }

    /**
     * From the next decision on, nothing happens by itself.
     *
     * @throws IllegalStateException when it is stopped already
     */
    public void stop(String automation, String by, String why) {
        AutomationEvent before = stopUnlessStopped(automation, by, why);
        if (before != null) {
            throw new IllegalStateException(
                    "automation: " + automation + " is stopped already, by " + before.by() + " at " + before.at());
        }
    }

    /** Several may want it in the same moment; returns the stop that holds already, null when this is it. */
    public @Nullable AutomationEvent stopUnlessStopped(String automation, String by, String why) {
        AutomationEvent stop = new AutomationEvent(clock.instant(), automation, AutomationEvent.STOP, null, by, why);
        synchronized (this) {
            AutomationEvent before = standing(automation).stopped();
            if (before != null) {
                return before;
            }
            hold(stop);
        }
        write(stop);
        return null;
    }

    /** @throws IllegalStateException when it runs */
    public void resume(String automation, String by, String why) {
        if (!isStopped(automation)) {
            throw new IllegalStateException("automation: " + automation + " is not stopped");
        }
        add(automation, AutomationEvent.RESUME, null, by, why);
    }

    /** @throws IllegalArgumentException when the automation can't do so little */
    public void level(String automation, Autonomy level, String by, String why) {
        Autonomy lowest = Automation.get(automation).lowest();
        if (level.isBelow(lowest)) {
            throw new IllegalArgumentException("level: " + automation + " can't be below " + lowest.level() + " ("
                    + lowest.word() + "), since somebody has to decide each case, but is " + level.level());
        }
        add(automation, AutomationEvent.LEVEL, level.level(), by, why);
    }

    /** What it did by itself until now has been looked at. */
    public void seen(String automation, String by) {
        add(automation, AutomationEvent.SEEN, null, by, null);
    }

    private void add(String automation, String what, @Nullable Integer level, String by, @Nullable String why) {
        AutomationEvent event = new AutomationEvent(clock.instant(), automation, what, level, by, why);
        hold(event);
        write(event);
    }

    private synchronized void hold(AutomationEvent event) {
        open.add(event);
        standings = after(written, open);
    }

    private void write(AutomationEvent event) {
        boolean awaited = false;
        try {
            diary.add(event);
            diary.whenDone(committed -> end(event, committed));
            awaited = true;
        } finally {
            if (!awaited) {
                end(event, false);
            }
        }
    }

    private synchronized void end(AutomationEvent event, boolean committed) {
        open.remove(event);
        ended++;
        if (committed) {
            written = after(written, List.of(event));
            Integer level = event.level();
            LOG.warn(
                    "Automation {}: {}{} by {}",
                    event.automation(),
                    event.what(),
                    level == null ? "" : " " + level,
                    event.by());
        }
        standings = after(written, open);
    }
}
