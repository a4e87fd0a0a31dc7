package org.countersign.processes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Reply.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * Why something is being decided just now: the event that is being handled, and what has been decided because of it so
 * far. All that one event sets going runs on one thread, so the thread carries it; a timer's work has no occasion.
 */
public final class Occasion {

    // There is one occasion a server, as long as the server.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();

    private record Current(EventKey cause, List<DecisionRef> decisions) {}

    /** What came of handling an event, with the decisions that were made meanwhile. */
    record Told<T>(T result, List<DecisionRef> decisions) {}

    <T> Told<T> of(EventKey cause, Supplier<T> work) {
        Current outer = current.get();
        Current mine = new Current(cause, new ArrayList<>());
        current.set(mine);
        try {
            return new Told<>(work.get(), List.copyOf(mine.decisions()));
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /** The event's key as {@code source|id}, or null when no event asked. */
    public @Nullable String cause() {
        Current now = current.get();
        return now == null ? null : now.cause().toString();
    }

    public void decided(Decision decision) {
        Current now = current.get();
        if (now != null) {
            now.decisions()
                    .add(new DecisionRef(
                            decision.id(),
                            decision.version().ruleset().toString(),
                            decision.judgement().outcome().word()));
        }
    }
}
