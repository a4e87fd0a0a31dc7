package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor's work: find a decision by what is known of it, read it, and have it proved. */
@ExtendWith(ArquillianExtension.class)
class DecisionsIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void a_decision_is_found_by_its_facts_and_its_replay_proves_the_same_hash() {
        String order = Shop.newOrderId("search");
        SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("auditor", "/decisions?subject=" + order).sees(AriaRole.LINK, order);
            console.click(AriaRole.BUTTON, "^Filters$")
                    .fill("Fact", "total > 1")
                    .press("Enter");
            console.sees("total > 1").sees(AriaRole.LINK, order);
            console.click(AriaRole.LINK, order).sees(AriaRole.HEADING, "Decision about " + order);
            console.click(AriaRole.BUTTON, "^Replay$").sees("the same hash");
            assertThat(console.textOf(".note.ok .hash")).hasSize(64);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_fact_that_is_none_is_told_so() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("auditor", "/decisions").click(AriaRole.BUTTON, "^Filters$");
            console.fill("Fact", "expensive").press("Enter").sees("Write a fact, a comparison and a value");
        }
    }
}
