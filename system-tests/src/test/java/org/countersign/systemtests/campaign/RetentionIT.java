package org.countersign.systemtests.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.TopicListener;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two customers who may be lost: one agreed to be written to, the other took that back a moment before. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api SHOP = SITE.as("shop");
    private static final Api SUPERVISOR = SITE.as("supervisor");
    private static final Api AUDITOR = SITE.as("auditor");
    private static final String RUN = "/api/v1/campaigns/retention/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final long run = System.currentTimeMillis() % 10_000_000;
    private final String agrees = "8" + run;
    private final String refuses = "9" + run;

    @Test
    void only_who_agreed_is_written_to_and_once() throws Exception {
        importHistory();
        for (String customer : List.of(agrees, refuses)) {
            post("customer.upserted.v1", customer, data -> data.put("email", customer + "@example.org"));
            consent(customer, true, Instant.now().minus(Duration.ofDays(200)));
        }
        consent(refuses, false, Instant.now());
        try (TopicListener effects = new TopicListener(SITE, "auditor", "countersign.effects")) {
            assertThat(SITE.as("operator").post(RUN + "run", "").status()).isEqualTo(403);
            assertThat(SUPERVISOR.post(RUN + "customers/nobody/run", "").status())
                    .isEqualTo(404);
            Answer written = SUPERVISOR.post(RUN + "customers/" + agrees + "/run", "");
            Answer left = SUPERVISOR.post(RUN + "customers/" + refuses + "/run", "");
            assertThat(written.at("/state").asText()).as(written.text()).isEqualTo("WRITTEN");
            assertThat(left.at("/state").asText()).as(left.text()).isEqualTo("LEFT");
            assertThat(SUPERVISOR.post(RUN + "customers/" + agrees + "/run", "").json())
                    .as("asked again")
                    .isEqualTo(written.json());
            Eventually.see(
                    "the letter",
                    Duration.ofSeconds(10),
                    () -> effects.typesAbout(agrees),
                    types -> types.contains("message.requested.v1"));
            JsonNode letter = effects.about(agrees).get(0);
            assertThat(letter.at("/data/purpose").asText()).isEqualTo("marketing");
            assertThat(letter.at("/data/email").asText()).isEqualTo(agrees + "@example.org");
            assertThat(letter.at("/data/text").asText()).contains("unsubscribe");
            assertThat(letter.at("/decisionid").asText())
                    .isEqualTo(written.at("/decisionId").asText());
            assertThat(effects.typesAbout(agrees)).containsOnlyOnce("message.requested.v1");
            assertThat(effects.about(refuses)).isEmpty();
            passports(written, left);
        }
        Answer known = AUDITOR.get("/api/v1/campaigns/customers/" + refuses);
        assertThat(known.at("/marketing").asBoolean()).isFalse();
        assertThat(known.at("/consents")).hasSize(2);
        assertThat(known.at("/contacts")).isEmpty();
        assertThat(AUDITOR.get("/api/v1/campaigns").at("/0/name").asText()).isEqualTo("retention");
    }

    private static void passports(Answer written, Answer left) {
        JsonNode passport = AUDITOR.get(
                        "/api/v1/decisions/" + left.at("/decisionId").asText())
                .json();
        assertThat(passport.toString()).contains("RTN-101", "no consent to marketing");
        JsonNode told = AUDITOR.get(
                        "/api/v1/decisions/" + written.at("/decisionId").asText())
                .json();
        assertThat(told.path("timeline").toString()).contains("told us what the customer agrees to", "Wrote to the");
        Answer replay = AUDITOR.post("/api/v1/decisions/" + told.path("id").asText() + "/replay", "");
        assertThat(replay.at("/same").asBoolean()).as(replay.text()).isTrue();
    }

    private void importHistory() {
        StringBuilder csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int daysAgo : new int[] {200, 170, 140}) {
            for (String customer : List.of(agrees, refuses)) {
                LocalDateTime at = LocalDateTime.now(ZoneOffset.UTC).minusDays(daysAgo);
                csv.append("%s%d,22423,CAKE STAND,6,%s,12.75,%s,United Kingdom\n"
                        .formatted(customer, daysAgo, TIME.format(at), customer));
            }
        }
        Api admin = SITE.as("admin");
        String id = admin.upload(
                        "/api/v1/history/imports?format=online-retail&name=kept",
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .at("/id")
                .asText();
        Eventually.see(
                "the end of the import",
                Duration.ofSeconds(60),
                () -> admin.get("/api/v1/history/imports/" + id),
                answer -> answer.at("/state").asText().equals("done"));
    }

    private static void consent(String customer, boolean granted, Instant at) {
        post("consent.changed.v1", customer, data -> data.put("purpose", "marketing")
                .put("granted", granted)
                .put("at", at.toString())
                .put("source", "checkout"));
    }

    private static void post(String type, String customer, java.util.function.UnaryOperator<ObjectNode> fill) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("customerId", customer);
        Answer answer = SHOP.post(
                "/api/v1/events", Shop.event(type, customer, fill.apply(data)).toString());
        assertThat(answer.at("/status").asText()).as(answer.text()).isEqualTo("processed");
    }
}
