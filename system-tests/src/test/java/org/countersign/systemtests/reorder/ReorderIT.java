package org.countersign.systemtests.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.TopicListener;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A product that runs low: forecast from the shop's past, ordered once, signed by a person, received in two parts. */
@ExtendWith(ArquillianExtension.class)
class ReorderIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api SHOP = SITE.as("shop");
    private static final Api OPERATOR = SITE.as("operator");
    private static final Api SUPERVISOR = SITE.as("supervisor");
    private static final Api AUDITOR = SITE.as("auditor");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SoldProduct product = new SoldProduct();
    private final String sku = product.sku();

    @Test
    void falling_stock_becomes_one_signed_order_and_goods_on_the_shelf() throws Exception {
        assertThat(AUDITOR.get("/api/v1/reorders/" + sku).at("/why").asText()).contains("no supplier is known");
        product.forecast();
        product.tellOfProductAndSupplier();
        product.count(5_000);
        Answer plenty = AUDITOR.get("/api/v1/reorders/" + sku);
        assertThat(plenty.at("/orders").asBoolean()).as(plenty.text()).isFalse();
        assertThat(plenty.at("/why").asText()).startsWith("5000 can be sold, more than the reorder point of");
        assertThat(plenty.at("/steps")).hasSizeGreaterThan(3);
        try (TopicListener effects = new TopicListener(SITE, "auditor", "countersign.effects")) {
            ObjectNode falling = product.count(5);
            JsonNode order = product.order();
            String id = order.at("/id").asText();
            assertThat(order.at("/state").asText()).isEqualTo("HELD");
            String task = task(id);
            Answer signed = OPERATOR.post("/api/v1/tasks/" + task + "/sign", "{\"verdict\":\"approve\"}");
            assertThat(signed.status()).as(signed.text()).isEqualTo(200);
            Eventually.see(
                    "the order on the topic",
                    SOON,
                    () -> effects.typesAbout(id),
                    types -> types.contains("purchase-order.created.v1"));
            againAndAgain(falling, id, effects);
            document(id);
            receive(id, order.at("/lines/0/quantity").asInt());
            why(order);
        }
    }

    @Test
    void what_a_version_of_rules_ordered_is_taken_back_when_another_person_agrees() {
        Instant before = Instant.now();
        product.forecast();
        product.tellOfProductAndSupplier();
        product.count(5);
        String order = product.order().at("/id").asText();
        String version = "/api/v1/rulesets/reorder/policy/versions/1";
        Instant after = Instant.now().plusSeconds(5);
        Answer effects = AUDITOR.get(version + "/effects?from=" + before + "&to=" + after);
        assertThat(effects.json().findValuesAsText("subject"))
                .as(effects.text())
                .contains(order);
        String wish = "{\"from\":\"" + before + "\",\"to\":\"" + after + "\",\"reason\":\"a bad table\"}";
        assertThat(OPERATOR.post(version + "/unwind", wish).status()).isEqualTo(403);
        Answer asked = SUPERVISOR.post(version + "/unwind", wish);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String unwind = asked.at("/id").asText();
        String task = AUDITOR.get("/api/v1/tasks?queue=unwind-review&q=" + unwind)
                .at("/items/0/id")
                .asText();
        String yes = "{\"verdict\":\"approve\"}";
        assertThat(SUPERVISOR.post("/api/v1/tasks/" + task + "/sign", yes).text())
                .contains("another person has to agree");
        Answer agreed = SITE.as("admin").post("/api/v1/tasks/" + task + "/sign", yes);
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(AUDITOR.get("/api/v1/unwinds/" + unwind).at("/state").asText())
                .isEqualTo("done");
        assertThat(AUDITOR.get("/api/v1/purchase-orders/" + order).at("/state").asText())
                .isEqualTo("REFUSED");
        Answer nothing = SUPERVISOR.post(
                version + "/unwind",
                wish.replace(before.toString(), "2001-01-01T00:00:00Z")
                        .replace(after.toString(), "2001-01-02T00:00:00Z"));
        assertThat(nothing.status()).as(nothing.text()).isEqualTo(409);
    }

    @Test
    void a_round_is_looked_at_before_it_orders_and_several_orders_are_taken_back_each_by_itself() {
        product.forecast();
        product.tellOfProductAndSupplier();
        product.count(5);
        String order = product.order().at("/id").asText();
        String skus = "{\"skus\":[\"" + sku + "\",\"nobody-sells-it\"]}";
        Answer round = AUDITOR.post("/api/v1/reorders/preview", skus);
        assertThat(round.at("/items")).as(round.text()).hasSize(2);
        assertThat(round.text()).contains("once a day at most", "no supplier is known that sells it");
        assertThat(round.at("/totals")).isEmpty();
        assertThat(OPERATOR.post("/api/v1/reorders/ask", skus).status()).isEqualTo(403);
        assertThat(SUPERVISOR.post("/api/v1/reorders/ask", skus).json()).isEmpty();
        JsonNode line = AUDITOR.get("/api/v1/products?needs=task&query=" + sku).at("/items/0");
        assertThat(line.at("/need").asText()).isEqualTo("TASK");
        assertThat(line.at("/onOrder").asInt()).isPositive();

        String both = "{\"ids\":[\"" + order + "\",\"PO-1\"],\"reason\":\"the supplier moves\"}";
        assertThat(AUDITOR.post("/api/v1/purchase-orders/cancel", both).status())
                .isEqualTo(403);
        Answer taken = OPERATOR.post("/api/v1/purchase-orders/cancel", both);
        assertThat(taken.at("/items/0/done").asBoolean()).as(taken.text()).isTrue();
        assertThat(taken.at("/items/1/why").asText()).isEqualTo("there is no such order");
        assertThat(AUDITOR.get("/api/v1/purchase-orders/" + order).at("/note").asText())
                .isEqualTo("the supplier moves (operator)");
        Answer again = OPERATOR.post("/api/v1/purchase-orders/cancel", both);
        assertThat(again.at("/items/0/why").asText()).isEqualTo("it is closed already");
        Answer unsaid = OPERATOR.post("/api/v1/purchase-orders/cancel", both.replace("the supplier moves", " "));
        assertThat(unsaid.at("/code").asText()).isEqualTo("REASON_REQUIRED");
    }

    private void againAndAgain(ObjectNode falling, String id, TopicListener effects) {
        assertThat(SHOP.post("/api/v1/events", falling.toString()).at("/status").asText())
                .isEqualTo("duplicate");
        product.count(5);
        assertThat(OPERATOR.post("/api/v1/reorders/run", "").status()).isEqualTo(403);
        assertThat(SUPERVISOR.post("/api/v1/reorders/" + sku + "/run", "").json())
                .isEmpty();
        int before = decisions();
        assertThat(SUPERVISOR.post("/api/v1/reorders/run", "").status()).isEqualTo(202);
        Eventually.see("the round's decision", SOON, this::decisions, now -> now > before);
        assertThat(product.orders().at("/items")).hasSize(1);
        assertThat(effects.typesAbout(id)).containsOnlyOnce("purchase-order.created.v1");
    }

    private int decisions() {
        return AUDITOR.get("/api/v1/reorders/" + sku).at("/decisions").size();
    }

    private static void document(String id) {
        Answer document = SHOP.get("/api/v1/purchase-orders/" + id + "/document");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text()).startsWith("%PDF");
    }

    private void receive(String id, int quantity) {
        product.goods(id, quantity - 2);
        assertThat(AUDITOR.get("/api/v1/purchase-orders/" + id).at("/state").asText())
                .isEqualTo("PARTIAL");
        product.goods(id, 2);
        Answer closed = AUDITOR.get("/api/v1/purchase-orders/" + id);
        assertThat(closed.at("/state").asText()).as(closed.text()).isEqualTo("RECEIVED");
        assertThat(AUDITOR.get("/api/v1/stock/" + sku).at("/onHand").asInt()).isEqualTo(5 + quantity);
        Answer late = OPERATOR.post("/api/v1/purchase-orders/" + id + "/cancel", "{\"reason\":\"not needed\"}");
        assertThat(late.status()).as(late.text()).isEqualTo(409);
    }

    private static void why(JsonNode order) {
        String decision = order.at("/lines/0/decisionId").asText();
        assertThat(AUDITOR.get("/api/v1/decisions/" + decision).text())
                .contains("REO-911", "REO-912", "REO-913", "REO-914", "lead time");
        for (String id : new String[] {decision, order.at("/decisionId").asText()}) {
            Answer replay = AUDITOR.post("/api/v1/decisions/" + id + "/replay", "");
            assertThat(replay.at("/same").asBoolean()).as(replay.text()).isTrue();
        }
    }

    private static String task(String orderId) {
        Answer page = Eventually.see(
                "a task", SOON, () -> OPERATOR.get("/api/v1/tasks?queue=reorder&limit=200"), tasks -> tasks.text()
                        .contains(orderId));
        for (JsonNode task : page.at("/items")) {
            if (task.at("/subject").asText().equals(orderId)) {
                assertThat(task.at("/because").asText()).contains("first delivery", "ordered at");
                return task.at("/id").asText();
            }
        }
        throw new AssertionError(page.text());
    }
}
