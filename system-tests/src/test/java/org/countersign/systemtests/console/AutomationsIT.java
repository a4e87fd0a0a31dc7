package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People say how far the machine may go: the brake holds from the next order on, and only a supervisor lifts it. */
@ExtendWith(ArquillianExtension.class)
class AutomationsIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String ORDERS = "/api/v1/automations/orders";
    private static final Map<String, String> WHY = Map.of("reason", "the prices look wrong");

    @Test
    void an_operator_stops_orders_and_a_supervisor_lets_them_run() {
        Api.Answer stopped = SITE.as("operator").post(ORDERS + "/stop", WHY);
        try {
            assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
            assertThat(stopped.at("/stopped/by").asText()).isEqualTo("operator");
            JsonNode decision = escalation(Shop.newOrderId("held"));
            assertThat(decision.path("outcome").asText()).isEqualTo("escalate");
            assertThat(decision.findValuesAsText("rule")).contains("SYS-004");
            Api.Answer replay = SITE.as("auditor")
                    .post("/api/v1/decisions/" + decision.path("id").asText() + "/replay", "");
            assertThat(replay.at("/same").asBoolean()).as(replay.text()).isTrue();
            assertThat(SITE.as("operator2").post(ORDERS + "/stop", WHY).status())
                    .isEqualTo(409);
            assertThat(SITE.as("operator").post(ORDERS + "/resume", WHY).status())
                    .isEqualTo(403);
            theBrakeIsSeenAndLifted();
        } finally {
            SITE.as("supervisor").post(ORDERS + "/resume", WHY);
        }
        JsonNode after = escalation(Shop.newOrderId("free"));
        assertThat(after.findValuesAsText("rule")).doesNotContain("SYS-004");
    }

    private static void theBrakeIsSeenAndLifted() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("supervisor", "/inbox").sees("Orders: stopped.");
            console.open("/oversight/automations").sees("operator stopped it: the prices look wrong");
            console.click(AriaRole.BUTTON, "^Let it run Orders$");
            console.click(AriaRole.BUTTON, "^Let it run$").sees("Say in a few words why");
            console.fill("Why *", "all is well").click(AriaRole.BUTTON, "^Let it run$");
            console.sees(AriaRole.BUTTON, "^Stop Orders$");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void at_level_two_what_was_done_is_listed_until_somebody_has_looked() {
        Api supervisor = SITE.as("supervisor");
        try {
            assertThat(level(2).status()).isEqualTo(200);
            JsonNode decision = escalation(Shop.newOrderId("shown"));
            assertThat(decision.findValuesAsText("rule")).contains("SYS-007");
            assertThat(unseen()).isPositive();
            assertThat(supervisor.post(ORDERS + "/seen", "").at("/unseen").asInt())
                    .isZero();
        } finally {
            level(3);
        }
        assertThat(level(0).text()).contains("can't be below 1 (propose)");
        assertThat(level(4).text()).contains("0 (advise), 1 (propose)");
    }

    @Test
    void whoever_answers_for_a_model_is_named_and_a_day_that_is_over_is_refused() {
        Api steward = SITE.as("steward");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(steward.put("/api/v1/caretakers", entry("order-risk", today.minusDays(1)))
                        .text())
                .contains("must be today (" + today + ") or later");
        assertThat(steward.put("/api/v1/caretakers", entry("no-such-model", today))
                        .status())
                .isEqualTo(404);
        Api.Answer all = steward.put("/api/v1/caretakers", entry("order-risk", today.plusDays(90)));
        assertThat(all.json()).anySatisfy(one -> assertThat(
                        one.path("name").asText() + " " + one.path("owner").asText())
                .isEqualTo("order-risk Anna"));
        assertThat(all.json())
                .anySatisfy(one -> assertThat(one.path("kind").asText()).isEqualTo("process"));
    }

    private static Map<String, Object> entry(String model, LocalDate reviewOn) {
        return Map.of("kind", "model", "name", model, "owner", "Anna", "reviewOn", reviewOn.toString());
    }

    private static Api.Answer level(int level) {
        return SITE.as("supervisor").put(ORDERS + "/level", Map.of("level", level, "reason", "a test"));
    }

    private static int unseen() {
        for (JsonNode one : SITE.as("auditor").get("/api/v1/automations").json()) {
            if (one.path("name").asText().equals("orders")) {
                return one.path("unseen").asInt();
            }
        }
        return -1;
    }

    private static JsonNode escalation(String order) {
        SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        String id = SITE.as("auditor")
                .get("/api/v1/decisions?subject=" + Api.part(order) + "&ruleset=" + Api.part("fulfilment/escalation"))
                .at("/items/0/id")
                .asText();
        return SITE.as("auditor").get("/api/v1/decisions/" + id).json();
    }
}
