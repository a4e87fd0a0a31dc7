package org.countersign.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.countersign.bench.client.Wire;

/**
 * The server's reply to one event.
 *
 * @param nanos from the commit of the first send to the reply
 * @param sends how often it was sent until the reply came: more than once only after a lost connection
 */
public record Answer(Wire.Outgoing event, JsonNode reply, long nanos, int sends) {

    public String status() {
        return reply.path("status").asText();
    }

    public boolean order() {
        return event.type().startsWith("order.placed");
    }

    /** The reason codes of a rejection, in words that a table can count. */
    String because() {
        JsonNode problem = reply.path("problems").path(0);
        String path = problem.path("path").asText();
        return problem.path("code").asText("?") + (path.isEmpty() ? "" : " " + path.replaceAll("/\\d+", "/*"));
    }
}
