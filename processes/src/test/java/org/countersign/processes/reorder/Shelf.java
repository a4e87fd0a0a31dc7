package org.countersign.processes.reorder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;

/** A product of a supplier on a shelf, and what is done about it. */
public final class Shelf {

    private final Spine spine;
    final String sku;
    final String supplier;

    /** Twenty a week, sold for years. */
    public Shelf(Spine spine, String sku, String supplier) {
        this.spine = spine;
        this.sku = sku;
        this.supplier = supplier;
        spine.post(Events.product(sku, true));
        spine.post(Events.supplier(supplier, sku));
        forecast(20, 24);
    }

    public void forecast(int perWeek, int tested) {
        Instant now = spine.clock.instant();
        LocalDate monday = LocalDate.ofInstant(now, ZoneOffset.UTC);
        BigDecimal week = BigDecimal.valueOf(perWeek);
        List<StoredForecast.Week> weeks = IntStream.range(0, 8)
                .mapToObj(n -> new StoredForecast.Week(
                        monday.plusWeeks(n), week, week, BigDecimal.ZERO, week.add(BigDecimal.TEN)))
                .toList();
        TestTransactions.run(() -> spine.forecasts.save(List.of(
                new StoredForecast(sku, now, "sold in most weeks", "theta", tested, BigDecimal.valueOf(5), weeks))));
    }

    public void counted(int pieces) {
        spine.post(Events.counted(UUID.randomUUID().toString(), sku, pieces, spine.clock.instant()));
    }

    /** Three deliveries of other goods, by which the supplier is known. */
    void isKnown() {
        for (int days : new int[] {13, 14, 15}) {
            Instant came = spine.clock.instant().minus(Duration.ofDays(30 - days));
            PurchaseOrder past = past("PO-past-" + sku + days, came.minus(Duration.ofDays(days)));
            TestTransactions.run(() -> spine.purchases.received(past, "other", 5, came));
        }
    }

    private PurchaseOrder past(String orderId, Instant sent) {
        return new PurchaseOrder(
                orderId,
                supplier,
                supplier,
                null,
                "EUR",
                PurchaseState.SENT,
                sent,
                null,
                sent,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                List.of());
    }

    public List<PurchaseOrder> ask() {
        return TestTransactions.call(() -> spine.reorders.ask(List.of(sku)));
    }

    public void receive(PurchaseOrder order, int pieces) {
        spine.post(Events.goods(UUID.randomUUID().toString(), order.orderId(), sku, pieces, spine.clock.instant()));
    }

    /** Newest first. */
    List<PurchaseOrder> orders() {
        return spine.purchases
                .list(new PurchaseQuery(null, sku, null, null, 50))
                .items();
    }
}
