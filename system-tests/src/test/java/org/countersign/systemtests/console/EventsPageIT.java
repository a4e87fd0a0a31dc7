package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "What happened to my event?", and how one that could not be read is put right. */
@ExtendWith(ArquillianExtension.class)
class EventsPageIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void an_event_is_looked_up_by_its_id_and_leads_to_its_decisions() {
        ObjectNode event = Shop.orderPlaced(Shop.newOrderId("lookup"));
        SITE.as("shop").post("/api/v1/events", event.toString());
        String id = event.path("id").asText();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/events").fill("What happened to my event?", id);
            console.sees("1 event").click(AriaRole.LINK, id).sees(AriaRole.HEADING, "Event " + id);
            console.sees("It was taken in and handled.").click(AriaRole.LINK, "escalation$");
            console.sees(
                    AriaRole.HEADING, "Decision about " + event.path("subject").asText());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_dead_letter_is_repaired_and_sent_again() {
        ObjectNode event = Shop.orderPlaced(Shop.newOrderId("repair"));
        event.put("type", "order.place.v1");
        SITE.as("shop").post("/api/v1/events", event.toString());
        String id = event.path("id").asText();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("admin", "/events/dead-letters").click(AriaRole.LINK, id);
            console.sees("Nobody knows this type of event");
            String text = console.valueOf("The event as it was sent.");
            console.fill("The event as it was sent.", text + "!").click(AriaRole.BUTTON, "^Resend$");
            console.sees("This is no JSON yet");
            console.fill("The event as it was sent.", text.replace("order.place.v1", "order.placed.v1"));
            console.click(AriaRole.BUTTON, "^Resend$").sees("Sent again: processed.");
        }
    }
}
