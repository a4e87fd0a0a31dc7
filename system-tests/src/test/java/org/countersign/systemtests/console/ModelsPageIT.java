package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A steward takes a model out of service, everybody is told, and a person puts it back. */
@ExtendWith(ArquillianExtension.class)
class ModelsPageIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void whoever_works_here_is_told_that_a_model_is_out_of_service() {
        try (Browser browser = new Browser();
                Console operator = browser.visit(SITE);
                Console steward = browser.visit(SITE)) {
            operator.openAs("operator", "/decisions").sees(AriaRole.HEADING, "^Decisions$");
            steward.openAs("steward", "/models").click(AriaRole.BUTTON, "^Take out of service$");
            steward.clickLast(AriaRole.BUTTON, "^Take out of service$").sees("Say why. It stays in the diary.");
            steward.fill("Reason", "it doubts every order of this morning")
                    .clickLast(AriaRole.BUTTON, "^Take out of service$");
            try {
                steward.reads("^suspended by steward: it doubts every order of this morning");
                operator.sees("The model order-risk is out of service: rules decide without its score.");
                operator.click(AriaRole.LINK, "^See why$").sees("taken out of service");
                operator.doesNotSee(AriaRole.BUTTON, "^Put back into service$");
            } finally {
                steward.click(AriaRole.BUTTON, "^Put back into service$")
                        .fill("Reason", "the morning is explained")
                        .clickLast(AriaRole.BUTTON, "^Put back into service$");
            }
            steward.sees("put back into service");
            operator.doesNotSee(AriaRole.LINK, "^See why$");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
