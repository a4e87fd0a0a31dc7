package org.countersign.ledger.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;

/**
 * JSON as the contract writes it: money as decimal strings, times as RFC 3339 with the offset they came with, no field
 * for what is absent, and unknown fields ignored so that yesterday's row and tomorrow's event can be read.
 */
public final class Json {

    private static final ObjectMapper MAPPER = build(Decimals.asWritten());
    private static final ObjectMapper CANONICAL =
            build(Decimals.normalised()).configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Json() {}

    /** Share it, don't configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * The one text for equal things: keys sorted (the kind of a sealed type stands first), 12.50 and 12.5 the same, doubles to 15 digits, on one line. Java's own
     * printing of doubles changed in Java 19, so it is not used.
     */
    public static String canonical(Object thing) {
        try {
            return thing instanceof JsonNode tree ? CanonicalTree.write(tree) : CANONICAL.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + thing.getClass(), e);
        }
    }

    /** SHA-256 in hex. */
    public static String sha256(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String write(Object thing) {
        try {
            return MAPPER.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + thing.getClass(), e);
        }
    }

    public static String writePredictions(List<Prediction> predictions) {
        try {
            return MAPPER.writerFor(Kinds.PREDICTIONS).writeValueAsString(predictions);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + predictions, e);
        }
    }

    public static List<Prediction> readPredictions(String json) {
        return read(json, Kinds.PREDICTIONS);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type.getType() + ": " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectMapper build(SimpleModule decimals) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(decimals)
                .addMixIn(Outcome.class, Kinds.OutcomeKind.class)
                .addMixIn(Prediction.class, Kinds.PredictionKind.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, false)
                // A record's components are its JSON; words such as isDecision() are not.
                .configure(MapperFeature.AUTO_DETECT_IS_GETTERS, false)
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
                .configure(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS, false)
                .configure(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, false)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .build();
    }

    /** The sealed types say in the field {@code is} which of them they are. */
    private interface Kinds {

        TypeReference<List<Prediction>> PREDICTIONS = new TypeReference<>() {};

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Outcome.Approve.class, name = "approve"),
            @JsonSubTypes.Type(value = Outcome.Adjust.class, name = "adjust"),
            @JsonSubTypes.Type(value = Outcome.Escalate.class, name = "escalate"),
            @JsonSubTypes.Type(value = Outcome.Refuse.class, name = "refuse")
        })
        interface OutcomeKind {}

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Prediction.Scored.class, name = "scored"),
            @JsonSubTypes.Type(value = Prediction.Unavailable.class, name = "unavailable")
        })
        interface PredictionKind {}
    }
}
