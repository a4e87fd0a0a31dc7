package org.countersign.systemtests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One customer, one record: who said each value, what lost, and what was ordered. */
@ExtendWith(ArquillianExtension.class)
class CustomersIT {

    private static final Site SITE = Site.UNDER_TEST;

    private static void told(String source, String customer, String name, String email) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("customerId", customer).put("name", name).put("email", email);
        ObjectNode event = Shop.event("customer.upserted.v1", customer, data).put("source", source);
        Api.Answer answer = SITE.as("shop").post("/api/v1/events", event.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void every_value_of_a_customer_says_who_said_it() {
        String order = Shop.newOrderId("customer");
        String customer = "C-" + order;
        told("urn:shop:crm", customer, "Zora " + order, "old-" + order + "@example.org");
        told("urn:shop:webshop", customer, "Zora Neale " + order, "zora-" + order + "@example.org");
        SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());

        JsonNode record = SITE.as("auditor")
                .get("/api/v1/customers/" + Api.part(customer))
                .json();
        JsonNode email = record.at("/fields/1");
        assertThat(email.at("/holds/value").asText()).isEqualTo("zora-" + order + "@example.org");
        assertThat(email.at("/holds/source").asText()).isEqualTo("urn:shop:webshop");
        assertThat(email.path("rule").asText()).contains("newest customer event");
        assertThat(email.path("others").findValuesAsText("value"))
                .containsExactly("old-" + order + "@example.org", "regular@example.org");
        assertThat(record.at("/totals/0/spent").asText()).isEqualTo("34.85"); // the mug and its shipping
    }

    @Test
    void a_customer_known_only_from_an_order_has_a_page_and_one_that_nobody_knows_has_none() {
        String order = Shop.newOrderId("unnamed");
        SITE.as("shop").post("/api/v1/events", Shop.orderPlaced(order).toString());
        JsonNode record = SITE.as("operator")
                .get("/api/v1/customers/" + Api.part("C-" + order))
                .json();
        assertThat(record.path("email").asText()).isEqualTo("regular@example.org");
        assertThat(SITE.as("operator")
                        .get("/api/v1/customers/" + Api.part("C-" + order) + "/orders")
                        .at("/items/0/orderId")
                        .asText())
                .isEqualTo(order);
        assertThat(SITE.as("operator").get("/api/v1/customers/nobody").status()).isEqualTo(404);
    }
}
