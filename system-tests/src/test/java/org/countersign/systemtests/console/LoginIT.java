package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes in, who doesn't, and where one is afterwards. */
@ExtendWith(ArquillianExtension.class)
class LoginIT {

    private static final Site SITE = Site.UNDER_TEST;

    @Test
    void a_wrong_password_is_told_and_the_right_one_leads_to_the_page_that_was_asked_for() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.open("/decisions").signIn("operator", "guessed").sees("The user name or the password is wrong.");
            console.signIn("operator", "operator").sees(AriaRole.HEADING, "^Decisions$");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void signing_out_closes_the_door() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox")
                    .click(AriaRole.BUTTON, "account of operator")
                    .click(AriaRole.MENUITEM, "Sign out")
                    .sees(AriaRole.BUTTON, "^Sign in$");
            console.open("/decisions").sees(AriaRole.BUTTON, "^Sign in$");
        }
    }

    @Test
    void a_role_without_the_right_is_told_so() {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("shop", "/inbox").sees("No permission");
        }
    }
}
