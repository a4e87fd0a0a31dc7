package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule author's and a reviewer's work: write in a table, have it checked, and bring it into force with two signatures. */
@ExtendWith(ArquillianExtension.class)
class RulesPageIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String COUNTRIES = "/rules/fulfilment/validation/countries.table.csv";

    @Test
    void a_slip_shows_while_it_is_typed() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("author", "/rules/fulfilment/routing/carriers.table.csv")
                    .sees(AriaRole.GRIDCELL, "ROU-101");
            console.focus(AriaRole.GRID, "cheapest carrier");
            for (int i = 0; i < 3; i++) {
                console.press("ArrowRight");
            }
            console.type("< 15O").sees("is not a number such as").press("Escape");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_change_needs_its_author_and_another_person() {
        String note = "read over " + Shop.newOrderId("note");
        try (Browser browser = new Browser()) {
            String change;
            try (Console author = browser.visit(SITE)) {
                author.openAs("admin", COUNTRIES).sees(AriaRole.GRIDCELL, "VAL-204");
                author.focus(AriaRole.GRID, "Countries we serve").press("End");
                author.type(note).press("Enter").reads("^Saved");
                author.click(AriaRole.BUTTON, "^Submit for review$")
                        .fill("Reason", "say whom the row is for")
                        .press("Tab");
                author.clickLast(AriaRole.BUTTON, "^Submit for review$").sees(AriaRole.HEADING, "^Change \\d+ of");
                author.sees("Another person has to sign it").sees(note);
                change = author.address();
                author.click(AriaRole.BUTTON, "^Approve$").sees(AriaRole.ALERT, "");
            }
            try (Console reviewer = browser.visit(SITE)) {
                reviewer.openAs("reviewer", change).sees(note);
                reviewer.click(AriaRole.BUTTON, "^Approve$").sees("Became version");
                reviewer.open(COUNTRIES).sees(AriaRole.GRIDCELL, note);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
