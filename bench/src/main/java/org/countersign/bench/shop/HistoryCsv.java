package org.countersign.bench.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.domain.event.OrderPlaced;

/** The shop's past as a shop would export it, in Shopify's columns, so that it comes in the way any shop's past does. */
final class HistoryCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final String[] COLUMNS = {
        "Name",
        "Email",
        "Financial Status",
        "Paid at",
        "Fulfillment Status",
        "Fulfilled at",
        "Currency",
        "Subtotal",
        "Shipping",
        "Taxes",
        "Total",
        "Discount Code",
        "Discount Amount",
        "Shipping Method",
        "Created at",
        "Lineitem quantity",
        "Lineitem name",
        "Lineitem price",
        "Lineitem sku",
        "Billing Name",
        "Billing Street",
        "Billing City",
        "Billing Zip",
        "Billing Country",
        "Shipping Name",
        "Shipping Street",
        "Shipping City",
        "Shipping Zip",
        "Shipping Country",
        "Cancelled at",
        "Payment Method",
        "Refunded Amount",
        "Id"
    };

    private HistoryCsv() {}

    static void write(ShopSimulator shop, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) COLUMNS);
            shop.history(sale -> print(csv, sale));
        }
    }

    private static void print(CSVPrinter csv, Sale sale) {
        Map<String, Object> head = head(sale);
        try {
            for (OrderPlaced.Line line : sale.order().lines()) {
                Map<String, Object> row = new LinkedHashMap<>(head);
                row.put("Name", "#" + sale.order().orderId());
                row.put("Lineitem quantity", line.quantity());
                row.put("Lineitem name", line.description());
                row.put("Lineitem price", line.unitPrice());
                row.put("Lineitem sku", line.sku());
                for (String column : COLUMNS) {
                    csv.print(row.get(column));
                }
                csv.println();
                head = Map.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on an order's first row only. */
    private static Map<String, Object> head(Sale sale) {
        OrderPlaced order = sale.order();
        Shopper shopper = sale.shopper();
        boolean cancelled = sale.cancelledAt() != null;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Email", shopper.email());
        row.put("Financial Status", status(sale));
        row.put("Paid at", TIME.format(order.placedAt().plusMinutes(1)));
        row.put("Fulfillment Status", cancelled ? "unfulfilled" : "fulfilled");
        row.put("Fulfilled at", cancelled ? "" : TIME.format(order.placedAt().plusDays(1)));
        row.put("Currency", order.currency());
        row.put("Subtotal", sale.goods());
        row.put("Shipping", "0.00");
        row.put("Total", sale.goods());
        row.put("Discount Code", order.coupon());
        row.put("Shipping Method", order.shipping().method());
        row.put("Created at", TIME.format(order.placedAt()));
        row.put("Billing Name", shopper.name());
        row.put("Billing Street", shopper.street());
        row.put("Billing City", shopper.city());
        row.put("Billing Zip", shopper.postcode());
        row.put("Billing Country", shopper.country());
        row.put("Shipping Name", shopper.name());
        row.put("Shipping Street", order.shipping().address());
        row.put("Shipping City", order.shipping().city());
        row.put("Shipping Zip", order.shipping().postcode());
        row.put("Shipping Country", order.shipping().country());
        OffsetDateTime cancelledAt = sale.cancelledAt();
        row.put("Cancelled at", cancelledAt == null ? "" : TIME.format(cancelledAt));
        row.put("Payment Method", order.payment().method());
        row.put("Refunded Amount", sale.refunded());
        row.put("Id", order.orderId().substring(1));
        return row;
    }

    private static String status(Sale sale) {
        if (sale.cancelledAt() != null) {
            return "voided";
        } else if (sale.refunded().signum() == 0) {
            return "paid";
        }
        return sale.refunded().compareTo(sale.goods()) >= 0 ? "refunded" : "partially_refunded";
    }
}
