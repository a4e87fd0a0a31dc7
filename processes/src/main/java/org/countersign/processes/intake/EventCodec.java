package org.countersign.processes.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.EventType;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.ShopEvent;
import org.countersign.ledger.json.Json;
import org.countersign.processes.intake.Reading.Understood;
import org.countersign.processes.intake.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into an event of the contract, or says why it is none; whatever the text is, it never throws. CloudEvents
 * come in structured mode (the body is the whole event) or in binary mode (the body is the data, the attributes are JMS
 * properties {@code cloudEvents_type} or HTTP headers {@code ce-type}).
 */
public final class EventCodec {

    /** JMS over AMQP, JMS over CORE, HTTP: each protocol binding spells an attribute's prefix its own way. */
    private static final List<String> PREFIXES = List.of("cloudEvents_", "cloudEvents:", "ce-", "ce_");

    /** As long as the contract lets an attribute be. */
    private static final int LONGEST_SHOWN = 200;

    private final EventContract contract;
    private final int maxChars;

    public EventCodec(EventContract contract, int maxChars) {
        this.contract = contract;
        this.maxChars = maxChars;
    }

    public Reading read(Incoming incoming) {
        if (incoming.body().length() > maxChars) {
            return noJson(
                    incoming,
                    "TOO_LARGE",
                    "at most " + maxChars + " characters",
                    incoming.body().length() + "");
        }
        if (incoming.body().indexOf('\0') >= 0 || incoming.body().contains("\\u0000")) {
            return noJson(incoming, "MALFORMED_JSON", "text without the character U+0000", "U+0000");
        }
        try {
            JsonNode body = EventJson.mapper().readTree(incoming.body());
            Map<String, String> attributes = attributes(incoming.headers());
            return attributes.containsKey("type") ? binary(attributes, body) : structured(body);
        } catch (JsonProcessingException e) {
            return noJson(incoming, "MALFORMED_JSON", "JSON", what(e));
        }
    }

    /** Each event of a JSON array by itself; anything else stays as it is. */
    public List<Incoming> split(Incoming batch) {
        try {
            JsonNode body = EventJson.mapper().readTree(batch.body());
            if (body.isArray()) {
                return StreamSupport.stream(body.spliterator(), false)
                        .map(event -> new Incoming(Map.of(), event.toString(), batch.postedBy()))
                        .toList();
            }
        } catch (JsonProcessingException e) {
            // It goes on as one event, whose reading says what is wrong.
            return List.of(batch);
        }
        return List.of(batch);
    }

    /** What a dead letter keeps of a body: all that a database can hold and a page can show. */
    String storable(String body) {
        return body.substring(0, Math.min(body.length(), maxChars)).replace('\0', '\uFFFD');
    }

    private Reading structured(JsonNode event) {
        return check(event, "/data");
    }

    private Reading binary(Map<String, String> attributes, JsonNode data) {
        return check(envelope(attributes).set("data", data), "");
    }

    private static ObjectNode envelope(Map<String, String> attributes) {
        ObjectNode event = EventJson.mapper().createObjectNode();
        attributes.forEach(event::put);
        return event;
    }

    private Reading check(JsonNode event, String dataAt) {
        List<Problem> problems = contract.problemsOfEnvelope(event);
        if (!problems.isEmpty()) {
            return unreadable(event, problems);
        }
        String name = event.path("type").asText();
        return EventType.find(name)
                .map(type -> checkData(event, type, dataAt))
                .orElseGet(() -> unreadable(event, List.of(unknown(name))));
    }

    private Reading checkData(JsonNode event, EventType type, String at) {
        JsonNode data = event.path("data");
        List<Problem> problems = contract.problems(type.type(), data, at);
        if (!problems.isEmpty()) {
            return unreadable(event, problems);
        }
        ShopEvent read;
        try {
            read = EventJson.mapper().treeToValue(data, type.record());
        } catch (JsonProcessingException e) {
            return unreadable(event, List.of(new Problem("SCHEMA", at, type.type(), what(e), false)));
        }
        String subject = event.path("subject").asText(read.subject());
        if (!subject.equals(read.subject())) {
            return unreadable(
                    event, List.of(new Problem("SUBJECT_MISMATCH", "/subject", read.subject(), subject, false)));
        }
        EventKey key =
                new EventKey(event.path("source").asText(), event.path("id").asText());
        return new Understood(key, type, read, event.toString(), hash(type, data));
    }

    private static String hash(EventType type, JsonNode data) {
        return Json.sha256(type.type() + "\n" + Json.canonical(data));
    }

    private static Problem unknown(String type) {
        String known = Arrays.stream(EventType.values()).map(EventType::type).collect(Collectors.joining(", "));
        return new Problem("UNKNOWN_TYPE", "/type", "one of " + known, type, false);
    }

    private static Map<String, String> attributes(Map<String, String> headers) {
        Map<String, String> attributes = new java.util.TreeMap<>();
        headers.forEach((header, value) -> PREFIXES.stream()
                .filter(prefix -> header.regionMatches(true, 0, prefix, 0, prefix.length()))
                .findFirst()
                .ifPresent(prefix ->
                        attributes.put(header.substring(prefix.length()).toLowerCase(Locale.ROOT), value)));
        return attributes;
    }

    /** In binary mode the attributes can be read although the body can't. */
    private Unreadable noJson(Incoming incoming, String code, String expected, String got) {
        ObjectNode envelope = envelope(attributes(incoming.headers()));
        return unreadable(
                envelope,
                storable(incoming.body()),
                Json.sha256(envelope + "\n" + incoming.body()),
                List.of(new Problem(code, "", expected, got, false)));
    }

    private static Unreadable unreadable(JsonNode event, List<Problem> problems) {
        return unreadable(event, event.toString(), Json.sha256(Json.canonical(event)), problems);
    }

    private static Unreadable unreadable(JsonNode event, String body, String hash, List<Problem> problems) {
        return new Unreadable(
                key(event),
                text(event, "source"),
                text(event, "id"),
                text(event, "type"),
                text(event, "subject"),
                body,
                hash,
                problems);
    }

    private static @Nullable EventKey key(JsonNode event) {
        String source = event.path("source").asText("");
        String id = event.path("id").asText("");
        return isKeyPart(source) && isKeyPart(id) ? new EventKey(source, id) : null;
    }

    private static boolean isKeyPart(String text) {
        return !text.isBlank() && text.length() <= LONGEST_SHOWN && text.indexOf('\0') < 0;
    }

    /** What is shown of a broken event's attributes: text of a length that a page can show. */
    private static @Nullable String text(JsonNode event, String name) {
        String text = event.path(name).asText("");
        return text.isBlank() ? null : text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
    }

    private static String what(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return e.getOriginalMessage() + where;
    }
}
