package org.countersign.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that answers.
 *
 * @param values what it may say, the strongest first; empty when that is free
 * @param fallback what it says when no row fits; null when it then says nothing
 */
public record Output(String name, ValueType type, String label, List<Object> values, @Nullable Object fallback) {

    public Output {
        values = List.copyOf(values);
    }

    public Output(String name, ValueType type, String label, List<Object> values) {
        this(name, type, label, values, null);
    }

    int priority(@Nullable Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (value != null && ValueType.compare(values.get(i), value) == 0) {
                return i;
            }
        }
        return values.size();
    }
}
