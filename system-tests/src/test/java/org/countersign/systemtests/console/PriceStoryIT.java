package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.countersign.systemtests.reorder.SoldProduct;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Site;
import org.countersign.systemtests.server.TopicListener;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Competitors are much cheaper: from their prices to the shop's own, which a person signed and the shop was told. */
@ExtendWith(ArquillianExtension.class)
class PriceStoryIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api AUDITOR = SITE.as("auditor");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SoldProduct product = new SoldProduct();
    private final String sku = product.sku();

    @Test
    void a_large_move_is_signed_in_the_browser_and_told_to_the_shop() throws Exception {
        product.tellOfProductAndSupplier();
        try (TopicListener effects = new TopicListener(SITE, "auditor", "countersign.effects")) {
            product.observe("Stands & More", "11.00");
            product.observe("Kitchen Corner", "11.40");
            JsonNode held = changes("HELD");
            assertThat(held.at("/binding").asText()).isEqualTo("price point");
            String task = AUDITOR.get("/api/v1/tasks?queue=pricing&q=" + sku)
                    .at("/items/0/id")
                    .asText();
            try (Browser browser = new Browser();
                    Console console = browser.visit(SITE)) {
                console.openAs("operator", "/inbox/" + task)
                        .sees("Lower Cake stand")
                        .sees("is more than a price moves without a person")
                        .sees("The shop puts the new price up at once");
                console.press("a").sees(task + " approved");
                console.open("/products/" + sku)
                        .sees("£12.75 → £" + held.at("/to").asText());
                console.sees("Timeline").sees("pricing/approval").sees("price.changed.v1");
                assertThat(browser.complaints()).isEmpty();
            }
            Eventually.see(
                    "the price on the topic",
                    SOON,
                    () -> effects.typesAbout(sku),
                    types -> types.contains("price.changed.v1"));
        }
        JsonNode applied = changes("APPLIED");
        assertThat(applied.at("/signedBy").asText()).isEqualTo("operator");
        assertThat(AUDITOR.get("/api/v1/products/" + sku).at("/price").asText())
                .isEqualTo(applied.at("/to").asText());
        assertThat(AUDITOR.get("/api/v1/prices/" + sku).at("/lowest30").asText())
                .isEqualTo(applied.at("/to").asText());
        for (String decision : new String[] {
            applied.at("/proposalId").asText(), applied.at("/decisionId").asText()
        }) {
            Answer replay = AUDITOR.post("/api/v1/decisions/" + decision + "/replay", "");
            assertThat(replay.at("/same").asBoolean()).as(replay.text()).isTrue();
        }
    }

    private JsonNode changes(String state) {
        return Eventually.see(
                        "a price change that is " + state,
                        SOON,
                        () -> AUDITOR.get("/api/v1/price-changes?state=" + state + "&sku=" + sku),
                        page -> page.at("/items").size() == 1)
                .at("/items/0");
    }
}
