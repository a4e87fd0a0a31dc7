package org.countersign.ledger.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said about an automation: {@code stop}, {@code resume}, {@code level} (with the level, 0 to
 * 3), or {@code seen} (what it did by itself until then).
 */
public record AutomationEvent(
        Instant at, String automation, String what, @Nullable Integer level, String by, @Nullable String why) {

    public static final String STOP = "stop";
    public static final String RESUME = "resume";
    public static final String LEVEL = "level";
    public static final String SEEN = "seen";
}
