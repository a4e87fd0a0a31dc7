package org.countersign.domain.oversight;

import java.util.Arrays;
import java.util.Locale;

/** How far something that the machine does may go without a person. */
public enum Autonomy {

    /** It says what it would do; nothing follows from that. */
    ADVISE(0),

    /** It proposes, and a person decides each time. */
    PROPOSE(1),

    /** It acts, and people are shown what it did. */
    NOTIFY(2),

    /** It acts; rules alone send the doubtful cases to people. */
    ACT(3);

    private final int level;

    Autonomy(int level) {
        this.level = level;
    }

    /** 0 to 3. */
    public int level() {
        return level;
    }

    /** @throws IllegalArgumentException when it is not one of 0 to 3 */
    public static Autonomy of(int level) {
        return Arrays.stream(values())
                .filter(one -> one.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "level: must be 0 (advise), 1 (propose), 2 (act with notice) or 3 (act), but is " + level));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isBelow(Autonomy other) {
        return level < other.level;
    }
}
