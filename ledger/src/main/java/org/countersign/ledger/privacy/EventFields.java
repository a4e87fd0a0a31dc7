package org.countersign.ledger.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.countersign.domain.event.EventType;

/** The names of all fields that an event of the contract can have, its envelope's among them. */
final class EventFields {

    private static final Set<String> ENVELOPE = Set.of(
            "id",
            "source",
            "specversion",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "data",
            // Of our replies, which stand beside the events.
            "status",
            "eventId",
            "decisions",
            "ruleset",
            "outcome",
            "processInstance",
            "problems",
            "code",
            "path",
            "expected",
            "got",
            "retryable");

    private static final Set<String> KNOWN = known();

    private EventFields() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>(ENVELOPE);
        Arrays.stream(EventType.values()).forEach(type -> collect(type.record(), names));
        return names;
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(part -> collect(part, names));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                names.add(component.getName());
                collect(component.getGenericType(), names);
            }
        }
    }
}
