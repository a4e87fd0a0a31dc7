package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * How often each product was ordered and came back, from one walk through the past. History without its products would
 * make every replayed line an unknown one, so a product that is missing joins the catalogue as it was last sold.
 */
final class ProductStatistics {

    private static final Instant ALWAYS_FROM = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant ALWAYS_TO = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final History history;
    /** In the order of SKUs: two nodes counting at once don't lock each other out. */
    private final Map<String, Tally> tallies = new TreeMap<>();

    ProductStatistics(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    int refresh() {
        try (Stream<PastOrder> past = history.read(ALWAYS_FROM, ALWAYS_TO)) {
            past.forEach(this::count);
        }
        if (!tallies.isEmpty()) {
            database.allOrNone(this::write);
        }
        return tallies.size();
    }

    private void count(PastOrder past) {
        boolean undone = past.state() == OrderState.CANCELLED && past.returns().isEmpty();
        Map<String, Boolean> cameBack =
                past.returns().stream().collect(Collectors.toMap(PastOrder.Return::sku, r -> true, (a, b) -> true));
        Map<String, OrderPlaced.Line> lines = new HashMap<>();
        past.order().lines().forEach(line -> lines.put(line.sku(), line));
        lines.forEach((sku, line) -> {
            Tally tally = tallies.computeIfAbsent(sku, any -> new Tally());
            tally.sold++;
            tally.cancelled += undone || cameBack.containsKey(sku) ? 1 : 0;
            tally.last = line;
            tally.currency = past.order().currency();
        });
    }

    private void write(Handle handle) {
        PreparedBatch missing = handle.prepareBatch("insert into product (sku, description, price, currency,"
                + " stock_managed, active, sold_orders, cancelled_orders) values (:sku, :description, :price, :currency,"
                + " false, true, 0, 0) on conflict do nothing");
        tallies.forEach((sku, tally) -> {
            OrderPlaced.Line line = tally.last;
            missing.bind("sku", sku)
                    .bind("description", line == null || line.description() == null ? sku : line.description())
                    .bind("price", line == null ? null : line.unitPrice())
                    .bind("currency", tally.currency)
                    .add();
        });
        missing.execute();
        PreparedBatch counts = handle.prepareBatch(
                "update product set sold_orders = :sold, cancelled_orders = :cancelled where sku = :sku");
        tallies.forEach((sku, tally) -> counts.bind("sku", sku)
                .bind("sold", tally.sold)
                .bind("cancelled", tally.cancelled)
                .add());
        counts.execute();
    }

    private static final class Tally {
        private int sold;
        private int cancelled;
        private OrderPlaced.@Nullable Line last;
        private @Nullable String currency;
    }
}
