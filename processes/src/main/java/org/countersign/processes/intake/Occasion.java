package org.countersign.processes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.event.Cause;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Reply.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * Why something is being decided just now: the event that is being handled, and what has been decided because of it so
 * far. All that one event sets going runs on one thread, so the thread carries it. What is done later because of an event
 * takes its key along; a timer's work has no occasion.
 */
public final class Occasion implements Cause {

    // There is one occasion a server, as long as the server.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();

    private record Current(String cause, List<DecisionRef> decisions) {}

    /** What came of handling an event, with the decisions that were made meanwhile. */
    record Told<T>(T result, List<DecisionRef> decisions) {}

    <T> Told<T> of(EventKey cause, Supplier<T> work) {
        Current mine = new Current(cause.toString(), new ArrayList<>());
        T result = during(mine, work);
        return new Told<>(result, List.copyOf(mine.decisions()));
    }

    /** Does now what an event was the reason for earlier. */
    public <T> T because(@Nullable String cause, Supplier<T> work) {
        return cause == null ? work.get() : during(new Current(cause, new ArrayList<>()), work);
    }

    private <T> T during(Current mine, Supplier<T> work) {
        Current outer = current.get();
        current.set(mine);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    @Override
    public @Nullable String now() {
        Current mine = current.get();
        return mine == null ? null : mine.cause();
    }

    public void decided(Decision decision) {
        Current mine = current.get();
        if (mine != null) {
            mine.decisions()
                    .add(new DecisionRef(
                            decision.id(),
                            decision.version().ruleset().toString(),
                            decision.judgement().outcome().word()));
        }
    }
}
