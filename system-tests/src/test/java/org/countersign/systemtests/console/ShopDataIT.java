package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steward says what the shop's words mean and which source has to be heard; decisions and every page follow. */
@ExtendWith(ArquillianExtension.class)
class ShopDataIT {

    private static final Site SITE = Site.UNDER_TEST;
    private static final String CATEGORIES = "/api/v1/categories";
    private static final String SOURCES = "/api/v1/sources";

    private static void sell(String sku, String category) {
        ObjectNode product = JsonNodeFactory.instance.objectNode();
        product.put("sku", sku).put("description", "A mug").put("category", category);
        Api.Answer answer = SITE.as("shop")
                .post(
                        "/api/v1/events",
                        Shop.event("product.upserted.v1", sku, product).toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void a_steward_maps_a_word_and_the_next_decision_reads_what_it_stands_for() {
        String order = Shop.newOrderId("category");
        String word = "Mugs & cups " + order;
        sell("MUG-" + order, word);
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("steward", "/data/categories").sees(AriaRole.ROWHEADER, word);
            console.fill("Standard category of " + word, "Kitchen").sees("Why 1 word changes");
            console.click(AriaRole.BUTTON, "^Save$").sees("Say in a few words why");
            assertThat(console.barriers()).isEmpty();
            console.fill("Why 1 word changes", "our list").click(AriaRole.BUTTON, "^Save$");
            console.sees("1 word is read anew").sees(AriaRole.HEADING, "^Changes$");
            assertThat(browser.complaints()).isEmpty();
        }
        JsonNode product =
                SITE.as("auditor").get("/api/v1/products/MUG-" + order).json();
        assertThat(product.path("category").asText()).isEqualTo(word);
        assertThat(product.path("standardCategory").asText()).isEqualTo("Kitchen");

        SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        String decision = SITE.as("auditor")
                .get("/api/v1/decisions?subject=" + Api.part(order))
                .at("/items/0/id")
                .asText();
        JsonNode passport =
                SITE.as("auditor").get("/api/v1/decisions/" + decision).json();
        assertThat(passport.findValuesAsText("category")).contains("Kitchen").doesNotContain(word);
    }

    @Test
    void a_mapping_that_cannot_be_is_refused_and_says_what_may_be_meant() {
        String one = Shop.newOrderId("chain");
        Api steward = SITE.as("steward");
        assertThat(steward.post(CATEGORIES, mapping(one, "B" + one)).status()).isEqualTo(200);
        Api.Answer chain = steward.post(CATEGORIES, mapping("A" + one, one));
        assertThat(chain.status()).isEqualTo(400);
        assertThat(chain.text()).contains("Maybe 'A" + one + "' has to stand for 'B" + one + "' as well");
        assertThat(steward.post(CATEGORIES, "{\"words\":[],\"why\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(steward.post(CATEGORIES, "{\"why\":\"x\"}").status()).isEqualTo(400);
        assertThat(steward.post(CATEGORIES, "{\"words\":[{}],\"why\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(SITE.as("operator").post(CATEGORIES, mapping(one, "C")).status())
                .isEqualTo(403);
    }

    private static String mapping(String said, String standard) {
        return "{\"words\":[{\"said\":\"%s\",\"standard\":\"%s\"}],\"why\":\"our list\"}".formatted(said, standard);
    }

    @Test
    void the_dictionary_says_what_asks_for_a_fact_and_a_steward_says_what_it_means() {
        String meaning = "with tax, " + Shop.newOrderId("field");
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("steward", "/data/fields?q=order.total").sees(AriaRole.LINK, "^fulfilment.escalation$");
            console.click(AriaRole.BUTTON, "^Describe order.total$").fill("What it means in this shop", meaning);
            console.clickLast(AriaRole.BUTTON, "^Save$").sees(meaning);
            assertThat(console.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        Api.Answer unknown = SITE.as("steward").put("/api/v1/fields", Map.of("path", "order.moon", "owner", "Ann"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("rules know no fact 'order.moon'");
    }

    @Test
    void a_source_that_is_written_down_is_listed_and_watched() {
        String source = "urn:partner:" + Shop.newOrderId("source");
        try (Browser browser = new Browser();
                Console console = browser.visit(SITE)) {
            console.openAs("steward", "/data/sources").click(AriaRole.BUTTON, "^Expect another source$");
            console.click(AriaRole.BUTTON, "^Save$").sees("Name the source as its events do");
            console.fill("Source *", source).fill("Owner", "Ann").fill("Heard at least every", "2");
            console.pick("Unit", "hours").click(AriaRole.BUTTON, "^Save$");
            console.sees(AriaRole.ROWHEADER, source).sees("every 2 hours").sees("Heard in time");
            assertThat(console.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        Api.Answer tooOften = SITE.as("steward").put(SOURCES, Map.of("source", source, "everySeconds", 5));
        assertThat(tooOften.status()).isEqualTo(400);
        assertThat(tooOften.text()).contains("must lie in 60..31536000");
        assertThat(SITE.as("operator").put(SOURCES, Map.of("source", "x")).status())
                .isEqualTo(403);
        assertThat(SITE.as("steward")
                        .delete(SOURCES + "?source=" + Api.part(source))
                        .status())
                .isEqualTo(200);
        assertThat(SITE.as("auditor").get(SOURCES).json().findValuesAsText("source"))
                .doesNotContain(source);
    }
}
