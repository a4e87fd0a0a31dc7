package org.countersign.rules.rulebook;

import java.time.Duration;

/**
 * How long one decision may take, and how much may be said in it. No reader of rules can foresee every combination of rules
 * and facts; what runs away is stopped here, and its case goes to a person.
 */
final class Deadline {

    /** More than an order of the largest size gives rise to when rules are about its lines. */
    static final int MOST_SAID = 20_000;

    private static final int LOOKS = 256;

    private final long nanos;
    private long end;
    private boolean running;
    private boolean stopped;
    private int looks;

    Deadline(Duration limit) {
        nanos = limit.toNanos();
    }

    synchronized void begin() {
        end = System.nanoTime() + nanos;
        running = true;
    }

    /**
     * From here on nobody stops it.
     *
     * @throws RanAway when somebody has: what was judged is not whole then
     */
    synchronized void end() {
        running = false;
        if (stopped) {
            throw tooLong();
        }
    }

    /** Stops what runs when its time is over, and nothing else: never the decision that follows. */
    synchronized void stopIfOver(Runnable stop) {
        if (running && isOver()) {
            stopped = true;
            stop.run();
        }
    }

    private boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** Cheap enough to be called for every row that is tested. */
    void look() {
        if (++looks % LOOKS == 0) {
            check();
        }
    }

    /** @throws RanAway when the time is over */
    void check() {
        if (isOver()) {
            throw tooLong();
        }
    }

    private RanAway tooLong() {
        return new RanAway(
                "one decision took longer than " + Duration.ofNanos(nanos).toMillis() + " ms");
    }

    /** @throws RanAway when rules have said too much */
    void said(int count) {
        look();
        if (count > MOST_SAID) {
            throw new RanAway("rules spoke more than " + MOST_SAID + " times in one decision");
        }
    }
}
