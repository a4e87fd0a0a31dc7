package org.countersign.systemtests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules are changed, reviewed, published and taken back on the running server, and the next order meets them. */
@ExtendWith(ArquillianExtension.class)
class RuleDeskIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api AUTHOR = SITE.as("author");
    private static final Api REVIEWER = SITE.as("reviewer");
    private static final Api ADMIN = SITE.as("admin");
    private static final String SET = "/api/v1/rulesets/fulfilment/escalation";
    private static final Duration SOON = Duration.ofSeconds(5);

    /** A table that only orders of these tests meet: they alone have these customers. */
    private static String table(String policy, String rows) {
        return "table,it-desk,For the rule desk's test\nhit policy," + policy
                + "\nid,if order.customer.customerId,then escalate,because\ntype,text,text\nlabel,customer,Ask\n"
                + rows;
    }

    @Test
    void a_change_is_checked_reviewed_published_and_taken_back() {
        int before = inForce();
        Map<String, String> files = files(before);
        files.put("it-desk.table.csv", table("U", "ESC-981,C-desk-1,risk,first\nESC-982,C-desk-1,risk,second\n"));
        files.put("scenarios.csv", files.get("scenarios.csv") + cases("ESC-981", "C-desk-1"));
        int revision = saved(files);

        Api.Answer check = AUTHOR.post(SET + "/draft/check", "{}");
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        assertThat(check.text()).contains("overlap", "ESC-981", "ESC-982");
        assertThat(submit("").at("/code").asText()).isEqualTo("TABLE_ERRORS");

        files.put("it-desk.table.csv", table("U", "ESC-981,C-desk-1,risk,{order.customer.customerId} is the desk's\n"));
        revision = AUTHOR.put(SET + "/draft", Map.of("revision", revision, "files", files))
                .at("/revision")
                .asInt();
        Api.Answer stale = AUTHOR.put(SET + "/draft", Map.of("revision", revision - 1, "files", files));
        assertThat(stale.at("/code").asText()).isEqualTo("STALE_DRAFT");
        JsonNode tried = AUTHOR.post(SET + "/draft/test", "{}").json();
        assertThat(tried.at("/cases").size()).isPositive();
        tried.at("/cases").forEach(one -> assertThat(one.path("ok").asBoolean())
                .as(one.toString())
                .isTrue());

        int number = submit("").at("/number").asInt();
        String review = SET + "/reviews/" + number;
        assertThat(REVIEWER.get(review).text()).contains("it-desk.table.csv", "ESC-981");
        assertThat(AUTHOR.post(review + "/approve", "{}").status()).isEqualTo(403);

        String unmet = decided("C-desk-1");
        assertThat(unmet).doesNotContain("ESC-981");
        Api.Answer approved = REVIEWER.post(review + "/approve", Map.of("comment", "good"));
        assertThat(approved.at("/state").asText()).as(approved.text()).isEqualTo("live");
        assertThat(decided("C-desk-1")).contains("ESC-981", "C-desk-1 is the desk");
        assertThat(inForce()).isGreaterThan(before);
        assertThat(AUTHOR.get(SET + "/draft").status()).isEqualTo(404);

        assertThat(AUTHOR.post(SET + "/rollback", Map.of("version", before, "reason", "x"))
                        .status())
                .isEqualTo(403);
        Api.Answer back = REVIEWER.post(SET + "/rollback", Map.of("version", before, "reason", "the test is over"));
        assertThat(back.at("/state").asText()).as(back.text()).isEqualTo("live");
        assertThat(decided("C-desk-1")).doesNotContain("ESC-981");
    }

    @Test
    void nobody_approves_an_own_change_and_a_task_in_the_inbox_is_the_same_review() {
        int before = inForce();
        Map<String, String> files = files(before);
        files.put("it-desk.table.csv", table("U", "ESC-985,C-desk-2,risk,mine\n"));
        files.put("scenarios.csv", files.get("scenarios.csv") + cases("ESC-985", "C-desk-2"));
        AUTHOR.delete(SET + "/draft");
        assertThat(ADMIN.put(SET + "/draft", Map.of("revision", 0, "files", files))
                        .status())
                .isEqualTo(200);
        Api.Answer submitted = ADMIN.post(SET + "/draft/submit", Map.of("reason", "my own"));
        int number = submitted.at("/number").asInt();
        Api.Answer own = ADMIN.post(SET + "/reviews/" + number + "/approve", "{}");
        assertThat(own.status()).as(own.text()).isEqualTo(403);
        assertThat(own.at("/code").asText()).isEqualTo("OWN_CHANGE");

        JsonNode task = REVIEWER.get("/api/v1/tasks?queue=rule-review").at("/items/0");
        String id = task.path("id").asText();
        assertThat(task.path("kind").asText()).isEqualTo("rule-review");
        assertThat(ADMIN.post("/api/v1/tasks/" + id + "/sign", Map.of("verdict", "approve"))
                        .at("/code")
                        .asText())
                .isEqualTo("OWN_CHANGE");
        Api.Answer signed =
                REVIEWER.post("/api/v1/tasks/" + id + "/sign", Map.of("verdict", "refuse", "comment", "too odd"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        JsonNode change = ADMIN.get(SET + "/reviews/" + number).json();
        assertThat(change.path("state").asText()).isEqualTo("rejected");
        assertThat(change.path("comment").asText()).isEqualTo("too odd");
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void a_scheduled_change_begins_and_ends_by_itself() {
        int before = inForce();
        Map<String, String> files = files(before);
        files.put("it-desk.table.csv", table("U", "ESC-991,C-desk-3,risk,for a time\n"));
        files.put("scenarios.csv", files.get("scenarios.csv") + cases("ESC-991", "C-desk-3"));
        saved(files);
        Instant from = Instant.now().plusSeconds(14);
        Instant until = from.plusSeconds(8);
        int number = submit("\"effectiveFrom\":\"" + from + "\",\"effectiveUntil\":\"" + until + "\",")
                .at("/number")
                .asInt();
        Api.Answer approved = REVIEWER.post(SET + "/reviews/" + number + "/approve", "{}");
        assertThat(approved.at("/state").asText()).as(approved.text()).isEqualTo("scheduled");
        assertThat(inForce()).isEqualTo(before);
        assertThat(AUTHOR.get("/api/v1/rulesets/calendar").text()).contains("scheduled");

        Eventually.pause(Duration.between(Instant.now(), from));
        Eventually.see("the scheduled version", SOON, RuleDeskIT::inForce, version -> version > before);
        assertThat(decided("C-desk-3")).contains("ESC-991");
        Eventually.pause(Duration.between(Instant.now(), until));
        Eventually.see("the version before", SOON, RuleDeskIT::inForce, version -> version == before);
        assertThat(decided("C-desk-3")).doesNotContain("ESC-991");
        assertThat(AUTHOR.get(SET + "/versions?asOf=" + from.plusSeconds(4))
                        .at("/0/number")
                        .asInt())
                .isGreaterThan(before);
    }

    private static int inForce() {
        for (JsonNode set : AUTHOR.get("/api/v1/rulesets").json()) {
            if (set.path("set").asText().equals("escalation")) {
                return set.at("/version/number").asInt();
            }
        }
        throw new AssertionError("there is no fulfilment/escalation");
    }

    private static Map<String, String> files(int version) {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode file : AUTHOR.get(SET + "/versions/" + version).at("/files")) {
            files.put(file.path("name").asText(), file.path("text").asText());
        }
        return files;
    }

    /** A case of its own, in the columns that the shipped ones have. */
    private static String cases(String rule, String customer) {
        return "the desk's own " + rule + ",,,,,," + customer + ",,,,,,,,,,,escalate risk," + rule + ",\n";
    }

    private static int saved(Map<String, String> files) {
        AUTHOR.delete(SET + "/draft");
        Api.Answer saved = AUTHOR.put(SET + "/draft", Map.of("revision", 0, "files", files, "reason", "a test"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        return saved.at("/revision").asInt();
    }

    private static Api.Answer submit(String schedule) {
        return AUTHOR.post(SET + "/draft/submit", "{" + schedule + "\"reason\":\"a test\"}");
    }

    /** What the desk says to a new order of this customer. */
    private static String decided(String customer) {
        String order = Shop.newOrderId("desk");
        ObjectNode event = Shop.orderPlaced(order);
        ((ObjectNode) event.at("/data/customer")).put("customerId", customer);
        Api.Answer posted = SITE.as("shop").post("/api/v1/events", event.toString());
        for (JsonNode decision : posted.at("/decisions")) {
            if (decision.path("ruleset").asText().equals("fulfilment/escalation")) {
                return AUTHOR.get("/api/v1/decisions/" + decision.path("id").asText())
                        .text();
            }
        }
        throw new AssertionError("no escalation decision: " + posted.text());
    }
}
