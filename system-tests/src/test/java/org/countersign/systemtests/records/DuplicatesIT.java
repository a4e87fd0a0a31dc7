package org.countersign.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four ids, two customers: one pair is sure, of the other a person says so; and later it was a mistake after all. */
@ExtendWith(ArquillianExtension.class)
class DuplicatesIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api SHOP = SITE.as("shop");
    private static final Api STEWARD = SITE.as("steward");
    private static final Api OPERATOR = SITE.as("operator");
    private static final String DUPLICATES = "/api/v1/duplicates";
    private static final String CUSTOMERS = "/api/v1/customers/";

    private final String run = Long.toString(System.currentTimeMillis() % 10_000_000, 36);
    private final String surname = "Quill" + run;

    @Test
    void a_customer_under_several_ids_becomes_one_record_and_two_again() {
        describe("A1", "Ada " + surname, "ada@" + run + ".example");
        describe("A2", surname + " Ada", "ADA@" + run + ".example");
        describe("B1", "Bruno Vex" + run, "bruno.vex@" + run + ".example");
        describe("B2", "Bruno Vexx" + run, "brunovex@" + run + ".example.org");
        assertThat(OPERATOR.post(DUPLICATES, "{\"kind\":\"customer\"}").status())
                .isEqualTo(403);
        assertThat(STEWARD.post(DUPLICATES, "{\"kind\":\"person\"}").status()).isEqualTo(400);

        JsonNode found = search();
        assertThat(found.path("joined").asInt()).as(found.toString()).isPositive();

        JsonNode ada = page("A2");
        assertThat(ada.path("customerId").asText()).isEqualTo(id("A1"));
        assertThat(ada.path("ids")).hasSize(2);
        assertThat(ada.at("/joined/0/customerId").asText()).isEqualTo(id("A2"));
        assertThat(ada.at("/joined/0/by").isMissingNode()).isTrue();
        assertThat(saidOf(ada, "name")).containsExactlyInAnyOrder(id("A1"), id("A2"));
        JsonNode passport = STEWARD.get(
                        "/api/v1/decisions/" + ada.at("/joined/0/decisionId").asText())
                .json();
        assertThat(passport.toString()).contains("MAT-101", "the same e-mail address");
        assertThat(STEWARD.post("/api/v1/decisions/" + passport.path("id").asText() + "/replay", "")
                        .at("/same")
                        .asBoolean())
                .isTrue();
        assertThat(STEWARD.get("/api/v1/customers?q=" + id("A2"))
                        .at("/items/0/sameAs")
                        .asText())
                .isEqualTo(id("A1"));

        JsonNode task = task();
        assertThat(task.path("kind").asText()).isEqualTo("matching");
        assertThat(task.path("title").asText()).contains(id("B1"), id("B2"));
        assertThat(task.has("amount")).isFalse();
        assertThat(page("B1").path("ids")).hasSize(1);
        String sign = "/api/v1/tasks/" + task.path("id").asText() + "/sign";
        assertThat(OPERATOR.post(sign, "{\"verdict\":\"approve\"}").status()).isEqualTo(422);
        Answer signed = OPERATOR.post(
                sign, "{\"verdict\":\"approve\",\"reasonCode\":\"same-person\",\"comment\":\"spoke to him\"}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        JsonNode bruno = page("B2");
        assertThat(bruno.path("ids")).hasSize(2);
        assertThat(bruno.at("/joined/0/by").asText()).isEqualTo("operator");
        assertThat(bruno.at("/joined/0/why").asText()).contains("spoke to him");

        splitAgain();
        JsonNode again = search();
        assertThat(again.path("joined").asInt()).as(again.toString()).isZero();
        assertThat(again.path("asked").asInt()).as(again.toString()).isZero();
        assertThat(page("B2").path("ids")).hasSize(1);
        assertThat(page("A1").path("ids")).hasSize(2);
        JsonNode split =
                STEWARD.get(DUPLICATES + "/pairs?kind=customer&state=split").at("/items/0");
        assertThat(split.path("a").asText()).isEqualTo(id("B1"));
        assertThat(split.path("by").asText()).isEqualTo("operator");
        assertThat(split.path("why").asText()).isEqualTo("his father");
    }

    private void splitAgain() {
        String path = CUSTOMERS + id("B2") + "/split";
        assertThat(SITE.as("auditor").post(path, "{\"why\":\"x\"}").status()).isEqualTo(403);
        assertThat(OPERATOR.post(path, "{}").status()).isEqualTo(400);
        Answer alone = OPERATOR.post(path, "{\"why\":\"his father\"}");
        assertThat(alone.at("/ids")).as(alone.text()).hasSize(1);
        assertThat(OPERATOR.post(path, "{\"why\":\"his father\"}").status()).isEqualTo(409);
        assertThat(page("B1").path("ids")).hasSize(1);
    }

    private String id(String one) {
        return run + "-" + one;
    }

    private void describe(String one, String name, String email) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("customerId", id(one))
                .put("name", name)
                .put("email", email)
                .put("country", "GB");
        Answer answer = SHOP.post(
                "/api/v1/events",
                Shop.event("customer.upserted.v1", id(one), data).toString());
        assertThat(answer.at("/status").asText()).as(answer.text()).isEqualTo("processed");
    }

    private static JsonNode search() {
        Answer begun = STEWARD.post(DUPLICATES, "{\"kind\":\"customer\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String path = DUPLICATES + "/" + begun.at("/id").asText();
        return Eventually.see(
                        "the end of the search",
                        Duration.ofSeconds(60),
                        () -> STEWARD.get(path),
                        answer -> answer.at("/state").asText().equals("done"))
                .json();
    }

    private JsonNode page(String one) {
        return STEWARD.get(CUSTOMERS + id(one)).json();
    }

    private static List<String> saidOf(JsonNode customer, String field) {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : customer.path("fields")) {
            if (one.path("field").asText().equals(field)) {
                ids.add(one.at("/holds/customerId").asText());
                one.path("others")
                        .forEach(other -> ids.add(other.path("customerId").asText()));
            }
        }
        return ids;
    }

    private JsonNode task() {
        for (JsonNode task :
                OPERATOR.get("/api/v1/tasks?queue=records&limit=200").at("/items")) {
            if (task.path("subject").asText().contains(id("B1"))) {
                return task;
            }
        }
        throw new AssertionError("no task about " + id("B1"));
    }
}
