package org.countersign.systemtests.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;

/** Orders that the rules leave to a person, so that the inbox has something to show. */
final class Doubt {

    private Doubt() {}

    /** Posts an order too large to pass unseen and waits for its task. */
    static JsonNode task(Site site, String orderId) {
        ObjectNode event = Shop.orderPlaced(orderId);
        ((ObjectNode) event.at("/data/lines/0")).put("quantity", 40).put("unitPrice", "249.00");
        site.as("shop").post("/api/v1/events", event.toString());
        return Eventually.see(
                "a task about " + orderId,
                Duration.ofSeconds(20),
                () -> site.as("supervisor")
                        .get("/api/v1/tasks?view=all&q=" + Api.part(orderId))
                        .at("/items/0"),
                task -> task.has("id"));
    }
}
