package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an import's cleaning did is there to be read, and a steward can take it back. */
@ExtendWith(ArquillianExtension.class)
class CleaningIT {

    private static final Site SITE = Site.UNDER_TEST;

    @TempDir
    Path folder;

    /** Invoice numbers of its own each time: an order is imported once. */
    private Path export() throws IOException {
        String one = UUID.randomUUID().toString();
        return Files.writeString(
                folder.resolve("export.csv"),
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                #-1,85123a,WHITE HEART,6,2011-06-01 08:26:00,2.55,17850,France
                #-1,POST,POSTAGE,1,2011-06-01 08:26:00,18.00,17850,France
                #-2,10002,BALLOON,1,2011-06-01 09:00:00,0.85,17850,France
                #-2,10002,BALLOON,1,2011-06-01 09:00:00,0.85,17850,France
                """
                        .replace("#", one));
    }

    @Test
    void a_steward_reads_what_cleaning_did_and_takes_a_repair_back() throws IOException {
        Path export = export();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("steward", "/events/import").give("File", export);
            console.click(AriaRole.BUTTON, "^Start the import$").sees(AriaRole.HEADING, "^Done$");
            console.sees("3 repairs").click(AriaRole.BUTTON, "^lines that are no products$");
            console.sees("POST is a fee, postage, a voucher or a correction");
            assertThat(console.barriers()).isEmpty();
            console.click(AriaRole.BUTTON, "^Undo the repair of order").sees("Take 1 repair back");
            console.clickLast(AriaRole.BUTTON, "^Take back$").sees("Say in a few words why");
            console.fill("Why were they wrong?", "we sell postage").clickLast(AriaRole.BUTTON, "^Take back$");
            console.sees("1 taken back").reads("steward, .*: we sell postage");
            assertThat(browser.complaints()).isEmpty();

            String address = console.address();
            String repairs = "/api/v1/history/imports" + address.substring(address.lastIndexOf('/')) + "/repairs";
            String undo = "{\"all\":true,\"why\":\"no\"}";
            assertThat(SITE.as("operator").post(repairs + "/undo", undo).status())
                    .isEqualTo(403);
            Answer meantTwice = SITE.as("steward").post(repairs + "/undo", undo.replace("}", ",\"step\":\"x\"}"));
            assertThat(meantTwice.status()).isEqualTo(400);
            assertThat(SITE.as("auditor").get(repairs + "?limit=2").at("/items"))
                    .hasSize(2);

            console.open("/events/import").give("File", export).click(AriaRole.BUTTON, "^Start the import$");
            console.sees("Cleaning found nothing to put right");
            assertThat(SITE.as("auditor").get(repairs).at("/total").asInt()).isEqualTo(3);
        }
    }
}
