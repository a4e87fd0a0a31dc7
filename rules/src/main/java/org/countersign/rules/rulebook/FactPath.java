package org.countersign.rules.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countersign.rules.table.ValueType;
import org.jspecify.annotations.Nullable;

/** The way from a fact to one of its values, such as {@code order.customer.tier}: looked up once, then only walked. */
final class FactPath {

    private final String text;
    private final String root;
    private final Method[] steps;

    private FactPath(String text, String root, List<Method> steps) {
        this.text = text;
        this.root = root;
        this.steps = steps.toArray(Method[]::new);
    }

    /** @throws IllegalArgumentException says which word is unknown and which one was perhaps meant */
    static FactPath of(String text, Vocabulary words) {
        String[] parts = text.split("\\.");
        Class<?> type = words.root(parts[0]);
        if (type == null || parts.length < 2) {
            throw new IllegalArgumentException(
                    "'" + text + "' starts with no fact: begin with one of " + words.rootNames() + " and a point");
        }
        List<Method> steps = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            Method step = step(type, part);
            steps.add(step);
            type = step.getReturnType();
        }
        return new FactPath(text, parts[0], steps);
    }

    /** What kind of value stands at the end of a path inside a fact, or null when nothing does. */
    static @Nullable Class<?> typeOf(Class<?> fact, List<String> path) {
        Class<?> type = fact;
        for (String part : path) {
            Optional<Method> step = candidates(type).stream()
                    .filter(method -> method.getName().equals(part))
                    .findFirst();
            if (step.isEmpty()) {
                return null;
            }
            type = step.get().getReturnType();
        }
        return type;
    }

    private static Method step(Class<?> type, String name) {
        return candidates(type).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a " + type.getSimpleName() + " has no '" + name + "'" + guess(type, name)));
    }

    /** A record's own words: its components and what it can tell without being asked for more. */
    private static List<Method> candidates(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getDeclaringClass() == type
                        && type.isRecord()
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class
                        && !List.of("hashCode", "toString").contains(method.getName()))
                .toList();
    }

    /** Why a word is no value of a fact, with a guess at what was meant. */
    static String missing(Class<?> type, String name) {
        return type.isRecord()
                ? "a " + type.getSimpleName() + " has no '" + name + "'" + guess(type, name)
                : "a " + type.getSimpleName() + " is asked by functions such as equals(...) only";
    }

    private static String guess(Class<?> type, String name) {
        TreeSet<String> names = new TreeSet<>();
        candidates(type).forEach(method -> names.add(method.getName()));
        Optional<String> near =
                names.stream().filter(other -> Near.misses(name, other) <= 2).findFirst();
        return near.map(word -> ".\nMaybe '" + word + "' was meant.").orElse(": it has " + names);
    }

    String text() {
        return text;
    }

    String root() {
        return root;
    }

    /** Whether this kind of value can come out here. */
    boolean gives(ValueType kind) {
        Class<?> type = steps[steps.length - 1].getReturnType();
        return switch (kind) {
            case NUMBER ->
                type == BigDecimal.class
                        || type == int.class
                        || type == double.class
                        || type == long.class
                        || Number.class.isAssignableFrom(type);
            case TEXT -> type == String.class || type.isEnum();
            case BOOLEAN -> type == boolean.class || type == Boolean.class;
            case DATE -> type == LocalDate.class || type == OffsetDateTime.class;
            case TIME -> type == LocalTime.class || type == OffsetDateTime.class;
            case DATE_TIME -> type == LocalDateTime.class || type == OffsetDateTime.class;
            case DURATION -> type == Duration.class;
            case MONTHS -> type == Period.class;
        };
    }

    String typeName() {
        return steps[steps.length - 1].getReturnType().getSimpleName();
    }

    /** Null when a value on the way is missing. */
    @Nullable
    Object read(Object fact) {
        @Nullable Object value = fact;
        try {
            for (Method step : steps) {
                if (value == null) {
                    return null;
                }
                value = step.invoke(value);
            }
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(text + ": can't be read from " + fact, e);
        }
    }
}
