package org.countersign.rules.table;

import org.jspecify.annotations.Nullable;

/**
 * A column that asks: which fact ({@code line.quantity}), as what kind of value, under what label.
 *
 * @param allowed what the fact may be at all, such as {@code Gold, VIP}; {@code -} when that is free
 */
public record Input(String path, ValueType type, String label, UnaryTest allowed) {

    public Input(String path, ValueType type, String label) {
        this(path, type, label, new UnaryTest.Any());
    }

    /**
     * The fact in its one form; a missing one is always allowed.
     *
     * @throws IllegalArgumentException is of another kind, or none of the allowed values
     */
    public @Nullable Comparable<?> read(@Nullable Object fact) {
        try {
            Comparable<?> value = type.normalise(fact);
            if (value != null && !allowed.accepts(value)) {
                throw new IllegalArgumentException("'" + fact + "' is not allowed: it must be " + allowed);
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }
}
