package org.countersign.decisions.autonomy;

import org.countersign.domain.oversight.Autonomy;
import org.countersign.ledger.oversight.AutomationEvent;
import org.jspecify.annotations.Nullable;

/**
 * How far an automation may go now.
 *
 * @param level as it was set; it holds again when a stop is lifted
 * @param set who set it; null when nobody ever did
 * @param stopped who stopped it; null when it runs
 * @param seen who looked last at what it did by itself; null when nobody ever did
 */
public record Standing(
        Autonomy level,
        @Nullable AutomationEvent set,
        @Nullable AutomationEvent stopped,
        @Nullable AutomationEvent seen) {

    static final Standing USUAL = new Standing(Autonomy.ACT, null, null, null);

    Standing after(AutomationEvent event) {
        return switch (event.what()) {
            case AutomationEvent.STOP -> new Standing(level, set, event, seen);
            case AutomationEvent.RESUME -> new Standing(level, set, null, seen);
            case AutomationEvent.SEEN -> new Standing(level, set, stopped, event);
            case AutomationEvent.LEVEL ->
                new Standing(event.level() == null ? level : Autonomy.of(event.level()), event, stopped, seen);
            default -> throw new IllegalArgumentException("automation: nobody knows what '" + event.what() + "' is");
        };
    }

    /** What holds at this moment. */
    public Autonomy inForce(Automation automation) {
        return stopped == null ? level : automation.lowest();
    }
}
