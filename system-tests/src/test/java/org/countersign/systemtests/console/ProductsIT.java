package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.countersign.systemtests.reorder.SoldProduct;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever looks after the goods: from falling stock to an order that a person signed, and to goods on the shelf. */
@ExtendWith(ArquillianExtension.class)
class ProductsIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api AUDITOR = SITE.as("auditor");

    private final SoldProduct product = new SoldProduct();
    private final String sku = product.sku();

    @Test
    void falling_stock_is_found_understood_signed_and_received() {
        product.forecast();
        product.tellOfProductAndSupplier();
        product.count(5);
        JsonNode order = product.order();
        String id = order.at("/id").asText();
        int pieces = order.at("/lines/0/quantity").asInt();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", "/inbox")
                    .sees(AriaRole.HEADING, "^Inbox")
                    .press("g")
                    .press("p");
            console.sees(AriaRole.HEADING, "^Products$").sees(AriaRole.BUTTON, "^Task waits");
            assertThat(console.textOf("tbody tr")).contains("A task waits");
            console.fill("Search products", sku).sees("1 product");
            assertThat(console.textOf("tbody tr")).contains(sku, "A task waits");

            console.press("Tab").click(AriaRole.LINK, "^Cake stand").sees(AriaRole.HEADING, "^Cake stand$");
            console.sees("an order of it was made today already").sees("Step by step");
            assertThat(console.textOf(".steps")).contains("Reorder point", "Position", "on order");
            console.sees(AriaRole.IMG, "pieces are expected in the coming 8 weeks");
            console.sees("0 deliveries").sees(AriaRole.LINK, "^" + id + "$");

            console.click(AriaRole.LINK, "^Order " + pieces + " x Cake stand").sees("It would be the first delivery");
            console.sees(AriaRole.BUTTON, "^Approve").press("a").sees(" approved");

            console.open("/purchase-orders/" + id).sees(AriaRole.HEADING, "^Order " + id + "$");
            console.sees("Sent").sees("operator").sees(AriaRole.LINK, "^PDF$");
            product.goods(id, pieces - 2);
            console.sees("Partly here").sees("£9.90 freight included");

            console.click(AriaRole.LINK, "^Stand makers$").sees(AriaRole.HEADING, "^Stand makers$");
            console.sees("missing 2 × " + sku).sees("goods for at least").sees("£50.00");
            assertThat(console.textOf(".figures")).contains("Short\n1", "Pieces awaited\n2");
            product.goods(id, 2);
            console.sees("14 days early");
            console.click(AriaRole.LINK, "^All its orders$").click(AriaRole.LINK, "^" + id + "$");
            console.sees("Received").doesNotSee(AriaRole.BUTTON, "^Take back");

            console.click(AriaRole.LINK, "^Cake stand").sees("1 delivery");
            Eventually.see(
                    "all pieces on the shelf",
                    Duration.ofSeconds(20),
                    () -> console.textOf(".figures"),
                    figures -> figures.contains("Available\n" + (5 + pieces)));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void suppliers_are_walked_through_by_keys() {
        product.tellOfProductAndSupplier();
        product.count(5);
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("auditor", "/products")
                    .click(AriaRole.LINK, "^Suppliers$")
                    .reads("\\d+ suppliers?$");
            console.sees(AriaRole.LINK, "^Stand makers$")
                    .press("j")
                    .press("Enter")
                    .sees("What it asks of an order");
            console.open("/suppliers/" + product.supplier()).sees("Nothing has come yet, so the promise of 14 days");
            console.click(AriaRole.LINK, "^Cake stand$").sees(AriaRole.HEADING, "^Cake stand$");
            console.click(AriaRole.LINK, "^Stand makers$").sees("Lead time, and how it is known");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void several_orders_are_taken_back_after_a_look_at_what_that_is() {
        product.forecast();
        product.tellOfProductAndSupplier();
        product.count(5);
        String id = product.order().at("/id").asText();
        String address = "/purchase-orders?supplier=" + product.supplier();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("operator", address).sees(AriaRole.LINK, "^" + id + "$");
            console.click(AriaRole.CHECKBOX, "Select " + id).click(AriaRole.BUTTON, "^Take back");
            console.sees(AriaRole.DIALOG, "Take an order back")
                    .sees("not sent yet")
                    .sees("0 orders");
            console.clickLast(AriaRole.BUTTON, "^Take it back").sees("Say why; suppliers are told");
            console.fill("Why", "counted wrong").clickLast(AriaRole.BUTTON, "^Take it back");
            console.sees("The order is taken back.").click(AriaRole.LINK, "^" + id + "$");
            console.sees(AriaRole.HEADING, "^Order " + id + "$").sees("Refused").sees("counted wrong (operator)");
            assertThat(AUDITOR.get("/api/v1/purchase-orders/" + id).at("/note").asText())
                    .isEqualTo("counted wrong (operator)");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_supervisor_looks_at_a_round_and_asks_about_a_product() {
        product.tellOfProductAndSupplier();
        product.count(5);
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("supervisor", "/purchase-orders").click(AriaRole.LINK, "^Preview a round$");
            console.sees("Nothing is ordered by looking.").reads("not ordered");
            console.open("/products/" + sku).sees("There is no forecast");
            console.click(AriaRole.BUTTON, "^Ask now$").sees("Ask about this product now?");
            console.clickLast(AriaRole.BUTTON, "^Ask now$").sees("Nothing is ordered; the page says why.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_price_that_followed_competitors_is_understood_and_taken_back() {
        product.tellOfProductAndSupplier();
        product.observe("Stands & More", "12.00");
        product.observe("Kitchen Corner", "12.10");
        JsonNode change = product.priceChange();
        String id = change.at("/id").asText();
        String now = "£" + change.at("/to").asText();
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("supervisor", "/products/" + sku)
                    .sees("£12.75 → " + now)
                    .sees("Stays at " + now);
            assertThat(console.textOf(".rivals")).contains("Stands & More", "£12.00");
            console.sees(AriaRole.IMG, "2 competitors count");

            console.click(AriaRole.LINK, "^All changes of this product$").sees("1 change");
            console.click(AriaRole.CHECKBOX, "^Select " + id).click(AriaRole.BUTTON, "^Take back");
            console.sees(AriaRole.DIALOG, "Take a price change back").sees(now + " → £12.75");
            console.fill("Why", "a slip of theirs").clickLast(AriaRole.BUTTON, "^Take it back");
            console.sees("The price of before is up again.");
            console.open("/products/" + sku).sees("Stays at £12.75").sees("a slip of theirs");

            console.open("/price-changes/round?q=" + sku).click(AriaRole.CHECKBOX, "^Select " + sku);
            console.click(AriaRole.BUTTON, "^See what would change").sees("0 of 1 prices would move.");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
