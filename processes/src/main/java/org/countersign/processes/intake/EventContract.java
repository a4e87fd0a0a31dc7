package org.countersign.processes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;

/** The contract with the outside. */
public final class EventContract {

    /** Every type, in and out. */
    public Set<String> types() {
        return Set.of();
    }

    public JsonNode schema(String type) {
        return MissingNode.getInstance();
    }

    public JsonNode sample(String type) {
        return MissingNode.getInstance();
    }

    public JsonNode asyncApi() {
        return MissingNode.getInstance();
    }
}
