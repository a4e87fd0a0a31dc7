package org.countersign.rules.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the types of a DMN file stand for: its own words, other tools' words, and the types that the file defines. */
final class DmnTypes {

    private static final int DEEPEST = 20;

    private static final Map<String, ValueType> BUILT_IN = Map.ofEntries(
            Map.entry("number", ValueType.NUMBER),
            Map.entry("integer", ValueType.NUMBER),
            Map.entry("long", ValueType.NUMBER),
            Map.entry("double", ValueType.NUMBER),
            Map.entry("string", ValueType.TEXT),
            Map.entry("boolean", ValueType.BOOLEAN),
            Map.entry("date", ValueType.DATE),
            Map.entry("time", ValueType.TIME),
            Map.entry("dateTime", ValueType.DATE_TIME),
            Map.entry("date and time", ValueType.DATE_TIME),
            Map.entry("dayTimeDuration", ValueType.DURATION),
            Map.entry("days and time duration", ValueType.DURATION),
            Map.entry("yearMonthDuration", ValueType.MONTHS),
            Map.entry("years and months duration", ValueType.MONTHS));

    /** What all tools understand. */
    static String word(ValueType type) {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "dateTime";
            case DURATION -> "dayTimeDuration";
            case MONTHS -> "yearMonthDuration";
        };
    }

    /**
     * A type and what its values may be.
     *
     * @param allowed FEEL, empty when that is free
     */
    record Resolved(@Nullable ValueType type, String allowed) {}

    private static final Resolved UNKNOWN = new Resolved(null, "");

    private final Xml root;

    DmnTypes(Xml root) {
        this.root = root;
    }

    Resolved resolve(@Nullable String typeRef) {
        return resolve(typeRef, 0);
    }

    private Resolved resolve(@Nullable String typeRef, int depth) {
        if (typeRef == null || depth > DEEPEST) {
            return UNKNOWN;
        }
        String word = typeRef.substring(typeRef.indexOf(':') + 1).strip();
        ValueType built = BUILT_IN.get(word);
        if (built != null) {
            return new Resolved(built, "");
        }
        Xml item = named(root, "itemDefinition", word);
        return item == null ? UNKNOWN : item(item, depth);
    }

    private Resolved item(Xml item, int depth) {
        String typeRef = item.textOf("typeRef");
        Resolved base = resolve(typeRef.isBlank() ? item.attribute("typeRef") : typeRef, depth + 1);
        Xml values = item.child("allowedValues");
        return values == null ? base : new Resolved(base.type(), values.textOf("text"));
    }

    /** The declared type of an input such as {@code customer.tier}. */
    Resolved ofPath(String path) {
        for (Xml data : root.children("inputData")) {
            String name = data.attribute("name", "");
            Xml variable = data.child("variable");
            String typeRef = variable == null ? null : variable.attribute("typeRef");
            if (path.equals(name)) {
                return resolve(typeRef);
            }
            if (path.startsWith(name + ".") && typeRef != null) {
                return component(typeRef.substring(typeRef.indexOf(':') + 1), path.substring(name.length() + 1));
            }
        }
        return UNKNOWN;
    }

    private Resolved component(String type, String path) {
        Xml item = named(root, "itemDefinition", type);
        String[] parts = path.split("\\.", -1);
        for (String part : parts) {
            Xml component = item == null ? null : named(item, "itemComponent", part);
            String inner = component == null ? "" : component.textOf("typeRef").strip();
            Xml definition = named(root, "itemDefinition", inner.substring(inner.indexOf(':') + 1));
            item = definition == null || definition.children("itemComponent").isEmpty() ? component : definition;
        }
        return item == null ? UNKNOWN : item(item, 0);
    }

    private static @Nullable Xml named(Xml parent, String element, String name) {
        return parent.children(element).stream()
                .filter(child -> name.equals(child.attribute("name")))
                .findFirst()
                .orElse(null);
    }
}
