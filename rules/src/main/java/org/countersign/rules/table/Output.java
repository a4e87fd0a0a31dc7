package org.countersign.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that answers. {@code values} lists what it may say, the strongest first; empty when that is free. */
public record Output(String name, ValueType type, String label, List<Object> values) {

    public Output {
        values = List.copyOf(values);
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
