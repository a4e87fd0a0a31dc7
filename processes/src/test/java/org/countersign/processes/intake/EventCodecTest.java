package org.countersign.processes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.EventType;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.Problem;
import org.countersign.processes.intake.Reading.Understood;
import org.countersign.processes.intake.Reading.Unreadable;
import org.countersign.processes.testing.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private final EventContract contract = new EventContract();
    private final EventCodec codec = new EventCodec(contract, 10_000);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_published_example_is_understood(EventType type) {
        Understood event = understood(Incoming.of(contract.sample(type.type()).toString()));
        assertThat(event.event()).isInstanceOf(type.record());
        assertThat(event.key().source()).startsWith("urn:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudEvents_", "cloudEvents:", "ce-", "CE-"})
    void binary_mode_reads_the_same_event(String prefix) {
        var sample = contract.sample("order.placed.v1");
        Map<String, String> headers = new HashMap<>();
        for (String name : List.of("specversion", "id", "source", "type", "subject")) {
            headers.put(prefix + name, sample.path(name).asText());
        }
        Understood binary = understood(new Incoming(headers, sample.path("data").toString(), null));
        Understood structured = understood(Incoming.of(sample.toString()));
        assertThat(binary.event()).isEqualTo(structured.event());
        assertThat(binary.bodyHash()).isEqualTo(structured.bodyHash());
        assertThat(understood(Incoming.of(binary.body())).event()).isEqualTo(binary.event());
    }

    @Test
    void a_time_keeps_the_offset_that_the_shop_sent() {
        OrderPlaced order =
                (OrderPlaced) understood(Incoming.of(Events.order("A-1"))).event();
        assertThat(order.placedAt().toString()).isEqualTo("2026-11-23T10:00+01:00");
    }

    @Test
    void spaces_and_the_order_of_fields_do_not_change_the_hash_but_data_does() {
        String one = Events.order("A-1");
        String spaced = one.replace(":", " : ")
                .replace("10 : 00 : 00+01 : 00", "10:00:00+01:00")
                .replace("urn : ", "urn:");
        assertThat(understood(Incoming.of(spaced)).bodyHash())
                .isEqualTo(understood(Incoming.of(one)).bodyHash());
        assertThat(understood(Incoming.of(one.replace("25.00", "26.00"))).bodyHash())
                .isNotEqualTo(understood(Incoming.of(one)).bodyHash());
    }

    @Test
    void what_a_newer_sender_adds_is_let_through() {
        assertThat(codec.read(Incoming.of(Events.order("A-1").replace("\"currency\"", "\"gift\":true,\"currency\""))))
                .isInstanceOf(Understood.class);
    }

    @Test
    void money_as_a_number_is_rejected_with_help() {
        Problem problem = problem(Events.order("A-1").replace("\"25.00\"", "25.00"));
        assertThat(problem.code()).isEqualTo("SCHEMA");
        assertThat(problem.path()).isEqualTo("/data/lines/1/unitPrice");
        assertThat(problem.expected()).contains("A decimal string such as 12.50");
        assertThat(problem.got()).contains("25").contains("number");
    }

    @Test
    void each_thing_that_is_wrong_is_a_problem_of_its_own() {
        String bad = Events.order("A-1")
                .replace("\"EUR\"", "\"EUX\"")
                .replace("10:00:00+01:00", "10:00:00")
                .replace("\"state\":\"pending\"", "\"state\":\"maybe\"")
                .replace("\"country\":\"DE\",\"postcode\"", "\"country\":\"Germany\",\"postcode\"");
        assertThat(unreadable(bad).problems())
                .extracting(Problem::path)
                .contains("/data/currency", "/data/placedAt", "/data/payment/state", "/data/shipping/country");
    }

    @Test
    void a_key_that_cannot_be_a_key_is_no_cloudevent() {
        assertThat(problem(Events.order("A-1").replace("placed-A-1", "")).code())
                .isEqualTo("NOT_A_CLOUDEVENT");
        assertThat(problem("{}").code()).isEqualTo("NOT_A_CLOUDEVENT");
        assertThat(problem("[]").code()).isEqualTo("NOT_A_CLOUDEVENT");
        assertThat(problem("null").code()).isEqualTo("NOT_A_CLOUDEVENT");
    }

    @Test
    void an_unknown_type_is_told_what_there_is() {
        Problem problem = problem(Events.order("A-1").replace("order.placed.v1", "order.placed.v9"));
        assertThat(problem.code()).isEqualTo("UNKNOWN_TYPE");
        assertThat(problem.expected()).contains("order.placed.v1");
    }

    @Test
    void a_subject_that_is_not_the_datas_is_a_mismatch() {
        Problem problem = problem(Events.order("A-1").replace("\"subject\":\"A-1\"", "\"subject\":\"A-2\""));
        assertThat(problem.code()).isEqualTo("SUBJECT_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nonsense", "{\"a\":1}{\"b\":2}", "{\"a\":1,\"a\":2}", "{\"a\":\"\u0000\"}"})
    void what_is_no_json_says_so(String body) {
        assertThat(codec.read(Incoming.of(body))).isInstanceOf(Unreadable.class);
    }

    @Test
    void too_much_is_too_large() {
        assertThat(problem("[" + " ".repeat(10_001) + "]").code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void a_batch_is_split_and_one_event_is_a_batch_of_one() {
        String order = Events.order("A-1");
        assertThat(codec.split(Incoming.of("[" + order + "," + order + "]"))).hasSize(2);
        assertThat(codec.split(Incoming.of(order))).hasSize(1);
        assertThat(codec.split(Incoming.of("nonsense"))).hasSize(1);
    }

    @Test
    void the_key_is_source_and_id() {
        assertThat(understood(Incoming.of(Events.order("A-1"))).key())
                .isEqualTo(new EventKey("urn:test", "placed-A-1"));
    }

    private Understood understood(Incoming incoming) {
        Reading reading = codec.read(incoming);
        assertThat(reading).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    private Unreadable unreadable(String body) {
        Reading reading = codec.read(Incoming.of(body));
        assertThat(reading).isInstanceOf(Unreadable.class);
        return (Unreadable) reading;
    }

    private Problem problem(String body) {
        return unreadable(body).problems().get(0);
    }
}
