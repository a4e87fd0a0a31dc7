package org.countersign.rules.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of a record with one value changed, however deep it stands: facts are immutable, and scenarios differ in little. */
public final class RecordDraft {

    private RecordDraft() {}

    /** @throws IllegalArgumentException no such value, or the text can't be read as one */
    public static <R> R with(R base, List<String> path, String text) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = value(base, components[i]);
            if (components[i].getName().equals(path.get(0))) {
                found = true;
                values[i] = changed(components[i], values[i], path, text);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("a " + base.getClass().getSimpleName() + " is not made with '"
                    + path.get(0) + "', but with "
                    + Arrays.stream(components).map(RecordComponent::getName).toList());
        }
        return copy(base, components, values);
    }

    private static @Nullable Object changed(
            RecordComponent component, @Nullable Object value, List<String> path, String text) {
        if (path.size() > 1 && value instanceof Record inner) {
            return with(inner, path.subList(1, path.size()), text);
        }
        return text.equals("null") ? null : parse(component.getType(), text);
    }

    private static Object parse(Class<?> type, String text) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == double.class || type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        }
        return type == LocalDate.class ? LocalDate.parse(text) : text;
    }

    private static @Nullable Object value(Object base, RecordComponent component) {
        try {
            return component.getAccessor().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> R copy(R base, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = base.getClass().getConstructor(types);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(base.getClass().getSimpleName() + " refuses these values", e);
        }
    }
}
