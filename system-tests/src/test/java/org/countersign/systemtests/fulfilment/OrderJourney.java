package org.countersign.systemtests.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.TopicListener;
import org.countersign.systemtests.server.Wire;
import org.junit.jupiter.api.Test;

/** The whole way of an order, told once and lived on every database: from the shop's event to the parcel at the door. */
abstract class OrderJourney {

    private static final Duration SOON = Duration.ofSeconds(20);

    abstract Site site();

    @Test
    void an_order_is_decided_paid_labelled_and_delivered() throws Exception {
        String order = Shop.newOrderId("journey");
        try (Wire shop = Wire.core(site(), "shop", "shop");
                TopicListener effects = new TopicListener(site(), "shop", "countersign.effects");
                TopicListener decisions = new TopicListener(site(), "auditor", "countersign.decisions")) {
            JsonNode reply = shop.ask(Shop.orderPlaced(order));
            assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("processed");
            assertThat(reply.path("decisions")).isNotEmpty();

            JsonNode capture = capture(effects, order);
            hears(effects, order, "order.released.v1");
            hears(decisions, order, "decision.made.v1");
            assertThat(capture.path("decisionid").asText()).isNotEmpty();

            ObjectNode paid =
                    Shop.paymentAuthorized(order, capture.at("/data/amount").asText());
            assertThat(shop.ask(paid).path("status").asText()).isEqualTo("processed");
            hears(effects, order, "shipment.label-requested.v1");
            Api.Answer label = site().as("operator").get("/api/v1/orders/" + order + "/label");
            assertThat(label.status()).isEqualTo(200);
            assertThat(label.text()).startsWith("%PDF");

            assertThat(shop.ask(Shop.dispatched(order, "DHL", "T-" + order))
                            .path("status")
                            .asText())
                    .isEqualTo("processed");
            assertThat(shop.ask(Shop.delivered(order)).path("status").asText()).isEqualTo("processed");
            seesOrder(order, o -> o.path("state").asText().equalsIgnoreCase("delivered"));

            assertThat(new HashSet<>(ids(effects.about(order)))).hasSameSizeAs(ids(effects.about(order)));
        }
    }

    @Test
    void a_cancelled_order_is_taken_back() throws Exception {
        String order = Shop.newOrderId("cancel");
        try (Wire shop = Wire.core(site(), "shop", "shop");
                TopicListener effects = new TopicListener(site(), "shop", "countersign.effects")) {
            shop.ask(Shop.orderPlaced(order));
            shop.ask(Shop.paymentAuthorized(
                    order, capture(effects, order).at("/data/amount").asText()));
            hears(effects, order, "shipment.label-requested.v1");
            assertThat(shop.ask(Shop.cancelled(order)).path("status").asText()).isEqualTo("processed");
            hears(effects, order, "shipment.label-voided.v1");
            hears(effects, order, "payment.refund-requested.v1");
            seesOrder(order, o -> o.path("state").asText().equalsIgnoreCase("cancelled"));
        }
    }

    @Test
    void every_decision_explains_itself_and_can_be_replayed() {
        String order = Shop.newOrderId("passport");
        Api.Answer reply =
                site().as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        assertThat(reply.at("/decisions")).as(reply.text()).isNotEmpty();
        Api auditor = site().as("auditor");
        for (JsonNode decision : reply.at("/decisions")) {
            String path = "/api/v1/decisions/" + decision.path("id").asText();
            Api.Answer passport = auditor.get(path);
            assertThat(passport.status()).as(passport.text()).isEqualTo(200);
            assertThat(passport.at("/subject").asText()).isEqualTo(order);
            assertThat(passport.at("/facts").isObject()).isTrue();
            assertThat(passport.at("/hash").asText()).matches("[0-9a-f]{64}");
            Api.Answer replayed = auditor.post(path + "/replay", "");
            assertThat(replayed.at("/same").asBoolean()).as(replayed.text()).isTrue();
        }
    }

    private static JsonNode capture(TopicListener effects, String order) {
        hears(effects, order, "payment.capture-requested.v1");
        return effects.about(order).stream()
                .filter(e -> e.path("type").asText().startsWith("payment.capture"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode seesOrder(String order, Predicate<JsonNode> fits) {
        return Eventually.see(
                "order " + order,
                SOON,
                () -> site().as("auditor").get("/api/v1/orders/" + order).json(),
                fits);
    }

    private static void hears(TopicListener topic, String subject, String type) {
        Eventually.see(type, SOON, () -> topic.typesAbout(subject), types -> types.contains(type));
    }

    private static List<String> ids(List<JsonNode> events) {
        return events.stream().map(e -> e.path("id").asText()).toList();
    }
}
