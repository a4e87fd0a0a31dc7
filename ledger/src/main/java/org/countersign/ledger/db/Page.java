package org.countersign.ledger.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one, or null at the end; opaque to everybody else
 * @param total how many there are in all; lists that can be very long stop counting at {@link #MANY}
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

    /** Counting goes no further than this: 10,000 means "10,000 or more". */
    public static final int MANY = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
