package org.countersign.processes.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Events as a shop would post them. */
public final class Events {

    private Events() {}

    public static String event(String id, String type, String subject, String data) {
        return """
               {"specversion":"1.0","id":"%s","source":"urn:test","type":"%s","subject":"%s","data":%s}
               """
                .formatted(id, type, subject, data);
    }

    /** Two mugs, a pot of tea and a spoon from a known customer in Germany: 10.00, 5.00 and 25.00 each. */
    public static String order(String orderId) {
        return order(orderId, "pending", 1);
    }

    public static String order(String orderId, String paymentState, int mugs) {
        return event(
                "placed-" + orderId,
                "order.placed.v1",
                orderId,
                """
                {"orderId":"%s","placedAt":"2026-11-23T10:00:00+01:00","currency":"EUR",
                 "customer":{"customerId":"C-1","email":"ada@example.org","country":"DE"},
                 "lines":[{"sku":"MUG","quantity":%d,"unitPrice":"10.00"},
                          {"sku":"TEA","quantity":1,"unitPrice":"25.00"},
                          {"sku":"SPOON","quantity":2,"unitPrice":"5.00"}],
                 "shipping":{"method":"standard","country":"DE","postcode":"10115","city":"Berlin",
                             "address":"Invalidenstraße 117"},
                 "payment":{"method":"card","state":"%s"}}
                """
                        .formatted(orderId, mugs, paymentState));
    }

    /** The same order of somebody else, at another time, paid already. */
    public static String order(String orderId, String customerId, Instant placedAt) {
        return order(orderId, "captured", 1)
                .replace("\"C-1\"", "\"" + customerId + "\"")
                .replace("2026-11-23T10:00:00+01:00", placedAt.toString());
    }

    public static String product(String sku, boolean stockManaged) {
        return event(
                "product-" + sku,
                "product.upserted.v1",
                sku,
                """
                {"sku":"%s","description":"A %s","category":"kitchen","price":"10.00","cost":"2.00",
                 "currency":"EUR","weightGrams":300,"stockManaged":%s}
                """
                        .formatted(sku, sku.toLowerCase(Locale.ROOT), stockManaged));
    }

    public static String customer(String customerId) {
        return event(
                "customer-" + customerId,
                "customer.upserted.v1",
                customerId,
                "{\"customerId\":\"" + customerId + "\",\"email\":\"ada@example.org\",\"country\":\"DE\"}");
    }

    public static String consent(String id, String customerId, boolean granted, String at) {
        return event(
                id,
                "consent.changed.v1",
                customerId,
                "{\"customerId\":\"" + customerId + "\",\"purpose\":\"marketing\",\"granted\":" + granted + ",\"at\":\""
                        + at + "\",\"source\":\"checkout\"}");
    }

    public static String stock(String id, String sku, int quantity, String expectedAt) {
        String expected = expectedAt == null ? "null" : "\"" + expectedAt + "\"";
        return event(
                id,
                "stock.counted.v1",
                sku,
                "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity
                        + ",\"countedAt\":\"2026-11-23T08:00:00Z\",\"expectedAt\":" + expected + "}");
    }

    public static String paid(String orderId, String amount) {
        return event(
                "paid-" + orderId,
                "payment.authorized.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"authorizedAt\":\"2026-11-23T10:01:00Z\",\"amount\":\"" + amount
                        + "\",\"currency\":\"EUR\"}");
    }

    public static String notPaid(String id, String orderId, Boolean retryable) {
        return event(
                id,
                "payment.failed.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"failedAt\":\"2026-11-23T10:01:00Z\",\"reason\":\"no funds\","
                        + "\"retryable\":" + retryable + "}");
    }

    public static String cancelled(String orderId) {
        return event(
                "cancelled-" + orderId,
                "order.cancelled.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"cancelledAt\":\"2026-11-23T11:00:00Z\",\"reason\":\"twice\"}");
    }

    /** One line of a return: {@code MUG 1}. */
    public static String returned(String returnId, String orderId, String reason, String requestedAt, String... lines) {
        return event(
                "return-" + returnId,
                "return.requested.v1",
                orderId,
                "{\"returnId\":\"" + returnId + "\",\"orderId\":\"" + orderId + "\",\"requestedAt\":\"" + requestedAt
                        + "\",\"reason\":\"" + reason + "\",\"lines\":[" + lines(lines) + "]}");
    }

