package org.countersign.systemtests.server;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what a server does in its own time. */
public final class Eventually {

    private Eventually() {}

    /** The first value that fits. When time is over the test fails and shows the last one. */
    public static <T> T see(String what, Duration atMost, Supplier<T> look, Predicate<T> fits) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            T value = look.get();
            if (fits.test(value)) {
                return value;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + " was not seen within " + atMost + "; last seen: " + value);
            }
            pause(Duration.ofMillis(200));
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
