package org.countersign.ledger.oversight;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list, the most urgent first.
 *
 * @param view {@code all}, {@code mine}, {@code free} (nobody's) or {@code risk} (the queue)
 * @param who whose tasks {@code mine} are
 * @param queues the queues this person may see; empty means all
 * @param q part of an order, a customer or a title
 */
public record TaskQuery(
        String view,
        String who,
        Set<String> queues,
        @Nullable String queue,
        @Nullable String q,
        @Nullable String cursor,
        int limit) {

    public TaskQuery {
        queues = Set.copyOf(queues);
    }

    public static TaskQuery all(int limit) {
        return new TaskQuery("all", "", Set.of(), null, null, null, limit);
    }
}
