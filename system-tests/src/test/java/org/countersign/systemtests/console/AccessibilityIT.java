package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.systemtests.reorder.SoldProduct;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page stands in anybody's way: WCAG 2.0 to 2.2, A and AA, in both themes and on both kinds of screens. */
@ExtendWith(ArquillianExtension.class)
class AccessibilityIT {

    private static final Site SITE = Site.UNDER_TEST;

    @ParameterizedTest
    @EnumSource(Browser.Screen.class)
    void no_page_has_a_barrier_or_spills_over(Browser.Screen screen) {
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE, screen)) {
            List<String> found = new ArrayList<>();
            console.open("/inbox").sees(AriaRole.BUTTON, "^Sign in$");
            look("login", console, found);
            console.signIn("supervisor", "supervisor").sees(AriaRole.BANNER, "");
            pages().forEach((address, heading) -> {
                console.open(address).sees(AriaRole.HEADING, heading);
                look(address, console, found);
            });
            assertThat(found).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void look(String name, Console console, List<String> found) {
        console.barriers().forEach(barrier -> found.add(name + ": " + barrier));
        console.colours(ColorScheme.DARK).barriersOfColour().forEach(barrier -> found.add(name + ", dark: " + barrier));
        console.colours(ColorScheme.LIGHT);
        if (console.spillsOver()) {
            found.add(name + ": has to be scrolled sideways");
        }
    }

    /** Each page's address and a heading that shows when it is there. */
    private static Map<String, String> pages() {
        JsonNode task = Doubt.task(SITE, Shop.newOrderId("axe"));
        String source = Api.part("urn:shop:system-tests");
        String order = Shop.newOrderId("axe");
        JsonNode event = Shop.orderPlaced(order);
        SITE.as("shop").post("/api/v1/events", event.toString());
        SoldProduct product = new SoldProduct();
        product.tellOfProductAndSupplier();
        product.forecast();
        product.count(5);
        product.observe("Stands & More", "11.00");
        product.observe("Kitchen Corner", "11.40");
        String purchase = product.order().at("/id").asText();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/inbox/" + task.path("id").asText(), "Rules that spoke");
        pages.put("/inbox?q=nothing-has-this-name", "Inbox");
        pages.put("/decisions", "^Decisions$");
        pages.put("/decisions/" + task.path("decisionId").asText(), "Decision about");
        pages.put("/customers", "^Customers$");
        pages.put("/customers/" + Api.part("C-" + order), "^What is known$");
        pages.put("/products", "^Products$");
        pages.put("/products/" + product.sku(), "^Cake stand$");
        pages.put("/purchase-orders", "^Products$");
        pages.put("/purchase-orders/" + purchase, "^Order " + purchase);
        pages.put("/purchase-orders/round", "^Products$");
        pages.put("/suppliers", "^Products$");
        pages.put("/suppliers/" + product.supplier(), "^Stand makers$");
        pages.put("/price-changes", "^Products$");
        pages.put("/price-changes/fairness", "^Products$");
        pages.put("/price-changes/round", "^Products$");
        pages.put("/rules", "^Rules$");
        pages.put("/rules/fulfilment/validation/limits-order.table.csv", "^validation$");
        pages.put("/rules/fulfilment/validation/order.drl", "^validation$");
        pages.put("/rules/fulfilment/validation/scenarios.csv", "^validation$");
        pages.put("/rules/fulfilment/validation/versions", "^validation$");
        pages.put("/rules/fulfilment/validation/changes", "^validation$");
        pages.put("/models", "^Models$");
        pages.put("/data/sources", "^Data$");
        pages.put("/data/categories", "^Data$");
        pages.put("/data/fields?q=order.total", "^Data$");
        pages.put("/oversight/people", "^Oversight$");
        pages.put("/oversight/automations", "^Oversight$");
        pages.put("/oversight/effects", "^Oversight$");
        pages.put("/oversight/owners", "^Oversight$");
        pages.put("/events", "^Events$");
        pages.put("/events/story?source=" + source + "&id=" + event.path("id").asText(), "^Event ");
        pages.put("/events/dead-letters", "^Events$");
        pages.put("/events/import", "^Events$");
        pages.put("/no-such-page", "Not found");
        return pages;
    }
}
