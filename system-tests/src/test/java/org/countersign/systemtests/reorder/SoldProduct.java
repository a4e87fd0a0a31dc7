package org.countersign.systemtests.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.countersign.systemtests.server.Api;
import org.countersign.systemtests.server.Api.Answer;
import org.countersign.systemtests.server.Eventually;
import org.countersign.systemtests.server.Shop;
import org.countersign.systemtests.server.Site;

/** A product that is sold twenty a week and bought of a supplier of its own; each test has one that no other test meets. */
public final class SoldProduct {

    private static final Site SITE = Site.UNDER_TEST;
    private static final Api SHOP = SITE.as("shop");
    private static final Api AUDITOR = SITE.as("auditor");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final long run = System.currentTimeMillis() % 90_000 + 10_000;
    private final String sku = String.valueOf(run);
    private final String supplier = "S-" + run;

    public String supplier() {
        return supplier;
    }

    public String sku() {
        return sku;
    }

    /** Waits until one was made. */
    public JsonNode order() {
        return Eventually.see(
                        "an order",
                        SOON,
                        this::orders,
                        page -> page.at("/items").size() == 1)
                .at("/items/0");
    }

    public Answer orders() {
        return AUDITOR.get("/api/v1/purchase-orders?sku=" + sku);
    }

    /** Twenty a week for half a year. */
    public void forecast() {
        StringBuilder csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int week = 1; week <= 26; week++) {
            LocalDateTime at = LocalDateTime.now(ZoneOffset.UTC).minusWeeks(week);
            csv.append("%s%d,%s,CAKE STAND,%d,%s,12.75,%s,United Kingdom\n"
                    .formatted(run, week, sku, 18 + week % 5, TIME.format(at), run));
        }
        Api admin = SITE.as("admin");
        String id = admin.upload(
                        "/api/v1/history/imports?format=online-retail&name=sold",
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .at("/id")
                .asText();
        Eventually.see(
                "the end of the import",
                Duration.ofSeconds(60),
                () -> admin.get("/api/v1/history/imports/" + id),
                answer -> answer.at("/state").asText().equals("done"));
        assertThat(AUDITOR.get("/api/v1/forecasts/" + sku).status()).isEqualTo(404);
        assertThat(SITE.as("steward").post("/api/v1/forecasts/run", "").status())
                .isEqualTo(202);
        Answer forecast = Eventually.see(
                "the forecast",
                Duration.ofMinutes(2),
                () -> AUDITOR.get("/api/v1/forecasts/" + sku),
                answer -> answer.status() == 200);
        assertThat(forecast.at("/weeks")).hasSize(8);
        assertThat(forecast.at("/weeks/0/expected").asDouble()).isBetween(10.0, 35.0);
    }

    /** What the shop tells of it: what it is, and who sells it. */
    public void tellOfProductAndSupplier() {
        ObjectNode product = JsonNodeFactory.instance.objectNode();
        product.put("sku", sku)
                .put("description", "Cake stand")
                .put("price", "12.75")
                .put("cost", "3.00")
                .put("currency", "GBP")
                .put("stockManaged", true);
        post("product.upserted.v1", sku, product);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("supplierId", supplier)
                .put("name", "Stand makers")
                .put("currency", "GBP")
                .put("leadDays", 14)
                .put("minimumOrderValue", "50.00")
                .put("freight", "9.90");
        data.putArray("items")
                .addObject()
                .put("sku", sku)
                .put("unitCost", "3.00")
                .put("pack", 12);
        post("supplier.upserted.v1", supplier, data);
    }

    /** So many lie on the shelf. */
    public ObjectNode count(int pieces) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("sku", sku)
                .put("quantity", pieces)
                .put("countedAt", Instant.now().toString());
        return post("stock.counted.v1", sku, data);
    }

    /** So many came of an order. */
    public void goods(String orderId, int pieces) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("purchaseOrderId", orderId).put("receivedAt", Instant.now().toString());
        data.putArray("lines").addObject().put("sku", sku).put("quantity", pieces);
        post("goods.received.v1", orderId, data);
    }

    /** A competitor asks so much for it. */
    public void observe(String competitor, String price) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("sku", sku)
                .put("competitor", competitor)
                .put("price", price)
                .put("currency", "GBP")
                .put("observedAt", Instant.now().toString());
        post("price.observed.v1", sku, data);
    }

    /** Waits until its price was changed. */
    public JsonNode priceChange() {
        return Eventually.see(
                        "a price change",
                        SOON,
                        () -> AUDITOR.get("/api/v1/price-changes?state=APPLIED&sku=" + sku),
                        page -> page.at("/items").size() == 1)
                .at("/items/0");
    }

    private static ObjectNode post(String type, String subject, ObjectNode data) {
        ObjectNode event = Shop.event(type, subject, data);
        Answer answer = SHOP.post("/api/v1/events", event.toString());
        assertThat(answer.at("/status").asText()).as(answer.text()).isEqualTo("processed");
        return event;
    }
}
