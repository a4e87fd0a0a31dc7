package org.countersign.systemtests.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The policy changes while orders are out: each return is decided by the version of its purchase. */
@ExtendWith(ArquillianExtension.class)
class ReturnsIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api SHOP = SITE.as("shop");
    private static final Api AUTHOR = SITE.as("author");
    private static final Api REVIEWER = SITE.as("reviewer");
    private static final Api AUDITOR = SITE.as("auditor");
    private static final String SET = "/api/v1/rulesets/fulfilment/returns";
    private static final String FREE = "RET-107,\"unwanted, other\",<= 14,-,100,0,";
    private static final String FEE = "RET-107,\"unwanted, other\",<= 14,-,100,20,";

    @Test
    void a_return_is_refunded_by_the_policy_of_its_purchase() {
        int before = inForce();
        String old = delivered("old");
        change(before);
        int after = inForce();
        assertThat(after).isGreaterThan(before);
        Eventually.pause(Duration.ofMillis(1_100));
        String young = delivered("young");

        JsonNode oldReturn = returned(old, "R-" + old);
        JsonNode youngReturn = returned(young, "R-" + young);
        assertThat(oldReturn.path("promised").asText()).isEqualTo("24.90");
        assertThat(youngReturn.path("promised").asText()).isEqualTo("19.92");

        JsonNode oldPassport = passport(oldReturn);
        JsonNode youngPassport = passport(youngReturn);
        assertThat(oldPassport.path("version").asInt()).isEqualTo(before);
        assertThat(oldPassport.at("/asOf/onRecord").asBoolean()).isTrue();
        assertThat(oldPassport.at("/asOf/sentence").asText())
                .startsWith("Decided by version " + before + ", in force on ")
                .endsWith(" (purchase); today's is " + after + ".");
        assertThat(youngPassport.path("version").asInt()).isEqualTo(after);
        assertThat(youngPassport.at("/asOf/sentence").asText())
                .startsWith("Decided by version " + after + ", in force on ");
        replaysToTheSameHash(oldPassport);
        replaysToTheSameHash(youngPassport);

        JsonNode closed = received(old, "R-" + old);
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("refunded").asText()).isEqualTo("24.90");
        assertThat(AUDITOR.get("/api/v1/decisions?subject=" + old).text())
                .contains("fulfilment/returns", "fulfilment/restocking");
        JsonNode goods = AUDITOR.get(
                        "/api/v1/decisions/" + closed.path("goodsDecisionId").asText())
                .json();
        assertThat(goods.path("timeline").toString())
                .contains("asks for a return", "has what came back", "Asked to pay back 24.90 EUR");
        Api.Answer twice = SHOP.post("/api/v1/events", request(old, "R2-" + old).toString());
        assertThat(twice.at("/problems/0/code").asText()).as(twice.text()).isEqualTo("ALREADY_RETURNED");

        REVIEWER.post(SET + "/rollback", Map.of("version", before, "reason", "the test is over"));
    }

    private static void change(int version) {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode file : AUTHOR.get(SET + "/versions/" + version).at("/files")) {
            files.put(file.path("name").asText(), file.path("text").asText());
        }
        assertThat(files.get("refund.table.csv")).contains(FREE);
        files.computeIfPresent("refund.table.csv", (name, text) -> text.replace(FREE, FEE));
        AUTHOR.delete(SET + "/draft");
        Api.Answer saved =
                AUTHOR.put(SET + "/draft", Map.of("revision", 0, "files", files, "reason", "a restocking fee"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        Api.Answer submitted = AUTHOR.post(SET + "/draft/submit", Map.of("reason", "a restocking fee"));
        assertThat(submitted.status()).as(submitted.text()).isLessThan(300);
        Api.Answer approved =
                REVIEWER.post(SET + "/reviews/" + submitted.at("/number").asInt() + "/approve", "{}");
        assertThat(approved.at("/state").asText()).as(approved.text()).isEqualTo("live");
    }

    private static int inForce() {
        for (JsonNode set : AUTHOR.get("/api/v1/rulesets").json()) {
            if (set.path("set").asText().equals("returns")) {
                return set.at("/version/number").asInt();
            }
        }
        throw new AssertionError("there is no fulfilment/returns");
    }

    /** A paid order that has arrived; its total is a mug of 24.90 and the shipping. */
    private static String delivered(String name) {
        String id = Shop.newOrderId(name);
        ObjectNode order = Shop.orderPlaced(id);
        ((ObjectNode) order.at("/data/payment")).put("state", "captured");
        ((ObjectNode) order.at("/data")).put("placedAt", now());
        ((ObjectNode) order.at("/data")).withArray("lines").add(Shop.line("TEA-" + id, 1, "5.00"));
        processed(order);
        processed(Shop.dispatched(id, "DPD", "T-" + id));
        processed(Shop.delivered(id));
        return id;
    }

    private static JsonNode returned(String orderId, String returnId) {
        processed(request(orderId, returnId));
        return AUDITOR.get("/api/v1/orders/" + orderId + "/returns").at("/0");
    }

    private static ObjectNode request(String orderId, String returnId) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("returnId", returnId).put("orderId", orderId).put("requestedAt", now());
        data.put("reason", "unwanted");
        data.putArray("lines").addObject().put("sku", "MUG-" + orderId).put("quantity", 1);
        return Shop.event("return.requested.v1", orderId, data);
    }

    private static JsonNode received(String orderId, String returnId) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("returnId", returnId).put("orderId", orderId).put("receivedAt", now());
        data.putArray("lines")
                .addObject()
                .put("sku", "MUG-" + orderId)
                .put("quantity", 1)
                .put("condition", "as-new");
        processed(Shop.event("return.received.v1", orderId, data));
        return AUDITOR.get("/api/v1/orders/" + orderId + "/returns").at("/0");
    }

    private static JsonNode passport(JsonNode back) {
        return AUDITOR.get("/api/v1/decisions/" + back.path("decisionId").asText())
                .json();
    }

    private static void replaysToTheSameHash(JsonNode passport) {
        Api.Answer replay =
                AUDITOR.post("/api/v1/decisions/" + passport.path("id").asText() + "/replay", "{}");
        assertThat(replay.at("/same").asBoolean()).as(replay.text()).isTrue();
        assertThat(replay.at("/replayedHash").asText())
                .isEqualTo(passport.path("hash").asText());
    }

    private static void processed(ObjectNode event) {
        Api.Answer answer = SHOP.post("/api/v1/events", event.toString());
        assertThat(answer.at("/status").asText()).as(answer.text()).isEqualTo("processed");
    }

    /** To the millisecond: the policy changes within seconds here. */
    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
