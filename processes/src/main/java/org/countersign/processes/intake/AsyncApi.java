package org.countersign.processes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes the contract as an AsyncAPI 3 document: three addresses, their messages, and how JMS carries them. */
final class AsyncApi {

    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private final Map<String, JsonNode> schemas;
    private final Map<String, JsonNode> samples;

    AsyncApi(Map<String, JsonNode> schemas, Map<String, JsonNode> samples) {
        this.schemas = schemas;
        this.samples = samples;
    }

    JsonNode document() {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Countersign");
        info.put("version", "1");
        info.put(
                "description",
                "CloudEvents 1.0 in JSON. In: structured mode as a text message, or binary mode with the attributes as"
                        + " JMS properties (cloudEvents_type, ...). (source, id) is the idempotency key; the subject is"
                        + " the business key: send it as JMSXGroupID and its events are handled in order.");
        info.putObject("license").put("name", "GPL-3.0-or-later");
        document.put("defaultContentType", "application/cloudevents+json");
        ObjectNode broker = document.putObject("servers").putObject("broker");
        broker.put("host", "{host}:61616");
        broker.put("protocol", "jms");
        broker.put("description", "The embedded Artemis: CORE, AMQP 1.0 and STOMP on one port.");
        broker.putObject("variables").putObject("host").put("default", "localhost");
        channels(document.putObject("channels"));
        operations(document.putObject("operations"));
        components(document.putObject("components"));
        return document;
    }

    private void channels(ObjectNode channels) {
        ObjectNode in = channel(channels, "shopEvents", "shop.events", "queue", "What the shop tells us.");
        ObjectNode decisions = channel(
                channels, "decisions", "countersign.decisions", "topic", "Every decision as soon as it is committed.");
        ObjectNode effects =
                channel(channels, "effects", "countersign.effects", "topic", "What the outside is asked to do.");
        for (String type : schemas.keySet()) {
            ObjectNode channel = !EventContract.isOut(type) ? in : type.startsWith("decision.") ? decisions : effects;
            channel.withObject("/messages").putObject(type).put("$ref", "#/components/messages/" + type);
        }
        ObjectNode replies = channels.putObject("replies");
        replies.putNull("address");
        replies.put("title", "Where the sender's JMSReplyTo says");
        replies.putObject("messages").putObject("reply").put("$ref", "#/components/messages/reply");
    }

    private static ObjectNode channel(ObjectNode channels, String key, String address, String kind, String title) {
        ObjectNode channel = channels.putObject(key);
        channel.put("address", address);
        channel.put("title", title);
        ObjectNode jms = channel.putObject("bindings").putObject("jms");
        jms.put("destination", address);
        jms.put("destinationType", kind);
        jms.put("bindingVersion", "0.0.1");
        return channel;
    }

    private static void operations(ObjectNode operations) {
        ObjectNode receive = operation(operations, "receiveShopEvents", "receive", "shopEvents");
        ObjectNode reply = receive.putObject("reply");
        reply.putObject("address").put("location", "$message.header#/JMSReplyTo");
        reply.putObject("channel").put("$ref", "#/channels/replies");
        operation(operations, "sendDecisions", "send", "decisions");
        operation(operations, "sendEffects", "send", "effects");
    }

    private static ObjectNode operation(ObjectNode operations, String key, String action, String channel) {
        ObjectNode operation = operations.putObject(key);
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        return operation;
    }

    private void components(ObjectNode components) {
        ObjectNode messages = components.putObject("messages");
        schemas.forEach((type, schema) -> message(messages, type, schema));
        ObjectNode reply = messages.putObject("reply");
        reply.put("title", "What became of an event");
        reply.put(
                "description",
                "The same event again gets the same reply, with status duplicate, and has no second effect. A malformed"
                        + " event is rejected with its problems, in the same words however often it comes, and is kept"
                        + " once among the dead letters; corrected, it may come again under its key. Any other event"
                        + " under a key that is taken is rejected with DUPLICATE_KEY_CONFLICT.");
        reply.put("contentType", "application/json");
        reply.putObject("correlationId").put("location", "$message.header#/JMSCorrelationID");
        reply.set("payload", replySchema());
        ObjectNode named = components.putObject("schemas");
        schemas.forEach((type, schema) ->
                named.putObject(type).put("schemaFormat", SCHEMA_FORMAT).set("schema", schema));
    }

    private void message(ObjectNode messages, String type, JsonNode schema) {
        ObjectNode message = messages.putObject(type);
        message.put("name", type);
        message.put("title", schema.path("title").asText());
        message.put("summary", schema.path("description").asText());
        message.put("contentType", "application/cloudevents+json");
        message.set("payload", envelope(type));
        JsonNode sample = samples.get(type);
        if (sample != null) {
            message.putArray("examples").addObject().set("payload", sample);
        }
    }

    private static ObjectNode envelope(String type) {
        ObjectNode payload = EventJson.mapper().createObjectNode();
        payload.put("type", "object");
        ArrayNode required = payload.putArray("required");
        for (String name : new String[] {"specversion", "id", "source", "type", "data"}) {
            required.add(name);
        }
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        for (String name : new String[] {"id", "source", "subject"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("type").put("const", type);
        properties.putObject("time").put("type", "string").put("format", "date-time");
        properties.putObject("data").put("$ref", "#/components/schemas/" + type);
        return payload;
    }

    private static ObjectNode replySchema() {
        ObjectNode reply = EventJson.mapper().createObjectNode();
        reply.put("type", "object");
        ObjectNode properties = reply.putObject("properties");
        ArrayNode status = properties.putObject("status").putArray("enum");
        status.add("processed").add("duplicate").add("rejected").add("waiting");
        properties.putObject("eventId").put("type", "string");
        properties.putObject("processInstance").putArray("type").add("string").add("null");
        array(properties, "decisions", "id", "ruleset", "outcome");
        array(properties, "problems", "code", "path", "expected", "got")
                .putObject("retryable")
                .put("type", "boolean");
        return reply;
    }

    private static ObjectNode array(ObjectNode properties, String name, String... texts) {
        ObjectNode items = properties
                .putObject(name)
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode fields = items.putObject("properties");
        for (String text : texts) {
            fields.putObject(text).putArray("type").add("string").add("null");
        }
        return fields;
    }
}
