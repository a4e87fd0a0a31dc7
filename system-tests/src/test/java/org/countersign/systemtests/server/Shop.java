package org.countersign.systemtests.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Events as a shop and its partners write them. Every order has an id of its own, so tests never meet each other. */
public final class Shop {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shop() {}

    public static String newOrderId(String test) {
        return test + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An everyday order: one mug, a known customer, a full address; nothing that a person would have to see. */
    public static ObjectNode orderPlaced(String orderId) {
        ObjectNode data = JSON.objectNode();
        data.put("orderId", orderId);
        data.put("placedAt", now());
        data.put("currency", "EUR");
        data.set("customer", customer("C-" + orderId, "regular@example.org"));
        data.putArray("lines").add(line("MUG-" + orderId, 1, "24.90"));
        ObjectNode shipping = data.putObject("shipping");
        shipping.put("method", "standard").put("country", "DE").put("postcode", "10115");
        shipping.put("city", "Berlin").put("address", "Invalidenstr. 117");
        data.putObject("payment").put("method", "card").put("state", "authorized");
        return event("order.placed.v1", orderId, data);
    }

    public static ObjectNode customer(String id, String email) {
        ObjectNode customer = JSON.objectNode();
        customer.put("customerId", id).put("email", email).put("country", "DE");
        customer.put("createdAt", "2020-03-01T12:00:00Z");
        return customer;
    }

    public static ObjectNode line(String sku, int quantity, String unitPrice) {
        ObjectNode line = JSON.objectNode();
        line.put("sku", sku)
                .put("description", "A mug")
                .put("quantity", quantity)
                .put("unitPrice", unitPrice);
        return line;
    }

    public static ObjectNode paymentAuthorized(String orderId, String amount) {
        ObjectNode data = about(orderId, "authorizedAt");
        data.put("amount", amount).put("currency", "EUR").put("transactionId", "tx-" + orderId);
        return event("payment.authorized.v1", orderId, data);
    }

    public static ObjectNode dispatched(String orderId, String carrier, String tracking) {
        ObjectNode data = about(orderId, "dispatchedAt");
        data.put("carrier", carrier).put("trackingNumber", tracking);
        return event("shipment.dispatched.v1", orderId, data);
    }

    public static ObjectNode delivered(String orderId) {
        return event("shipment.delivered.v1", orderId, about(orderId, "deliveredAt"));
    }

    public static ObjectNode cancelled(String orderId) {
        return event(
                "order.cancelled.v1", orderId, about(orderId, "cancelledAt").put("reason", "changed my mind"));
    }

    public static ObjectNode event(String type, String subject, JsonNode data) {
        ObjectNode event = JSON.objectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:shop:system-tests");
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", now());
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    private static ObjectNode about(String orderId, String when) {
        return JSON.objectNode().put("orderId", orderId).put(when, now());
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
