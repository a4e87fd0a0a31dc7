package org.countersign.systemtests.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the machine is not sure of waits for a person, who may overrule it and must say why; what waits too long moves up. */
@ExtendWith(ArquillianExtension.class)
class CountersigningIT {

    private static final Site SITE = Site.UNDER_TEST;

    private final Api operator = SITE.as("operator");

    @Test
    void an_escalated_order_is_claimed_overridden_and_its_passport_shows_both_signatures() {
        String order = Shop.newOrderId("doubt");
        JsonNode task = taskOf(doubtful(order));
        String path = "/api/v1/tasks/" + task.path("id").asText();

        assertThat(operator.post(path + "/claim", "").at("/claimedBy").asText()).isEqualTo("operator");
        Api.Answer second = SITE.as("operator2").post(path + "/claim", "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code").asText()).isEqualTo("ALREADY_CLAIMED");

        String override = task.path("proposal").asText().equals("approve") ? "refuse" : "approve";
        Api.Answer noReason = operator.post(path + "/sign", Map.of("verdict", override));
        assertThat(noReason.status()).as(noReason.text()).isEqualTo(422);
        String reason = reasonFor(override, operator.get(path).at("/reasonCodes"));
        Api.Answer signed = operator.post(
                path + "/sign", Map.of("verdict", override, "reasonCode", reason, "comment", "called the customer"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.at("/signature/override").asBoolean()).isTrue();
        Api.Answer late = operator.post(path + "/sign", Map.of("verdict", override, "reasonCode", reason));
        assertThat(late.status()).as(late.text()).isEqualTo(409);

        String decision = task.path("decisionId").asText();
        JsonNode passport =
                SITE.as("auditor").get("/api/v1/decisions/" + decision).json();
        assertThat(passport.path("hash").asText()).isNotEmpty();
        assertThat(passport.path("reasons")).isNotEmpty();
        assertThat(passport.at("/signatures/0/by").asText()).isEqualTo("operator");
        assertThat(passport.at("/signatures/0/reasonCode").asText()).isEqualTo(reason);
    }

    @Test
    void a_task_that_waits_too_long_goes_to_the_supervisor() {
        String order = Shop.newOrderId("late");
        ObjectNode event = Shop.orderPlaced(order);
        ((ObjectNode) event.at("/data/shipping")).remove("address");
        JsonNode task = taskOf(event);
        assertThat(task.path("queue").asText()).isEqualTo("address");
        JsonNode late = Eventually.see(
                "the escalation of " + order,
                Duration.ofSeconds(40),
                () -> SITE.as("supervisor")
                        .get("/api/v1/tasks/" + task.path("id").asText())
                        .json(),
                t -> t.path("queue").asText().equals("supervisor"));
        assertThat(late.path("level").asInt()).isEqualTo(2);
    }

    private static String reasonFor(String verdict, JsonNode codes) {
        for (JsonNode code : codes) {
            if (code.path("verdict").asText(verdict).equals(verdict)) {
                return code.path("code").asText();
            }
        }
        throw new AssertionError("no reason fits " + verdict + ": " + codes);
    }

    private static ObjectNode doubtful(String order) {
        ObjectNode event = Shop.orderPlaced(order);
        ((ObjectNode) event.at("/data/lines/0")).put("quantity", 40).put("unitPrice", "249.00");
        return event;
    }

    private static JsonNode taskOf(ObjectNode event) {
        Api.Answer posted = SITE.as("shop").post("/api/v1/events", event.toString());
        assertThat(posted.at("/status").asText()).as(posted.text()).isEqualTo("processed");
        String subject = event.path("subject").asText();
        JsonNode items = Eventually.see(
                "a task about " + subject,
                Duration.ofSeconds(10),
                () -> SITE.as("supervisor")
                        .get("/api/v1/tasks?view=all&q=" + Api.part(subject))
                        .at("/items"),
                found -> found.size() > 0);
        return items.get(0);
    }
}
