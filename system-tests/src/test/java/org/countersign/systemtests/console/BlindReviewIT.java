package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of a blind task nobody hears what the machine thinks before an answer of their own, through whatever door they ask. */
@ExtendWith(ArquillianExtension.class)
class BlindReviewIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String SHARES = "/api/v1/oversight/blind-shares";

    private static final Map<String, String> RULES = new HashMap<>();

    private final Api operator = SITE.as("operator");
    private final Api second = SITE.as("operator2");

    @BeforeEach
    void all() {
        share("1");
    }

    /** The other tests' tasks are not blind. */
    @AfterEach
    void none() {
        share("0");
    }

    @Test
    void no_door_tells_the_advice_before_the_first_answer_and_every_door_tells_it_after() {
        String order = Shop.newOrderId("blind");
        JsonNode task = Doubt.task(SITE, order);
        String path = path(task);
        String decision = task.path("decisionId").asText();
        Eventually.see(
                "the seal of " + decision,
                Duration.ofSeconds(20),
                () -> SITE.as("auditor").get("/api/v1/decisions/" + decision).json(),
                passport -> passport.has("sealed"));
        Map<String, String> before = doors(operator, order, task);
        Map<String, String> others = doors(SITE.as("supervisor"), order, task);
        assertThat(task.path("blind").asBoolean()).isTrue();
        assertThat(task.path("hidden").asBoolean()).isTrue();
        assertThat(task.has("proposal")).isFalse();
        assertThat(operator.get("/api/v1/decisions/" + decision + "/what-if")
                        .at("/code")
                        .asText())
                .isEqualTo("BLIND");
        assertThat(operator.post("/api/v1/decisions/" + decision + "/replay", "")
                        .status())
                .isEqualTo(409);

        Api.Answer revealed = operator.post(path + "/first-answer", Map.of("verdict", "approve"));
        assertThat(revealed.status()).as(revealed.text()).isEqualTo(200);
        List<String> advice = advice(revealed.json().path("decision"));
        assertThat(advice).hasSizeGreaterThan(2);
        assertThat(revealed.at("/proposal").asText()).isNotEmpty();
        assertThat(revealed.at("/firstAnswer/verdict").asText()).isEqualTo("approve");

        before.forEach((door, said) -> assertThat(said).as(door).doesNotContain(advice));
        others.forEach((door, said) -> assertThat(said).as(door).doesNotContain(advice));
        doors(second, order, task)
                .forEach((door, said) -> assertThat(said).as(door).doesNotContain(advice));
        Map<String, String> after = doors(operator, order, task);
        assertThat(after.get("task")).contains(advice);
        assertThat(after.get("passport")).contains(advice);
        assertThat(after.get("by rule")).contains(decision);
        assertThat(before.get("by rule")).doesNotContain(decision);
        assertThat(operator.get("/api/v1/decisions/" + decision + "/what-if").status())
                .isEqualTo(200);
    }

    @Test
    void the_first_answer_stays_both_are_kept_and_the_passport_tells_how_it_went() {
        JsonNode task = Doubt.task(SITE, Shop.newOrderId("stays"));
        String path = path(task);
        operator.get(path);
        Api.Answer early = operator.post(path + "/sign", Map.of("verdict", "refuse"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/code").asText()).isEqualTo("BLIND");
        assertThat(early.at("/detail").asText()).contains("/first-answer");
        Api.Answer nothing = operator.post(path + "/first-answer", Map.of("comment", "hm"));
        assertThat(nothing.at("/code").asText()).isEqualTo("VERDICT_REQUIRED");
        assertThat(SITE.as("auditor")
                        .post(path + "/first-answer", Map.of("verdict", "approve"))
                        .status())
                .isEqualTo(403);

        Api.Answer first =
                operator.post(path + "/first-answer", Map.of("verdict", "refuse", "comment", "too large for a guest"));
        Api.Answer again = operator.post(path + "/first-answer", Map.of("verdict", "approve"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code").asText()).isEqualTo("ALREADY_ANSWERED");

        String proposal = first.at("/proposal").asText();
        Api.Answer signed = operator.post(path + "/sign", Map.of("verdict", proposal));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        JsonNode course = SITE.as("auditor")
                .get("/api/v1/decisions/" + task.path("decisionId").asText())
                .at("/courses/0");
        assertThat(course.path("blind").asBoolean()).isTrue();
        assertThat(course.path("hidden").asBoolean()).isFalse();
        assertThat(course.at("/firstAnswers/0/verdict").asText()).isEqualTo("refuse");
        assertThat(course.at("/firstAnswers/0/comment").asText()).isEqualTo("too large for a guest");
        assertThat(course.path("verdict").asText()).isEqualTo(proposal);
        assertThat(course.path("adviceShown").asText()).isEqualTo("after-the-first-answer");
        assertThat(course.path("changed").asBoolean()).isEqualTo(!proposal.equals("refuse"));
        assertThat(course.path("shownAt").asText())
                .isLessThan(course.at("/firstAnswers/0/at").asText());
        assertThat(operator.get("/api/v1/oversight/me")
                        .at("/figures/agreed/cases")
                        .asInt())
                .isPositive();
    }

    @Test
    void many_at_once_are_refused_one_by_one_and_who_takes_over_answers_blind_too() {
        JsonNode task = Doubt.task(SITE, Shop.newOrderId("bulk"));
        String id = task.path("id").asText();
        operator.post(path(task) + "/first-answer", Map.of("verdict", "approve"));
        JsonNode result = operator.post("/api/v1/tasks/sign", Map.of("ids", List.of(id), "verdict", "approve"))
                .at("/results/0");
        assertThat(result.path("ok").asBoolean()).isFalse();
        assertThat(result.at("/problem/code").asText()).isEqualTo("BLIND");

        operator.post(path(task) + "/unclaim", "");
        JsonNode seen = second.get(path(task)).json();
        assertThat(seen.path("hidden").asBoolean()).isTrue();
        assertThat(seen.path("canAnswer").asBoolean()).isTrue();
        assertThat(seen.path("canSign").asBoolean()).isFalse();
        assertThat(seen.at("/decision/courses/0/firstAnswers")).isEmpty();
        assertThat(second.post(path(task) + "/sign", Map.of("verdict", "approve"))
                        .at("/code")
                        .asText())
                .isEqualTo("BLIND");
        Api.Answer own = second.post(path(task) + "/first-answer", Map.of("verdict", "refuse"));
        assertThat(own.status()).as(own.text()).isEqualTo(200);
    }

    @Test
    void a_supervisor_sets_the_share_and_nonsense_is_told_as_such() {
        Api supervisor = SITE.as("supervisor");
        assertThat(operator.put(SHARES, Map.of("queue", "risk", "share", "0.5")).status())
                .isEqualTo(403);
        Api.Answer none = supervisor.put(SHARES, Map.of("queue", "rsik", "share", "0.5"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.at("/detail").asText()).contains("rsik").contains("risk");
        assertThat(supervisor
                        .put(SHARES, Map.of("queue", "risk", "share", "1.5"))
                        .at("/detail")
                        .asText())
                .contains("0..1");
        assertThat(supervisor.put(SHARES, Map.of("queue", "risk")).status()).isEqualTo(400);
        JsonNode report = supervisor.get("/api/v1/oversight/dependence?days=30").json();
        assertThat(report.has("people")).isTrue();
        assertThat(operator.get("/api/v1/oversight/dependence").json().has("people"))
                .isFalse();
        assertThat(operator.get("/api/v1/oversight/dependence?days=0").status()).isEqualTo(400);
        assertThat(operator.get("/api/v1/oversight/skills").json()).hasSize(3);
    }

    @Test
    void in_the_browser_one_key_answers_and_the_next_one_signs() {
        JsonNode task = Doubt.task(SITE, Shop.newOrderId("keys"));
        String id = task.path("id").asText();
        String proposal = SITE.as("supervisor")
                .post(path(task) + "/first-answer", Map.of("verdict", "approve"))
                .at("/proposal")
                .asText();
        SITE.as("supervisor").post(path(task) + "/unclaim", "");
        String key = proposal.equals("approve") ? "a" : "r";
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox/" + id);
            console.sees("This one is blind: decide first, then see what the machine thinks.");
            console.doesNotSee(AriaRole.HEADING, "Rules that spoke");
            console.press(key).sees("You said " + proposal + ". The machine says " + proposal + ".");
            console.sees(AriaRole.HEADING, "Rules that spoke");
            console.press(key).sees(id + (proposal.equals("approve") ? " approved" : " refused"));

            console.open("/decisions/" + task.path("decisionId").asText());
            console.sees("was blind: the advice came after the first answer.").sees("as the first answer");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Map<String, String> doors(Api who, String order, JsonNode task) {
        String decision = "/api/v1/decisions/" + task.path("decisionId").asText();
        String rule = rule();
        JsonNode event = who.get("/api/v1/events?subject=" + Api.part(order)).at("/items/0");
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("tasks", "/api/v1/tasks?view=all&q=" + Api.part(order));
        paths.put("task", path(task));
        paths.put("decisions", "/api/v1/decisions?subject=" + Api.part(order));
        paths.put("by rule", "/api/v1/decisions?subject=" + Api.part(order) + "&rule=" + rule);
        paths.put("passport", decision);
        paths.put("what if", decision + "/what-if");
        paths.put("events", "/api/v1/events?subject=" + Api.part(order));
        paths.put(
                "event",
                "/api/v1/events/" + Api.part(event.path("source").asText()) + "/"
                        + Api.part(event.path("id").asText()));
        paths.put("customer", "/api/v1/customers/" + Api.part("C-" + order));
        paths.put("customer's decisions", "/api/v1/customers/" + Api.part("C-" + order) + "/decisions");
        paths.put("customer's orders", "/api/v1/customers/" + Api.part("C-" + order) + "/orders");
        paths.put("order", "/api/v1/orders/" + Api.part(order));
        paths.put("set aside", "/api/v1/outbox/set-aside");
        Map<String, String> said = new LinkedHashMap<>();
        paths.forEach((door, path) -> said.put(door, who.get(path).text()));
        for (String sibling : siblings(who, order)) {
            if (!decision.endsWith(sibling)) {
                said.put(
                        "sibling " + sibling,
                        who.get("/api/v1/decisions/" + sibling).text());
            }
        }
        return said;
    }

    private static List<String> siblings(Api who, String order) {
        List<String> ids = new ArrayList<>();
        who.get("/api/v1/decisions?subject=" + Api.part(order))
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    /** A rule that speaks in such a decision, as another order tells whose task is not blind. */
    private static String rule() {
        return RULES.computeIfAbsent("asked", any -> {
            share("0");
            JsonNode open = Doubt.task(SITE, Shop.newOrderId("open"));
            share("1");
            return SITE.as("auditor")
                    .get("/api/v1/decisions/" + open.path("decisionId").asText())
                    .at("/reasons/0/rule")
                    .asText();
        });
    }

    /** What the machine made of it: rules, their words, scores and what moved them. */
    private static List<String> advice(JsonNode passport) {
        List<String> advice = new ArrayList<>();
        passport.path("reasons").forEach(reason -> {
            advice.add("\"" + reason.path("rule").asText() + "\"");
            advice.add(reason.path("because").asText());
        });
        passport.path("predictions").forEach(said -> {
            advice.add("\"model\":\"" + said.path("model").asText() + "\"");
            if (said.has("value")) {
                advice.add("\"value\":" + said.path("value").asText());
            }
        });
        return advice;
    }

    private static void share(String share) {
        Api.Answer set = SITE.as("supervisor").put(SHARES, Map.of("queue", "risk", "share", share));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private static String path(JsonNode task) {
        return "/api/v1/tasks/" + task.path("id").asText();
    }
}
