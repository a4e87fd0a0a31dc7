package org.countersign.rules.rulebook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops sessions whose time is over. Drools asks nobody while it joins facts for a rule; it does ask between two rules, and
 * this is where it is told to stop.
 */
final class Watch {

    private static final long EVERY_NANOS = 50_000_000;
    private static final Set<Seat> SEATS = ConcurrentHashMap.newKeySet();

    static {
        Thread thread = new Thread(Watch::patrol, "rule-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private Watch() {}

    static void over(Seat seat) {
        SEATS.add(seat);
    }

    static void leave(Seat seat) {
        SEATS.remove(seat);
    }

    private static void patrol() {
        while (true) {
            LockSupport.parkNanos(EVERY_NANOS);
            SEATS.forEach(Seat::haltIfOver);
        }
    }
}
