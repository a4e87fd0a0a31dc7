package org.countersign.systemtests.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.Wire;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract with senders: every published example, both doors, all three protocols' ways to say it, and every kind of no. */
@ExtendWith(ArquillianExtension.class)
class EventsIT {

    private static final Site SITE = Site.UNDER_TEST;

    /** In an order that makes sense for one order's life: the examples are all about the same one. */
    private static final List<String> TYPES = List.of(
            "customer.upserted.v1",
            "consent.changed.v1",
            "supplier.upserted.v1",
            "product.upserted.v1",
            "stock.counted.v1",
            "order.placed.v1",
            "payment.failed.v1",
            "payment.authorized.v1",
            "shipment.dispatched.v1",
            "shipment.delayed.v1",
            "shipment.delivered.v1");

    private final Api shop = SITE.as("shop");

    @Test
    void every_published_example_is_processed_over_JMS_and_known_over_REST() throws Exception {
        try (Wire wire = Wire.core(SITE, "shop", "shop")) {
            for (String type : TYPES) {
                JsonNode example = example(type);
                JsonNode first = wire.ask(example);
                assertThat(first.path("status").asText())
                        .as("%s: %s", type, first)
                        .isEqualTo("processed");
                assertThat(first.path("eventId").asText())
                        .isEqualTo(example.path("id").asText());

                Api.Answer again = shop.post("/api/v1/events", example.toString());
                assertThat(again.status()).as(again.text()).isEqualTo(200);
                assertThat(again.at("/status").asText()).isEqualTo("duplicate");
                assertThat(again.at("/decisions")).isEqualTo(first.path("decisions"));
            }
        }
    }

    @Test
    void an_event_posted_over_REST_is_known_over_JMS() throws Exception {
        JsonNode event = Shop.orderPlaced(Shop.newOrderId("rest"));
        Api.Answer first = shop.post("/api/v1/events", event.toString());
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/status").asText()).isEqualTo("processed");
        assertThat(first.at("/decisions")).isNotEmpty();
        try (Wire wire = Wire.core(SITE, "shop", "shop")) {
            JsonNode again = wire.ask(event);
            assertThat(again.path("status").asText()).isEqualTo("duplicate");
            assertThat(again.path("decisions")).isEqualTo(first.at("/decisions"));
        }
    }

    @Test
    void the_same_event_posted_many_times_at_once_is_taken_once_and_answers_everybody() throws Exception {
        for (int round = 0; round < 5; round++) {
            String event = Shop.orderPlaced(Shop.newOrderId("at-once")).toString();
            Callable<Api.Answer> post = () -> shop.post("/api/v1/events", event);
            List<String> statuses = new ArrayList<>();
            ExecutorService senders = Executors.newFixedThreadPool(6);
            try {
                for (Future<Api.Answer> sent : senders.invokeAll(Collections.nCopies(6, post))) {
                    Api.Answer answer = sent.get();
                    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                    statuses.add(answer.at("/status").asText());
                }
            } finally {
                senders.shutdown();
            }
            assertThat(statuses)
                    .containsOnlyOnce("processed")
                    .filteredOn("duplicate"::equals)
                    .hasSize(5);
        }
    }

    @Test
    void a_batch_gets_an_answer_for_each() {
        JsonNode good = Shop.orderPlaced(Shop.newOrderId("batch"));
        ObjectNode bad = Shop.orderPlaced(Shop.newOrderId("batch"));
        ((ObjectNode) bad.get("data")).remove("lines");
        Api.Answer answer = shop.post("/api/v1/events", "[" + good + "," + bad + "," + good + "]");
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        List<String> statuses = new ArrayList<>();
        answer.json().forEach(a -> statuses.add(a.path("reply").path("status").asText()));
        assertThat(statuses).containsExactly("processed", "rejected", "duplicate");
    }

