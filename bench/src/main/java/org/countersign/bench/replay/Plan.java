package org.countersign.bench.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.OrderCancelled;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.ShopEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be posted: who and what the orders are about first, then orders and cancellations as they came. The
 * same invoices make the same events with the same ids, so posting a plan twice must change nothing.
 *
 * @param orders how many of {@code live} are orders
 * @param creditNotes C-invoices that take back a part of an order or an older one: no event of the contract says that
 */
record Plan(List<Wire.Outgoing> catalogue, List<Wire.Outgoing> live, int orders, int cancellations, int creditNotes) {

    static final String SOURCE = "urn:replay:online-retail-ii";

    static Plan of(List<Invoice> invoices) {
        List<Wire.Outgoing> live = new ArrayList<>();
        Map<String, List<Invoice>> open = new HashMap<>();
        int cancellations = 0;
        int creditNotes = 0;
        for (Invoice invoice : invoices) {
            if (!invoice.takesBack()) {
                live.add(event("order-" + invoice.id(), invoice.at(), order(invoice)));
                open.computeIfAbsent(invoice.customer(), c -> new ArrayList<>()).add(invoice);
                continue;
            }
            Invoice whole = takeWhole(invoice, open);
            if (whole == null) {
                creditNotes++;
            } else {
                cancellations++;
                var cancelled = new OrderCancelled(whole.id(), invoice.at(), "credit note " + invoice.id());
                live.add(event("cancel-" + invoice.id(), invoice.at(), cancelled));
            }
        }
        return new Plan(catalogue(invoices), live, live.size() - cancellations, cancellations, creditNotes);
    }

    /** The latest order of the same customer with exactly these pieces; it can be taken back only once. */
    private static @Nullable Invoice takeWhole(Invoice back, Map<String, List<Invoice>> open) {
        List<Invoice> candidates =
                back.customer().isEmpty() ? List.of() : open.getOrDefault(back.customer(), List.of());
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (!back.pieces().isEmpty() && candidates.get(i).pieces().equals(back.pieces())) {
                return candidates.remove(i);
            }
        }
        return null;
    }

    private static List<Wire.Outgoing> catalogue(List<Invoice> invoices) {
        Map<String, Wire.Outgoing> events = new LinkedHashMap<>();
        for (Invoice invoice : invoices) {
            if (!invoice.customer().isEmpty()) {
                events.computeIfAbsent(
                        "customer " + invoice.customer(), k -> known("customer", customer(invoice), invoice.at()));
            }
            for (Invoice.Row row : invoice.rows()) {
                if (row.product() && !row.description().isEmpty() && row.price().signum() > 0) {
                    events.computeIfAbsent("product " + row.sku(), k -> known("product", product(row), invoice.at()));
                }
            }
        }
        return List.copyOf(events.values());
    }

    private static CustomerUpserted customer(Invoice invoice) {
        return new CustomerUpserted(invoice.customer(), null, null, invoice.country(), null, null);
    }

    private static ProductUpserted product(Invoice.Row row) {
        return new ProductUpserted(row.sku(), row.description(), null, row.price(), null, "GBP", null, false, true);
    }

    private static OrderPlaced order(Invoice invoice) {
        return new OrderPlaced(
                invoice.id(),
                invoice.at(),
                "GBP",
                new OrderPlaced.Customer(
                        invoice.customer().isEmpty() ? null : invoice.customer(), null, invoice.country(), null),
                invoice.orderRows().stream().map(Plan::line).toList(),
                address(invoice),
                new OrderPlaced.Payment("card", "pending"),
                null);
    }

    /** The data set has no addresses, but an order without one is not sent: it goes to the one on file. */
    private static OrderPlaced.Shipping address(Invoice invoice) {
        String whose = invoice.customer().isEmpty() ? "the guest" : "account " + invoice.customer();
        return new OrderPlaced.Shipping(
                "standard", invoice.country(), "on file", "on file", "the address of " + whose + ", on file");
    }

    private static OrderPlaced.Line line(Invoice.Row row) {
        BigDecimal price = row.price();
        return new OrderPlaced.Line(
                row.sku(), row.description().isEmpty() ? null : row.description(), row.quantity(), price);
    }

    private static Wire.Outgoing event(String id, OffsetDateTime at, ShopEvent event) {
        return Wire.event(SOURCE, id, at, event);
    }

    /** Named after what it says: another range of days may say something else about the same product. */
    private static Wire.Outgoing known(String kind, ShopEvent event, OffsetDateTime at) {
        String id = UUID.nameUUIDFromBytes(Wire.write(event).getBytes(StandardCharsets.UTF_8))
                .toString();
        return event(kind + "-" + event.subject() + "-" + id.substring(0, 8), at, event);
    }
}
