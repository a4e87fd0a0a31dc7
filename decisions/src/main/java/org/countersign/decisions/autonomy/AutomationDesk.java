package org.countersign.decisions.autonomy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.AutomationEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people say how far the machine may go by itself, and stop it. What holds is kept in memory, since every decision
 * asks for it; what another server was told is seen at the next {@link #refresh}.
 */
public final class AutomationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationDesk.class);

    private final AutomationDiary diary;
    private final Clock clock;
    private volatile Map<String, Standing> standings = Map.of();

    public AutomationDesk(AutomationDiary diary, Clock clock) {
        this.diary = diary;
        this.clock = clock;
        refresh();
    }

    public void refresh() {
        Map<String, Standing> all = new HashMap<>();
        diary.newest()
                .forEach(event -> all.merge(
                        event.automation(), Standing.USUAL.after(event), (before, fresh) -> before.after(event)));
        standings = Map.copyOf(all);
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
        AutomationEvent before = standing(automation).stopped();
        if (before != null) {
            throw new IllegalStateException(
                    "automation: " + automation + " is stopped already, by " + before.by() + " at " + before.at());
        }
        add(automation, AutomationEvent.STOP, null, by, why);
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
        LOG.warn("Automation {}: {}{} by {}", automation, what, level == null ? "" : " " + level, by);
        diary.add(new AutomationEvent(clock.instant(), automation, what, level, by, why));
        refresh();
    }
}
