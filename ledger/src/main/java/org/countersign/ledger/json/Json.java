package org.countersign.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON. */
@SuppressWarnings("DoNotCallSuggester")
public final class Json {
    private Json() {}

    public static ObjectMapper mapper() {
        throw new UnsupportedOperationException("being written");
    }

    public static String canonical(Object o) {
        throw new UnsupportedOperationException("being written");
    }

    public static String sha256(String text) {
        throw new UnsupportedOperationException("being written");
    }

    public static String write(Object o) {
        throw new UnsupportedOperationException("being written");
    }

    public static <T> T read(String json, Class<T> type) {
        throw new UnsupportedOperationException("being written");
    }

    public static JsonNode tree(String json) {
        throw new UnsupportedOperationException("being written");
    }
}
