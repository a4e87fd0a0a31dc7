package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole life of a change, by two people in two browsers: from the first slip to the way back. */
@ExtendWith(ArquillianExtension.class)
class RuleStoryIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String SET = "/rules/fulfilment/pricing";
    private static final String TIERS = SET + "/tier.table.csv";
    private static final int VIP = 2;
    private static final int TIER = 1;
    private static final int PERCENT = 3;
    private static final Duration AHEAD = Duration.ofSeconds(30);

    @Test
    void a_change_is_written_checked_tried_signed_scheduled_and_taken_back() {
        int before = inForce();
        String decision = decision();
        try (Browser browser = new Browser();
                Console author = browser.visit(SITE);
                Console reviewer = browser.visit(SITE)) {
            author.openAs("admin", TIERS).sees(AriaRole.GRIDCELL, "PRI-203");
            author.write(VIP, PERCENT, "6").write(VIP, TIER, "VIP, Gold");
            author.sees("both fit when").reads("^Saved");
            submit(author, "loyal customers", null).sees(AriaRole.ALERT, "");
            author.press("Escape").write(VIP, TIER, "VIP").reads("^Saved");

            author.open("/decisions/" + decision).click(AriaRole.BUTTON, "^Add as a test case$");
            author.sees("Added to the draft").sees(AriaRole.GRID, "Test cases");
            author.click(AriaRole.BUTTON, "^Run the cases$").reads("^All \\d+ cases passed");

            LocalDateTime from = LocalDateTime.now(ZoneOffset.UTC).plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            submit(author, "VIP customers get 6 %", from).sees(AriaRole.HEADING, "^Change \\d+ of");
            author.sees("Another person has to sign it").click(AriaRole.BUTTON, "^Approve$");
            author.sees(AriaRole.ALERT, "");

            reviewer.openAs("reviewer", author.address())
                    .sees("VIP customers get 6 %")
                    .reads("^5$");
            reviewer.click(AriaRole.BUTTON, "^Approve$").reads("^scheduled$");
            assertThat(inForce()).isEqualTo(before);
            reviewer.open("/rules").sees(AriaRole.LINK, "pricing: change \\d+, scheduled, from");

            Eventually.see("the new version in force", AHEAD.plusSeconds(20), RuleStoryIT::inForce, v -> v > before);
            author.open(TIERS).reads("^Version " + inForce() + " in force");
            assertThat(author.cellText(VIP, PERCENT)).isEqualTo("6");

            reviewer.open(SET + "/versions").click(AriaRole.BUTTON, "^Go back to " + before + "$");
            reviewer.fill("Reason", "too generous").clickLast(AriaRole.BUTTON, "^Go back to " + before + "$");
            reviewer.sees("Version " + before + " is in force again");
            author.open(TIERS).reads("^Version " + inForce() + " in force");
            assertThat(author.cellText(VIP, PERCENT)).isEqualTo("5");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Console submit(Console author, String reason, LocalDateTime from) {
        author.click(AriaRole.BUTTON, "^Submit for review$").fill("Reason", reason);
        if (from != null) {
            author.fill("In force from", from.toString()).pick("Time zone of these times", "UTC");
        }
        return author.clickLast(AriaRole.BUTTON, "^Submit for review$");
    }

    /** What the pricing rules said to an everyday order. */
    private static String decision() {
        String event = Shop.orderPlaced(Shop.newOrderId("story")).toString();
        for (JsonNode decision : SITE.as("shop").post("/api/v1/events", event).at("/decisions")) {
            if (decision.path("ruleset").asText().equals("fulfilment/pricing")) {
                return decision.path("id").asText();
            }
        }
        throw new AssertionError("no price was decided");
    }

    private static int inForce() {
        for (JsonNode set : SITE.as("author").get("/api/v1/rulesets").json()) {
            if (set.path("set").asText().equals("pricing")) {
                return set.at("/version/number").asInt();
            }
        }
        throw new AssertionError("there is no fulfilment/pricing");
    }
}
