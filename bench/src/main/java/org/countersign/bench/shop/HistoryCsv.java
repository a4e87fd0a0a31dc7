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
import java.util.stream.Collectors;
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
        "Id",
        "Carrier",
        "Promised by",
        "Delivered at",
        "Parcel weight"
    };

    private final Carriage carriage;
    private final OffsetDateTime now;
    private final Map<String, Integer> weights;

    private HistoryCsv(ShopSimulator shop, Carriage carriage) {
        this.carriage = carriage;
        this.now = shop.now();
        this.weights = shop.products().stream().collect(Collectors.toMap(Product::sku, Product::weightGrams));
    }

    /** Beside Shopify's own columns it has ours about the delivery. */
    static void write(ShopSimulator shop, Carriage carriage, Path file) throws IOException {
        HistoryCsv history = new HistoryCsv(shop, carriage);
        try (var out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) COLUMNS);
            shop.history(sale -> history.print(csv, sale));
        }
    }

    private void print(CSVPrinter csv, Sale sale) {
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
    private Map<String, Object> head(Sale sale) {
        OrderPlaced order = sale.order();
        Shopper shopper = sale.shopper();
        boolean cancelled = sale.cancelledAt() != null;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Email", shopper.email());
        row.put("Financial Status", status(sale));
        row.put("Paid at", TIME.format(order.placedAt().plusMinutes(1)));
        row.put("Fulfillment Status", cancelled ? "unfulfilled" : "fulfilled");
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
        if (!cancelled) {
            delivery(order, row);
        }
        return row;
    }

    /** What had not happened yet when the file was written does not stand in it. */
    private void delivery(OrderPlaced order, Map<String, Object> row) {
        Carriage.Parcel parcel = carriage.parcel(order, weights);
        Carriage.Journey journey = carriage.journey(parcel);
        row.put("Fulfilled at", past(journey.dispatchedAt()));
        row.put("Carrier", parcel.carrier());
        row.put("Promised by", parcel.promisedBy());
        row.put("Delivered at", past(journey.deliveredAt()));
        row.put("Parcel weight", parcel.weightGrams());
    }

    private String past(OffsetDateTime at) {
        return at.isAfter(now) ? "" : TIME.format(at);
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
