package org.countersign.models.training;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads what Weka's trees keep to themselves. */
final class WekaFields {

    private WekaFields() {}

    static Object get(Object of, String field) {
        Object value = find(of, field);
        if (value == null) {
            throw new IllegalStateException("Weka's " + of.getClass().getSimpleName() + " has no " + field);
        }
        return value;
    }

    static @Nullable Object find(Object of, String field) {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (Field found : type.getDeclaredFields()) {
                if (found.getName().equals(field)) {
                    return read(found, of);
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Weka's " + field.getName() + " cannot be read", e);
        }
    }
}
