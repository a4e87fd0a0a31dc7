package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator's work: read, sign with one key, overrule with a reason, and never twice. */
@ExtendWith(ArquillianExtension.class)
class InboxIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void agreeing_takes_one_key_and_the_next_task_opens_by_itself() {
        String order = Shop.newOrderId("keys");
        JsonNode first = Doubt.task(SITE, order + "-a");
        JsonNode second = Doubt.task(SITE, order + "-b");
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox?q=" + order).sees(AriaRole.REGION, "Task " + id(first));
            agree(console, first);
            console.sees(AriaRole.REGION, "Task " + id(second));
            agree(console, second);
            console.sees("No task matches the filter");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void overruling_the_machine_needs_a_reason_and_the_passport_shows_both_signatures() {
        String order = Shop.newOrderId("override");
        JsonNode task = Doubt.task(SITE, order);
        boolean approved = task.path("proposal").asText().equals("approve");
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox/" + id(task)).sees(AriaRole.BUTTON, "^Approve");
            console.press(approved ? "r" : "a").sees("You are deciding against the machine.");
            console.press("Control+Enter").sees("Deciding against the machine needs a reason.");
            console.choose("Reason", 1).fill("Comment", "called the customer");
            console.press("Control+Enter").sees(id(task) + (approved ? " refused" : " approved"));

            console.open("/decisions/" + task.path("decisionId").asText());
            console.sees(AriaRole.HEADING, "Decision about " + order);
            console.sees("Rules that spoke").sees("called the customer").sees("override");
            assertThat(console.textOf(".sg.signed")).contains("operator").contains(approved ? "Refused" : "Approved");
        }
    }

    @Test
    void two_people_see_each_other_and_only_one_signs() {
        JsonNode task = Doubt.task(SITE, Shop.newOrderId("two"));
        try (Browser browser = new Browser();
                Console one = browser.visit(SITE);
                Console two = browser.visit(SITE)) {
            one.openAs("operator", "/inbox/" + id(task)).sees(AriaRole.BUTTON, "^Approve");
            two.openAs("operator2", "/inbox/" + id(task))
                    .sees(AriaRole.BUTTON, "^Approve")
                    .press("c")
                    .sees("Your signature needed");
            one.sees("Claimed by operator2 a moment ago.").doesNotSee(AriaRole.BUTTON, "^Approve");
        }
    }

    @Test
    void many_are_signed_at_once_with_a_result_for_each() {
        String order = Shop.newOrderId("bulk");
        JsonNode first = Doubt.task(SITE, order + "-a");
        JsonNode second = Doubt.task(SITE, order + "-b");
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox?q=" + order).sees(AriaRole.REGION, "Task " + id(first));
            console.click(AriaRole.CHECKBOX, "Select all").click(AriaRole.BUTTON, "Agree with machine");
            console.press("Control+Enter").sees(AriaRole.LIST, "Result per task");
            assertThat(console.textOf(".results")).contains(id(first)).contains(id(second));
        }
    }

    /** Approving goes at once; refusing asks once more, also when the machine proposed it. */
    private static void agree(Console console, JsonNode task) {
        console.sees(AriaRole.BUTTON, "^Approve");
        if (task.path("proposal").asText().equals("approve")) {
            console.press("a").sees(id(task) + " approved");
        } else {
            console.press("r").sees("Refuse " + id(task)).press("Control+Enter").sees(id(task) + " refused");
        }
    }

    private static String id(JsonNode task) {
        return task.path("id").asText();
    }
}
