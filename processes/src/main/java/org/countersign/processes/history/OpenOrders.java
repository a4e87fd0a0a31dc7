package org.countersign.processes.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.jspecify.annotations.Nullable;

/**
 * Orders whose rows are still coming. Rows of orders of the same minute stand interleaved, so a few orders stay open; the
 * oldest closes when there are too many, which keeps memory constant.
 */
final class OpenOrders {

    /** In the public data rows of one invoice are never more than three invoices apart. */
    private static final int OPEN = 64;

    private final Map<String, List<Cancellation>> cancellations;
    private final Sink sink;
    private final Map<String, Draft> open = new LinkedHashMap<>();

    OpenOrders(Map<String, List<Cancellation>> cancellations, Sink sink) {
        this.cancellations = cancellations;
        this.sink = sink;
    }

    void add(
            String orderId,
            OrderPlaced.Line line,
            OffsetDateTime at,
            String customer,
            String country,
            @Nullable PastDelivery delivery,
            List<String> repairs) {
        Draft draft =
                open.computeIfAbsent(orderId, id -> new Draft(id, at, customer, country, delivery, new ArrayList<>()));
        draft.lines.add(line);
        if (draft.at.isEqual(at)) {
            sink.accept(repairs);
        } else {
            List<String> more = new ArrayList<>(repairs);
            more.add("time differs from the order's first row");
            sink.accept(more);
        }
        if (open.size() > OPEN) {
            var oldest = open.values().iterator();
            close(oldest.next());
            oldest.remove();
        }
    }

    void closeAll() {
        open.values().forEach(this::close);
        open.clear();
    }

    private void close(Draft draft) {
        List<PastOrder.Return> returns = cancellations.getOrDefault(draft.orderId, List.of()).stream()
                .map(Cancellation::asReturn)
                .distinct()
                .toList();
        sink.order(PastOrder.of(draft.order(), returns).brought(draft.delivery()));
    }

    private record Draft(
            String orderId,
            OffsetDateTime at,
            String customer,
            String country,
            @Nullable PastDelivery delivery,
            List<OrderPlaced.Line> lines) {

        OrderPlaced order() {
            return new OrderPlaced(
                    orderId,
                    at,
                    OnlineRetailFormat.currency(),
                    new OrderPlaced.Customer(customer.isEmpty() ? null : customer, null, country, null),
                    lines,
                    new OrderPlaced.Shipping("standard", country, null, null, null),
                    new OrderPlaced.Payment("invoice", "captured"),
                    null);
        }
    }
}
