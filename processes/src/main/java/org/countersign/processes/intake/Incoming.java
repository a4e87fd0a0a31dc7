package org.countersign.processes.intake;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came through a door, before anyone has read it.
 *
 * @param headers JMS properties or HTTP headers; names are compared without case
 * @param body the text as it came: a whole CloudEvent (structured mode) or its data alone (binary mode)
 * @param postedBy the user who posted it over HTTP; null when it came over the broker
 */
public record Incoming(Map<String, String> headers, String body, @Nullable String postedBy) {

    public Incoming {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = java.util.Collections.unmodifiableMap(sorted);
    }

    /** A CloudEvent in structured mode. */
    public static Incoming of(String body) {
        return new Incoming(Map.of(), body, null);
    }
}
