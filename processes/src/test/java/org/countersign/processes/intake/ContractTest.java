package org.countersign.processes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published, what is checked, and the records that the house works with are one contract. */
class ContractTest {

    private static final EventContract CONTRACT = new EventContract();

    static Stream<String> types() {
        return CONTRACT.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_is_a_cloudevent_and_matches_its_schema(String type) {
        JsonNode sample = CONTRACT.sample(type);
        assertThat(CONTRACT.problemsOfEnvelope(sample)).isEmpty();
        assertThat(CONTRACT.problems(type, sample.path("data"), "/data")).isEmpty();
        assertThat(sample.path("type").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_parses_and_prints_back_as_it_was(String type) throws Exception {
        JsonNode data = CONTRACT.sample(type).path("data");
        Object read = EventJson.mapper().treeToValue(data, record(type));
        ObjectNode printed = EventJson.mapper().valueToTree(read);
        assertThat(withoutNulls(EventJson.mapper().readTree(printed.toString())))
                .isEqualTo(withoutNulls(data));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_record_has_exactly_the_fields_of_its_schema(String type) {
        compare(type, record(type), CONTRACT.schema(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_required_field_is_missed_where_it_belongs(String type) {
        JsonNode schema = CONTRACT.schema(type);
        for (JsonNode required : schema.path("required")) {
            ObjectNode data = (ObjectNode) CONTRACT.sample(type).path("data");
            data.remove(required.asText());
            assertThat(CONTRACT.problems(type, data, "/data"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).isEqualTo("/data/" + required.asText()));
        }
    }

    @Test
    void every_type_that_comes_in_and_every_effect_is_in_the_contract() {
        assertThat(CONTRACT.types())
                .containsAll(
                        Arrays.stream(EventType.values()).map(EventType::type).toList());
        assertThat(effects().keySet()).allMatch(EventContract::isOut);
        assertThat(CONTRACT.types())
                .hasSize(EventType.values().length + effects().size());
    }

    @Test
    void the_asyncapi_document_names_every_message_and_points_nowhere_else() {
        JsonNode document = CONTRACT.asyncApi();
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/channels/shopEvents/address").asText()).isEqualTo("shop.events");
        for (String type : CONTRACT.types()) {
            assertThat(document.path("components").path("schemas").path(type).path("schema"))
                    .isEqualTo(CONTRACT.schema(type));
        }
        references(document).forEach(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> here = node.has("$ref") ? Stream.of(node.path("$ref").asText()) : Stream.empty();
        return Stream.concat(
                here, StreamSupport.stream(node.spliterator(), false).flatMap(ContractTest::references));
    }

    private static void compare(String at, Class<?> record, JsonNode schema) {
        Map<String, JsonNode> fields = new TreeMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        assertThat(new TreeSet<>(
                        components.stream().map(RecordComponent::getName).toList()))
                .as(at)
                .isEqualTo(new TreeSet<>(fields.keySet()));
        for (RecordComponent component : components) {
            JsonNode field = fields.get(component.getName());
            if (component.getType().isRecord()) {
                compare(at + "." + component.getName(), component.getType(), field);
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> item
                    && item.isRecord()) {
                compare(at + "." + component.getName(), item, field.path("items"));
            }
        }
    }

    private static Class<?> record(String type) {
        return EventType.find(type).<Class<?>>map(EventType::record).orElseGet(() -> effects()
                .get(type));
    }

    /** Every effect by its type; the type is a constant, so empty values do for asking. */
    private static Map<String, Class<?>> effects() {
        Map<String, Class<?>> effects = new TreeMap<>();
        for (Class<?> effect : Effect.class.getPermittedSubclasses()) {
            try {
                var constructor = effect.getDeclaredConstructors()[0];
                Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                        .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0))
                        .toArray();
                effects.put(((Effect) constructor.newInstance(nothing)).type(), effect);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(effect.getName(), e);
            }
        }
        return effects;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = StreamSupport.stream(object.properties().spliterator(), false)
                    .filter(field -> field.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(empty);
        }
        node.forEach(ContractTest::withoutNulls);
        return node;
    }
}
