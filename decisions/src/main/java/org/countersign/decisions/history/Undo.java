package org.countersign.decisions.history;

import org.jspecify.annotations.Nullable;

/**
 * A person's wish to take repairs of an import back.
 *
 * @param seq of one repair; null for all of them
 * @param step whose repairs are meant; null for every step
 */
public record Undo(String importId, @Nullable Long seq, @Nullable String step, String by, String why) {

    public Undo {
        if (why.isBlank()) {
            throw new IllegalArgumentException("why: is missing; say in a few words why the repairs were wrong");
        }
    }
}
