package org.countersign.systemtests.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A model out of service: rules decide alone, every decision says so, and only a person takes it back. */
@ExtendWith(ArquillianExtension.class)
class SuspensionIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String MODEL = "/api/v1/models/order-risk";
    private static final String REASON = "{\"reason\": \"it refused every order of this morning\"}";

    @Test
    void without_the_model_rules_decide_and_say_so_until_a_person_takes_it_back() {
        assertThat(SITE.as("operator").post(MODEL + "/suspend", REASON).status())
                .isEqualTo(403);
        Answer suspended = SITE.as("steward").post(MODEL + "/suspend", REASON);
        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        try {
            assertThat(suspended.at("/why").asText())
                    .isEqualTo("suspended by steward: it refused every order of this morning");
            assertThat(suspended.at("/suspendedSince").asText()).isNotEmpty();
            assertThat(SITE.as("steward")
                            .post(MODEL + "/suspend", REASON)
                            .at("/code")
                            .asText())
                    .isEqualTo("ALREADY_SUSPENDED");
            assertThat(whatRulesSaid()).contains("the order-risk model is silent (suspended by steward: ");
        } finally {
            assertThat(SITE.as("steward").post(MODEL + "/resume", REASON).status())
                    .isEqualTo(200);
        }
        assertThat(SITE.as("steward")
                        .post(MODEL + "/resume", REASON)
                        .at("/code")
                        .asText())
                .isEqualTo("NOT_SUSPENDED");
        assertThat(whatRulesSaid()).doesNotContain("suspended");
    }

    @Test
    void it_takes_a_reason_and_a_model() {
        Answer silent = SITE.as("steward").post(MODEL + "/suspend", "{\"reason\": \"  \"}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.at("/detail").asText()).startsWith("reason: ");
        assertThat(SITE.as("steward")
                        .post("/api/v1/models/luck/suspend", REASON)
                        .status())
                .isEqualTo(404);
    }

    private static String whatRulesSaid() {
        Answer reply = SITE.as("shop")
                .post(
                        "/api/v1/events",
                        Shop.orderPlaced(Shop.newOrderId("rules")).toString());
        assertThat(reply.at("/decisions")).as(reply.text()).isNotEmpty();
        StringBuilder said = new StringBuilder();
        for (JsonNode decision : reply.at("/decisions")) {
            said.append(SITE.as("auditor")
                    .get("/api/v1/decisions/" + decision.path("id").asText())
                    .text());
        }
        return said.toString();
    }
}
