package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written in a draft stays written: beside another author, over a reload and after the session has ended. */
@ExtendWith(ArquillianExtension.class)
class RuleDraftIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String CARRIERS = "/rules/fulfilment/routing/carriers.table.csv";
    private static final String ROW = "ROU-101";
    private static final int WEIGHT = 3;
    private static final int VALUE = 4;

    @BeforeEach
    void nobody_writes() {
        SITE.as("author").delete("/api/v1/rulesets/fulfilment/routing/draft");
    }

    @Test
    void two_authors_are_put_together_and_choose_only_where_both_wrote_in_one_cell() {
        try (Browser browser = new Browser();
                Console one = browser.visit(SITE);
                Console two = browser.visit(SITE)) {
            one.openAs("author", CARRIERS).sees(AriaRole.GRIDCELL, ROW);
            one.write(1, WEIGHT, "<= 2100").reads("^Saved");
            two.openAs("admin", CARRIERS).sees(AriaRole.GRIDCELL, "<= 2100");

            one.write(2, WEIGHT, "<= 20100").reads("^Saved");
            two.write(1, VALUE, "<= 160").sees("author has saved this draft too");
            two.reads("^Saved").sees(AriaRole.GRIDCELL, "<= 20100");

            one.write(1, VALUE, "<= 170").sees("admin has written in the same place as you");
            one.click(AriaRole.BUTTON, "^Keep mine here$").reads("^Saved");
            assertThat(one.cellText(1, VALUE)).isEqualTo("<= 170");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_unsaved_survives_a_reload_and_the_end_of_the_session() {
        try (Browser browser = new Browser();
                Console author = browser.visit(SITE)) {
            author.openAs("author", CARRIERS).sees(AriaRole.GRIDCELL, ROW);
            author.write(1, WEIGHT, "<= 2200").reload().sees(AriaRole.GRIDCELL, "<= 2200");
            author.reads("^Saved").loseSession().write(1, WEIGHT, "<= 2300");
            author.sees(AriaRole.BUTTON, "^Sign in$").signIn("author", "author");
            author.sees("What you had written before is back").sees(AriaRole.GRIDCELL, "<= 2300");
            author.click(AriaRole.BUTTON, "^Discard the draft$").clickLast(AriaRole.BUTTON, "^Discard the draft$");
            author.sees("Write to begin a draft");
            assertThat(author.cellText(1, WEIGHT)).isEqualTo("<= 2000");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_table_goes_through_a_spreadsheet_and_comes_back_with_its_changes_shown() {
        try (Browser browser = new Browser();
                Console author = browser.visit(SITE)) {
            author.openAs("author", CARRIERS).sees(AriaRole.GRIDCELL, ROW);
            author.write(1, WEIGHT, "<= 2400").reads("^Saved");
            Path workbook = author.click(AriaRole.BUTTON, "^Export$").download(AriaRole.MENUITEM, "XLSX", "t.xlsx");
            author.write(1, WEIGHT, "<= 9999").reads("^Saved");
            author.click(AriaRole.BUTTON, "^Import$").give("File", workbook);
            author.sees("Cells changed: 1. Rows added: 0, removed: 0.");
            author.click(AriaRole.BUTTON, "^Take it into the draft$").sees("Taken into the draft");
            assertThat(author.cellText(1, WEIGHT)).isEqualTo("<= 2400");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void cells_are_pasted_from_a_spreadsheet_and_columns_are_added_for_an_owner() {
        try (Browser browser = new Browser();
                Console author = browser.visit(SITE)) {
            author.openAs("author", CARRIERS).sees(AriaRole.GRIDCELL, ROW);
            author.clipboard("<= 2500\t<= 180\r\n<= 20500\t<= 1100\r\n");
            author.goTo(1, WEIGHT).press("Control+v");
            assertThat(author.cellText(2, VALUE)).isEqualTo("<= 1100");
            author.press("Control+z");
            assertThat(author.cellText(2, VALUE)).isEqualTo("<= 1000");
            author.click(AriaRole.BUTTON, "^Column$").click(AriaRole.MENUITEM, "^Add a column$");
            author.pick("What the column does", "note").fill("Name, such as", "owner");
            author.click(AriaRole.BUTTON, "^Add a column$").sees(AriaRole.COLUMNHEADER, "Owner");
            author.type("ann").press("Enter").reads("^Saved").sees(AriaRole.GRIDCELL, "ann");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
