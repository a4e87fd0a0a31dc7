package org.countersign.domain.event;

import org.jspecify.annotations.Nullable;

/** Why something is being done just now. */
@FunctionalInterface
public interface Cause {

    /** The event that is being handled, as {@code source|id}; null when no event asked. */
    @Nullable
    String now();
}