    /** One line of what arrived: {@code MUG 1 as-new}. */
    public static String arrived(String returnId, String orderId, String... lines) {
        return event(
                "arrived-" + returnId,
                "return.received.v1",
                orderId,
                "{\"returnId\":\"" + returnId + "\",\"orderId\":\"" + orderId
                        + "\",\"receivedAt\":\"2026-12-10T10:00:00Z\",\"lines\":[" + lines(lines) + "]}");
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" "))
                .map(words -> "{\"sku\":\"" + words[0] + "\",\"quantity\":" + words[1]
                        + (words.length > 2 ? ",\"condition\":\"" + words[2] + "\"" : "") + "}")
                .collect(Collectors.joining(","));
    }

    public static String dispatched(String orderId) {
        return event(
                "gone-" + orderId,
                "shipment.dispatched.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"dispatchedAt\":\"2026-11-23T16:00:00Z\"}");
    }

    public static String delayed(String id, String orderId, String estimate) {
        return event(
                id,
                "shipment.delayed.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"reportedAt\":\"2026-11-24T08:00:00Z\",\"estimatedDeliveryAt\":\""
                        + estimate + "\"}");
    }

    public static String delivered(String orderId) {
        return event(
                "there-" + orderId,
                "shipment.delivered.v1",
                orderId,
                "{\"orderId\":\"" + orderId + "\",\"deliveredAt\":\"2026-11-25T10:00:00Z\"}");
    }

    /** A supplier of one product: 3.00 each, in packs of 12, two weeks' lead time. */
    public static String supplier(String supplierId, String sku) {
        return event(
                "supplier-" + supplierId + "-" + sku,
                "supplier.upserted.v1",
                supplierId,
                "{\"supplierId\":\"" + supplierId + "\",\"name\":\"Potters' Yard\",\"email\":\"" + supplierId
                        + "@example.org\",\"currency\":\"EUR\",\"leadDays\":14,\"items\":[{\"sku\":\"" + sku
                        + "\",\"unitCost\":\"3.00\",\"pack\":12}]}");
    }

    /** Some of a product of an order at a supplier have come. */
    public static String goods(String id, String purchaseOrderId, String sku, int quantity, Instant at) {
        return event(
                id,
                "goods.received.v1",
                purchaseOrderId,
                "{\"purchaseOrderId\":\"" + purchaseOrderId + "\",\"receivedAt\":\"" + at + "\",\"lines\":[{\"sku\":\""
                        + sku + "\",\"quantity\":" + quantity + "}]}");
    }

    public static String counted(String id, String sku, int quantity, Instant countedAt) {
        return stock(id, sku, quantity, null).replace("2026-11-23T08:00:00Z", countedAt.toString());
    }

    /** A competitor's price for one piece. */
    public static String observed(String id, String sku, String competitor, String price, Instant at) {
        return event(
                id,
                "price.observed.v1",
                sku,
                "{\"sku\":\"" + sku + "\",\"competitor\":\"" + competitor + "\",\"price\":\"" + price
                        + "\",\"currency\":\"EUR\",\"observedAt\":\"" + at + "\"}");
    }

    /** A product with another price or cost than before. */
    public static String priced(String id, String sku, String price, String cost) {
        return event(
                id,
                "product.upserted.v1",
                sku,
                "{\"sku\":\"" + sku + "\",\"description\":\"A mug\",\"category\":\"kitchen\",\"price\":\"" + price
                        + "\",\"cost\":\"" + cost + "\",\"currency\":\"EUR\",\"stockManaged\":true}");
    }

    /** A campaign for one product, from an hour before the moment until two weeks after it. */
    public static String campaign(String campaignId, String sku, Instant now) {
        return event(
                "campaign-" + campaignId,
                "campaign.proposed.v1",
                campaignId,
                "{\"campaignId\":\"" + campaignId + "\",\"name\":\"Advent weeks\",\"startsAt\":\""
                        + now.minusSeconds(3600) + "\",\"endsAt\":\"" + now.plusSeconds(14 * 86_400)
                        + "\",\"skus\":[\"" + sku + "\"]}");
    }
}
