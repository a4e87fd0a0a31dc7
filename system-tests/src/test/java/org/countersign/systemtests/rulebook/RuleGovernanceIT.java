package org.countersign.systemtests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The governance of rule changes on the running server, through every door. */
@ExtendWith(ArquillianExtension.class)
class RuleGovernanceIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api AUTHOR = SITE.as("author");
    private static final Api REVIEWER = SITE.as("reviewer");
    private static final Api ADMIN = SITE.as("admin");
    private static final String SET = "/api/v1/rulesets/fulfilment/escalation";

    private static Map<String, String> inForce() {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode file : AUTHOR.get(SET + "/versions/" + version()).at("/files")) {
            files.put(file.path("name").asText(), file.path("text").asText());
        }
        return files;
    }

    private static int version() {
        for (JsonNode set : AUTHOR.get("/api/v1/rulesets").json()) {
            if (set.path("set").asText().equals("escalation")) {
                return set.at("/version/number").asInt();
            }
        }
        throw new AssertionError("there is no fulfilment/escalation");
    }

    private static String table(String id, String customer) {
        return "table,governed,For a test of governance\nhit policy,U\nid,if order.customer.customerId,then escalate,because\n"
                + "type,text,text\nlabel,customer,Ask\n" + id + "," + customer + ",risk,governed\n";
    }

    private static void save(Api who, Map<String, String> files) {
        ADMIN.delete(SET + "/draft");
        Api.Answer saved = who.put(SET + "/draft", Map.of("revision", 0, "files", files, "reason", "a test"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private static Api.Answer submit(Api who) {
        return who.post(SET + "/draft/submit", Map.of("reason", "a test of governance"));
    }

    private static JsonNode task(int number) {
        for (JsonNode task :
                REVIEWER.get("/api/v1/tasks?queue=rule-review&limit=200").at("/items")) {
            if (task.path("subject").asText().equals("fulfilment/escalation #" + number)) {
                return task;
            }
        }
        throw new AssertionError("there is no task for change " + number);
    }

    private static void back(int version) {
        Api.Answer back = REVIEWER.post(SET + "/rollback", Map.of("version", version, "reason", "the test is over"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    @Test
    void signing_the_task_is_the_same_review_and_the_task_says_what_would_change() {
        int before = version();
        Map<String, String> files = inForce();
        files.put("governed.table.csv", table("ESC-971", "C-gov-1"));
        save(ADMIN, files);
        int number = submit(ADMIN).at("/number").asInt();
        JsonNode task = task(number);
        String sign = "/api/v1/tasks/" + task.path("id").asText() + "/sign";
        assertThat(task.has("amount") || task.has("currency")).isFalse();
        JsonNode detail = ADMIN.get("/api/v1/tasks/" + task.path("id").asText()).at("/change");
        assertThat(detail.at("/summary").toString()).contains("governed.table.csv (added): 1 row added");
        assertThat(detail.at("/page").asText()).isEqualTo("/rules/fulfilment/escalation/reviews/" + number);
        assertThat(detail.at("/whyNotApprove").asText()).contains("admin wrote");

        Api.Answer own = ADMIN.post(sign, Map.of("verdict", "approve"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/code").asText()).isEqualTo("OWN_CHANGE");
        assertThat(AUTHOR.post(sign, Map.of("verdict", "approve")).status()).isEqualTo(403);
        assertThat(version()).isEqualTo(before);
        Api.Answer signed = REVIEWER.post(sign, Map.of("verdict", "approve"));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(version()).isGreaterThan(before);
        assertThat(AUTHOR.get(SET + "/reviews/" + number).at("/state").asText()).isEqualTo("live");

        int now = version();
        Api.Answer ownText = ADMIN.post(SET + "/rollback", Map.of("version", now, "reason", "x"));
        assertThat(ownText.at("/code").asText()).isEqualTo("UNCHANGED");
        back(before);
        assertThat(version()).isEqualTo(now + 1);
        Api.Answer mine = ADMIN.post(SET + "/rollback", Map.of("version", now, "reason", "mine was better"));
        assertThat(mine.at("/code").asText()).as(mine.text()).isEqualTo("OWN_CHANGE");
    }

    @Test
    void a_voided_change_can_not_be_signed_and_a_stale_one_is_neither_submitted_nor_approved() {
        int before = version();
        Map<String, String> files = inForce();
        files.put("governed.table.csv", table("ESC-973", "C-gov-2"));
        save(AUTHOR, files);
        REVIEWER.post(SET + "/reviews/" + submit(AUTHOR).at("/number").asInt() + "/approve", "");
        files.put("governed.table.csv", table("ESC-972", "C-gov-2"));
        save(AUTHOR, files);
        int first = submit(AUTHOR).at("/number").asInt();
        String sign = "/api/v1/tasks/" + task(first).path("id").asText() + "/sign";
        int revision = AUTHOR.get(SET + "/draft").at("/revision").asInt();
        Map<String, String> edited = new TreeMap<>(files);
        edited.put("governed.table.csv", table("ESC-972", "C-gov-3"));
        AUTHOR.put(SET + "/draft", Map.of("revision", revision, "files", edited));
        Api.Answer voided = REVIEWER.post(sign, Map.of("verdict", "approve"));
        assertThat(voided.status()).as(voided.text()).isEqualTo(409);

        int second = submit(AUTHOR).at("/number").asInt();
        back(before);
        Api.Answer stale = REVIEWER.post(SET + "/reviews/" + second + "/approve", "");
        assertThat(stale.status()).as(stale.text()).isEqualTo(409);
        assertThat(stale.at("/code").asText()).isEqualTo("STALE_BASE");
        assertThat(stale.at("/detail").asText()).contains("Rebase");
        assertThat(submit(AUTHOR).at("/code").asText()).isEqualTo("STALE_BASE");
        JsonNode look = AUTHOR.get(SET + "/draft/rebase").json();
        assertThat(look.at("/onto").asInt()).isEqualTo(version());
        assertThat(look.at("/own").toString()).contains("governed.table.csv");
        Api.Answer rebased = AUTHOR.post(
                SET + "/draft/rebase", Map.of("revision", look.at("/revision").asInt()));
        assertThat(rebased.at("/baseNumber").asInt()).as(rebased.text()).isEqualTo(version());
        assertThat(AUTHOR.get(SET + "/reviews/" + second).at("/state").asText()).isEqualTo("voided");
        Api.Answer third = submit(AUTHOR);
        assertThat(third.status()).as(third.text()).isEqualTo(200);
        Api.Answer unexplained =
                REVIEWER.post(SET + "/reviews/" + third.at("/number").asInt() + "/reject", "");
        assertThat(unexplained.at("/code").asText()).as(unexplained.text()).isEqualTo("REASON_REQUIRED");
        REVIEWER.post(SET + "/reviews/" + third.at("/number").asInt() + "/reject", Map.of("comment", "over"));
        AUTHOR.delete(SET + "/draft");
    }

    @Test
    void a_hundred_rules_and_ten_thousand_rows_are_in_force_within_five_seconds() {
        int before = version();
        String rules = IntStream.range(0, 100)
                .mapToObj(i -> "rule \"ESC-" + (20_000 + i) + " the order of a customer of the test " + i
                        + "\"\nwhen\n  $o : OrderFacts(customer.customerId == \"C-many-" + i + "\", total > " + i
                        + ")\nthen\n  verdict.say(\"rule {}\", " + i + ");\nend\n")
                .collect(Collectors.joining());
        Duration many = published(rules("many.drl", rules), "C-many-7", "ESC-20007");
        back(before);
        String rows =
                "table,long,For a test of speed\nhit policy,U\nid,if order.customer.customerId,then escalate,because\n"
                        + "type,text,text\nlabel,customer,Ask\n"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "ESC-" + (30_000 + i) + ",C-long-" + i + ",risk,row " + i + "\n")
                                .collect(Collectors.joining());
        Duration large = published(rules("long.table.csv", rows), "C-long-9999", "ESC-39999");
        back(before);
        System.out.printf(
                "approval to first decision: 100 rules %d ms, 10,000 rows %d ms%n", many.toMillis(), large.toMillis());
        assertThat(many).isLessThan(Duration.ofSeconds(5));
        assertThat(large).isLessThan(Duration.ofSeconds(5));
    }

    private static Map<String, String> rules(String file, String text) {
        Map<String, String> files = inForce();
        files.put(file, text);
        return files;
    }

    /** From the reviewer's click to the answer of the first order that meets the new version. */
    private static Duration published(Map<String, String> files, String customer, String rule) {
        save(AUTHOR, files);
        long submitted = System.nanoTime();
        Api.Answer change = submit(AUTHOR);
        assertThat(change.status()).as(change.text()).isEqualTo(200);
        System.out.printf("submitted in %d ms%n", (System.nanoTime() - submitted) / 1_000_000);
        long began = System.nanoTime();
        Api.Answer approved =
                REVIEWER.post(SET + "/reviews/" + change.at("/number").asInt() + "/approve", "");
        assertThat(approved.at("/state").asText()).as(approved.text()).isEqualTo("live");
        String order = Shop.newOrderId("gov");
        ObjectNode event = Shop.orderPlaced(order);
        ((ObjectNode) event.at("/data/customer")).put("customerId", customer);
        Api.Answer posted = SITE.as("shop").post("/api/v1/events", event.toString());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        for (JsonNode decision : posted.at("/decisions")) {
            if (decision.path("ruleset").asText().equals("fulfilment/escalation")) {
                assertThat(AUTHOR.get("/api/v1/decisions/" + decision.path("id").asText())
                                .text())
                        .contains(rule);
            }
        }
        return took;
    }
}
