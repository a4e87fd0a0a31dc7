package org.countersign.ledger.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** The canonical text of JSON that came from outside. */
final class CanonicalTree {

    private CanonicalTree() {}

    static String write(JsonNode tree) throws JsonProcessingException {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) throws JsonProcessingException {
        if (node instanceof ObjectNode object) {
            writeObject(object, out);
        } else if (node.isArray()) {
            String between = "[";
            for (JsonNode item : node) {
                out.append(between);
                write(item, out);
                between = ",";
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isFloatingPointNumber()) {
            out.append(Decimals.plain(node.decimalValue()));
        } else {
            out.append(Json.mapper().writeValueAsString(node));
        }
    }

    /** A field that is null says the same as a field that is not there. */
    private static void writeObject(ObjectNode object, StringBuilder out) throws JsonProcessingException {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        sorted.values().removeIf(JsonNode::isNull);
        String between = "{";
        for (var field : sorted.entrySet()) {
            out.append(between)
                    .append(Json.mapper().writeValueAsString(JsonNodeFactory.instance.textNode(field.getKey())))
                    .append(':');
            write(field.getValue(), out);
            between = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }
}
