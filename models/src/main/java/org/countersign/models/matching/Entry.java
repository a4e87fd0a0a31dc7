package org.countersign.models.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record about a customer or a product, as one source holds it.
 *
 * @param id unique among the entries that are compared
 * @param source where it comes from, in the shop's words
 * @param values by field; a field that is missing counts as blank
 */
public record Entry(String id, String source, Map<String, String> values) {

    public Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    String text() {
        return String.join(" ", values.values());
    }
}