    @Test
    void binary_mode_and_AMQP_say_the_same() throws Exception {
        try (Wire core = Wire.core(SITE, "shop", "shop");
                Wire amqp = Wire.amqp(SITE, "shop", "shop")) {
            JsonNode event = Shop.orderPlaced(Shop.newOrderId("binary"));
            assertThat(core.askBinary(event).path("status").asText()).isEqualTo("processed");
            assertThat(amqp.ask(event).path("status").asText()).isEqualTo("duplicate");
            JsonNode other = Shop.orderPlaced(Shop.newOrderId("amqp"));
            assertThat(amqp.ask(other).path("status").asText()).isEqualTo("processed");
        }
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() throws Exception {
        ObjectNode event = Shop.orderPlaced(Shop.newOrderId("conflict"));
        assertThat(shop.post("/api/v1/events", event.toString()).status()).isEqualTo(200);
        ((ObjectNode) event.get("data")).put("coupon", "OTHER");
        Api.Answer answer = shop.post("/api/v1/events", event.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        try (Wire wire = Wire.core(SITE, "shop", "shop")) {
            JsonNode reply = wire.ask(event);
            assertThat(reply.path("status").asText()).isEqualTo("rejected");
            assertThat(codes(reply)).contains("DUPLICATE_KEY_CONFLICT");
        }
    }

    @Test
    void what_can_not_be_read_is_answered_kept_and_blocks_nobody() throws Exception {
        ObjectNode unknown = Shop.orderPlaced(Shop.newOrderId("unknown"));
        unknown.put("type", "order.teleported.v1");
        ObjectNode wrong = Shop.orderPlaced(Shop.newOrderId("wrong"));
        ((ObjectNode) wrong.at("/data/lines/0")).put("quantity", "many");
        try (Wire wire = Wire.core(SITE, "shop", "shop")) {
            JsonNode broken = wire.ask("{\"specversion\": \"1.0\", ", "nobody");
            assertThat(broken.path("status").asText()).isEqualTo("rejected");
            assertThat(codes(broken)).contains("MALFORMED_JSON");
            assertThat(codes(wire.ask("{\"hello\": \"world\"}", "nobody"))).contains("NOT_A_CLOUDEVENT");
            assertThat(codes(wire.ask(unknown))).contains("UNKNOWN_TYPE");
            JsonNode schema = wire.ask(wrong);
            assertThat(codes(schema)).contains("SCHEMA");
            assertThat(schema.at("/problems/0/path").asText()).contains("/lines/0/quantity");
            assertThat(wire.ask(Shop.orderPlaced(Shop.newOrderId("after")))
                            .path("status")
                            .asText())
                    .isEqualTo("processed");
        }
        String kept = SITE.as("admin").get("/api/v1/dead-letters?limit=100").text();
        assertThat(kept).contains("order.teleported.v1", wrong.path("id").asText());
        Api.Answer overHttp = shop.post(
                "/api/v1/events",
                wrong.put("id", "http-" + wrong.path("id").asText()).toString());
        assertThat(overHttp.status()).isIn(400, 422);
        assertThat(overHttp.contentType()).startsWith("application/problem+json");
    }

    /** Put aside by the broker: the only sign of it used to be a queue that nobody reads. */
    @Test
    void what_the_broker_gave_up_is_among_the_dead_letters_and_can_be_sent_again() throws Exception {
        JsonNode order = Shop.orderPlaced(Shop.newOrderId("given-up"));
        String id = order.path("id").asText();
        try (JMSContext broker = new ActiveMQConnectionFactory(SITE.core()).createContext("admin", "admin")) {
            broker.createProducer()
                    .setProperty("_AMQ_ORIG_ADDRESS", "shop.events")
                    .send(broker.createQueue("shop.events.dead"), order.toString());
        }
        Api supervisor = SITE.as("supervisor");
        Optional<JsonNode> letter = Eventually.see(
                "the dead letter of " + id,
                Duration.ofSeconds(20),
                () -> StreamSupport.stream(
                                supervisor
                                        .get("/api/v1/dead-letters?limit=100")
                                        .at("/items")
                                        .spliterator(),
                                false)
                        .filter(item -> item.path("eventId").asText().equals(id))
                        .findFirst(),
                Optional::isPresent);
        assertThat(letter.orElseThrow().at("/problems/0/code").asText()).isEqualTo("GIVEN_UP");
        Api.Answer resent = supervisor.post(
                "/api/v1/dead-letters/" + letter.orElseThrow().path("id").asText() + "/resend", "");
        assertThat(resent.at("/status").asText()).as(resent.text()).isEqualTo("processed");
    }

    @Test
    void an_early_event_waits_for_its_order() throws Exception {
        String order = Shop.newOrderId("early");
        Api.Answer early = shop.post(
                "/api/v1/events", Shop.paymentAuthorized(order, "34.85").toString());
        assertThat(early.at("/status").asText()).as(early.text()).isEqualTo("waiting");
        Api.Answer placed = shop.post("/api/v1/events", Shop.orderPlaced(order).toString());
        assertThat(placed.at("/status").asText()).as(placed.text()).isEqualTo("processed");
        JsonNode state = SITE.as("auditor").get("/api/v1/orders/" + order).json();
        assertThat(state.toString()).doesNotContain("AWAITING_PAYMENT");
    }

    @Test
    void an_event_can_be_asked_what_became_of_it() {
        JsonNode event = Shop.orderPlaced(Shop.newOrderId("story"));
        shop.post("/api/v1/events", event.toString());
        String path = "/api/v1/events/" + Api.part("urn:shop:system-tests") + "/"
                + event.path("id").asText();
        Api.Answer story = shop.get(path);
        assertThat(story.status()).as(story.text()).isEqualTo(200);
        assertThat(story.at("/reply/status").asText()).isEqualTo("processed");
        assertThat(story.at("/decisions")).isNotEmpty();
    }

    private JsonNode example(String type) {
        JsonNode schema = SITE.asNobody().get("/api/v1/schemas/" + type).json();
        JsonNode example = schema.at("/examples/0");
        assertThat(example.isMissingNode()).as("%s has an example", type).isFalse();
        return example;
    }

    private static List<String> codes(JsonNode reply) {
        List<String> codes = new ArrayList<>();
        reply.path("problems").forEach(p -> codes.add(p.path("code").asText()));
        return codes;
    }
}
