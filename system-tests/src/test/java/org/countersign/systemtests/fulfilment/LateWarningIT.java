package org.countersign.systemtests.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.TopicListener;
import org.countersign.systemtests.server.Wire;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A carrier that changes its mind, says things twice and in the wrong order: the customer hears each change once. */
@ExtendWith(ArquillianExtension.class)
class LateWarningIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String MAIL = "message.requested.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void every_change_of_the_estimate_is_told_once_and_nothing_after_the_delivery() throws Exception {
        String order = Shop.newOrderId("late");
        try (Wire shop = Wire.core(SITE, "shop", "shop");
                TopicListener effects = new TopicListener(SITE, "shop", "countersign.effects")) {
            label(shop, order);
            LocalDate promised = LocalDate.parse(order(order).path("promisedBy").asText());
            ObjectNode first = delayed(order, 2, promised.plusDays(2));
            said(shop.ask(first), "processed");
            said(shop.ask(first), "duplicate");
            said(shop.ask(delayed(order, 3, promised.plusDays(2))), "processed");
            said(shop.ask(delayed(order, 1, promised.plusDays(9))), "processed");
            said(shop.ask(Shop.dispatched(order, "DHL", "T-" + order)), "processed");
            said(shop.ask(delayed(order, 4, promised.plusDays(3))), "processed");
            said(shop.ask(Shop.delivered(order)), "processed");
            said(shop.ask(delayed(order, 5, promised.plusDays(4))), "processed");

            Eventually.see("two mails", SOON, () -> mails(effects, order), mails -> mails.size() == 2);
            assertThat(mails(effects, order))
                    .allSatisfy(
                            mail -> assertThat(mail.path("decisionid").asText()).isNotEmpty())
                    .extracting(mail -> mail.at("/data/template").asText())
                    .containsOnly("shipment-delayed");
            assertThat(order(order).path("told").asText())
                    .isEqualTo(promised.plusDays(3).toString());

            Api.Answer passport = SITE.as("auditor")
                    .get("/api/v1/decisions/"
                            + mails(effects, order).get(0).path("decisionid").asText());
            assertThat(passport.at("/ruleset").asText()).isEqualTo("fulfilment/delivery");
            assertThat(passport.text()).contains("DEL-101", "Wrote to the customer: Your order " + order);
            Api.Answer replayed = SITE.as("auditor")
                    .post("/api/v1/decisions/" + passport.at("/id").asText() + "/replay", "");
            assertThat(replayed.at("/same").asBoolean()).as(replayed.text()).isTrue();
        }
    }

    private static void label(Wire shop, String order) throws Exception {
        said(shop.ask(Shop.orderPlaced(order)), "processed");
        said(shop.ask(Shop.paymentAuthorized(order, order(order).path("total").asText())), "processed");
    }

    private static void said(JsonNode reply, String status) {
        assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo(status);
    }

    private static JsonNode order(String order) {
        return SITE.as("auditor").get("/api/v1/orders/" + order).json();
    }

    private static List<JsonNode> mails(TopicListener effects, String order) {
        return effects.about(order).stream()
                .filter(event -> event.path("type").asText().equals(MAIL))
                .toList();
    }

    /** @param number which of its words this is: the carrier says one a minute */
    private static ObjectNode delayed(String order, int number, LocalDate expected) {
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10L - number);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("orderId", order)
                .put("reportedAt", at.toString())
                .put("estimatedDeliveryAt", expected + "T12:00:00Z")
                .put("reason", "held up in the depot");
        return Shop.event("shipment.delayed.v1", order, data);
    }
}
