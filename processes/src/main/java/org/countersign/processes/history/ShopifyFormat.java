package org.countersign.processes.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.decisions.history.Habits;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.value.Countries;
import org.jspecify.annotations.Nullable;

/**
 * Shopify's order export: a row per line item, with the order's own fields on its first row only. Customers are known by
 * their e-mail address. The export tells how much was refunded but not for what: a full refund returns everything, a
 * partial one the dearest line that it pays for.
 */
final class ShopifyFormat implements HistoryFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "created at", "currency", "lineitem quantity", "lineitem name", "lineitem price");
    }

    @Override
    public int passes() {
        return 1;
    }

    /** Shopify knows its gift cards and fees itself and exports no lines for them; what costs nothing is a gift. */
    @Override
    public Habits habits() {
        return new Habits(Set.of(), Set.of(), false, false);
    }

    @Override
    public void read(CsvFile file, Sink sink) throws IOException {
        Reading reading = new Reading(sink);
        file.each(reading::row);
        reading.close();
    }

    /** The order whose rows are just coming. */
    private static final class Reading {

        private final Sink sink;
        private @Nullable CsvRow head;
        private String orderId = "";
        private String refused = "";
        private @Nullable PastDelivery delivery;
        private final List<OrderPlaced.Line> lines = new ArrayList<>();

        Reading(Sink sink) {
            this.sink = sink;
        }

        void row(CsvRow row) {
            String id = orderId(row);
            if (!id.equals(orderId)) {
                close();
                orderId = id;
                head = row;
                refused = headProblem(row);
            }
            try {
                line(row);
            } catch (CsvRow.Unreadable e) {
                sink.quarantine(row, "unreadable: " + e.getMessage());
            }
        }

        private void line(CsvRow row) {
            if (!refused.isEmpty()) {
                sink.quarantine(row, refused);
            } else if (row.text("lineitem name").isEmpty()
                    && row.text("lineitem sku").isEmpty()) {
                sink.quarantine(row, "no line item");
            } else if (row.integer("lineitem quantity") <= 0) {
                sink.quarantine(row, "quantity is not positive");
            } else if (row.decimal("lineitem price").signum() < 0) {
                sink.quarantine(row, "price is negative");
            } else {
                List<String> repairs = new ArrayList<>(2);
                lines.add(ShopifyFormat.line(row, repairs));
                if (row.equals(head)) {
                    delivery = DeliveryColumns.read(row, "fulfilled at", ShopifyFormat::time, repairs);
                    if (row.text("email").isEmpty()) {
                        repairs.add("no e-mail address: taken as a guest's");
                    }
                }
                sink.accept(repairs);
            }
        }

        void close() {
            CsvRow first = head;
            if (first != null && !lines.isEmpty()) {
                OrderPlaced order = order(orderId, first, List.copyOf(lines));
                sink.order(PastOrder.of(order, returns(first, order)).brought(delivery));
            }
            delivery = null;
            lines.clear();
        }
    }

    /** Shopify writes {@code #1001}; the number sign is decoration. */
    private static String orderId(CsvRow row) {
        String name = row.text("name");
        return name.startsWith("#") ? name.substring(1) : name;
    }

    private static String headProblem(CsvRow row) {
        try {
            if (orderId(row).isEmpty()) {
                return "no order name";
            } else if (row.text("currency").isEmpty()) {
                return "rows of an order must follow its first row";
            }
            time(row, "created at");
            return "";
        } catch (DateTimeException e) {
            return "unreadable: created at is no time";
        }
    }

    private static OrderPlaced.Line line(CsvRow row, List<String> repairs) {
        String name = row.text("lineitem name");
        String sku = row.text("lineitem sku");
        if (sku.isEmpty()) {
            sku = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
            repairs.add("no SKU: named after its description");
        }
        return new OrderPlaced.Line(
                sku, name.isEmpty() ? null : name, row.integer("lineitem quantity"), row.decimal("lineitem price"));
    }

    private static OrderPlaced order(String id, CsvRow row, List<OrderPlaced.Line> lines) {
        String email = row.textOrNull("email");
        String customer = email == null ? null : email.toLowerCase(Locale.ROOT);
        String home = Countries.iso(row.text("billing country"));
        String to = row.text("shipping country").isEmpty() ? home : Countries.iso(row.text("shipping country"));
        return new OrderPlaced(
                id,
                time(row, "created at"),
                row.text("currency"),
                new OrderPlaced.Customer(customer, email, home, null),
                lines,
                new OrderPlaced.Shipping(
                        method(row.text("shipping method")),
                        to,
                        row.textOrNull("shipping zip"),
                        row.textOrNull("shipping city"),
                        row.textOrNull("shipping street")),
                payment(row),
                row.textOrNull("discount code"));
    }

    private static String method(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        if (word.contains("express") || word.contains("next day") || word.contains("overnight")) {
            return "express";
        }
        return word.contains("pickup") || word.contains("pick up") ? "pickup" : "standard";
    }

    private static OrderPlaced.Payment payment(CsvRow row) {
        String method = row.text("payment method");
        String state =
                switch (row.text("financial status").toLowerCase(Locale.ROOT)) {
                    case "paid", "refunded", "partially_refunded" -> "captured";
                    case "authorized" -> "authorized";
                    default -> "pending";
                };
        return new OrderPlaced.Payment(method.isEmpty() ? "unknown" : method, state);
    }

    private static List<PastOrder.Return> returns(CsvRow row, OrderPlaced order) {
        BigDecimal refunded = amount(row, "refunded amount");
        boolean cancelled = !row.text("cancelled at").isEmpty();
        OffsetDateTime at = lastKnown(row);
        if (cancelled || (refunded.signum() > 0 && refunded.compareTo(amount(row, "subtotal")) >= 0)) {
            return order.lines().stream()
                    .map(l -> new PastOrder.Return(l.sku(), l.quantity(), at))
                    .toList();
        }
        return refunded.signum() > 0 ? partial(order, refunded, at) : List.of();
    }

    private static List<PastOrder.Return> partial(OrderPlaced order, BigDecimal refunded, OffsetDateTime at) {
        return order.lines().stream()
                .filter(l -> l.unitPrice().signum() > 0 && l.unitPrice().compareTo(refunded) <= 0)
                .max((a, b) -> a.unitPrice().compareTo(b.unitPrice()))
                .map(l -> new PastOrder.Return(
                        l.sku(),
                        Math.min(
                                l.quantity(),
                                refunded.divideToIntegralValue(l.unitPrice()).intValue()),
                        at))
                .stream()
                .toList();
    }

    /** When a refund happened is not exported: it was not before the latest thing that is. */
    private static OffsetDateTime lastKnown(CsvRow row) {
        String column = Stream.of("cancelled at", "fulfilled at", "paid at")
                .filter(c -> !row.text(c).isEmpty())
                .findFirst()
                .orElse("created at");
        try {
            return time(row, column);
        } catch (DateTimeException e) {
            return time(row, "created at");
        }
    }

    private static BigDecimal amount(CsvRow row, String column) {
        return row.text(column).isEmpty() ? BigDecimal.ZERO : row.decimal(column);
    }

    private static OffsetDateTime time(CsvRow row, String column) {
        return time(row.text(column));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text, TIME);
    }
}
