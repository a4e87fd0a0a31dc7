package org.countersign.processes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.EventType;
import org.countersign.domain.event.Problem;

/**
 * The contract with the outside: for every event type its JSON Schema and a sample. What is published at
 * {@code /api/v1/schemas} and in {@code /asyncapi.json} is what the listener checks with, so the two can't part.
 */
public final class EventContract {

    /** Every type that goes out. */
    private static final Set<String> OUT = Set.of(
            "decision.made.v1",
            "order.released.v1",
            "order.held.v1",
            "order.refused.v1",
            "order.closed.v1",
            "payment.capture-requested.v1",
            "payment.refund-requested.v1",
            "shipment.label-requested.v1",
            "shipment.label-voided.v1",
            "message.requested.v1",
            "purchase-order.created.v1",
            "purchase-order.cancelled.v1",
            "price.changed.v1",
            "campaign.paused.v1",
            "campaign.resumed.v1",
            "task.opened.v1",
            "task.closed.v1");

    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, JsonNode> samples = new TreeMap<>();
    private final Map<String, JsonSchema> checks = new TreeMap<>();
    private final JsonSchema envelope;
    private final JsonNode asyncApi;

    public EventContract() {
        for (String type : all()) {
            JsonNode schema = resource(Effect.class, type + ".schema.json");
            schemas.put(type, schema);
            samples.put(type, resource(Effect.class, type + ".sample.json"));
            checks.put(type, Schemas.compile(schema));
        }
        envelope = Schemas.compile(resource(EventContract.class, "cloudevent.schema.json"));
        asyncApi = new AsyncApi(schemas, samples).document();
    }

    /** Every type, in and out, sorted. */
    public Set<String> types() {
        return Collections.unmodifiableSet(schemas.keySet());
    }

    public static boolean isOut(String type) {
        return OUT.contains(type);
    }

    /** The schema of the type's data. */
    public JsonNode schema(String type) {
        return known(schemas, type).deepCopy();
    }

    /** A whole CloudEvent of the type. */
    public JsonNode sample(String type) {
        return known(samples, type).deepCopy();
    }

    /** AsyncAPI 3: the addresses, their messages, and how JMS carries them. */
    public JsonNode asyncApi() {
        return asyncApi.deepCopy();
    }

    List<Problem> problemsOfEnvelope(JsonNode cloudEvent) {
        return Schemas.problems(envelope, cloudEvent, "NOT_A_CLOUDEVENT", "");
    }

    /** @param at where the data stands in what was sent, as a JSON pointer */
    public List<Problem> problems(String type, JsonNode data, String at) {
        return Schemas.problems(known(checks, type), data, "SCHEMA", at);
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(OUT);
        Arrays.stream(EventType.values()).map(EventType::type).forEach(all::add);
        return all;
    }

    private static <V> V known(Map<String, V> map, String type) {
        V value = map.get(type);
        if (value == null) {
            throw new IllegalArgumentException(
                    "type: '" + type + "' is no event of the contract.\nMaybe one of " + map.keySet());
        }
        return value;
    }

    private static JsonNode resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the contract's " + name + " is missing beside " + beside.getName());
            }
            return EventJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
