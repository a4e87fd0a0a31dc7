package org.countersign.processes.reorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.domain.event.GoodsReceived;
import org.countersign.domain.event.SupplierUpserted;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.processes.fulfilment.Backorders;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * What is told from outside about suppliers and their goods. Goods lie on the shelf whatever became of their order, so they
 * are counted also when more came than was ordered, or after the order was taken back.
 */
public final class ReorderHandler {

    private final Suppliers suppliers;
    private final PurchaseOrders orders;
    private final ReorderLevels levels;
    private final Stock stock;
    private final Backorders backorders;
    private final ProcessRuntime processes;

    public ReorderHandler(
            Suppliers suppliers,
            PurchaseOrders orders,
            ReorderLevels levels,
            Stock stock,
            Backorders backorders,
            ProcessRuntime processes) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.levels = levels;
        this.stock = stock;
        this.backorders = backorders;
        this.processes = processes;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(SupplierUpserted.class, this::supplier).on(GoodsReceived.class, this::received);
    }

    // ---- suppliers

    private Handled supplier(SupplierUpserted event) {
        Set<String> skus =
                event.items().stream().map(SupplierUpserted.Item::sku).collect(Collectors.toSet());
        if (skus.size() < event.items().size()) {
            return Handled.refused("TWICE_IN_LIST", "/data/items", "each product once", null);
        }
        suppliers.upsert(new Supplier(
                event.supplierId(),
                event.name(),
                event.email(),
                event.currency(),
                event.leadDays(),
                new OrderTerms(event.minimumOrderValue(), event.freight(), event.freightFreeFrom()),
                !Boolean.FALSE.equals(event.active()),
                event.items().stream()
                        .map(item -> terms(event.supplierId(), item))
                        .toList()));
        return Handled.done();
    }

    private static Terms terms(String supplierId, SupplierUpserted.Item item) {
        return new Terms(
                supplierId,
                item.sku(),
                or(item.pack(), 1),
                or(item.minimum(), 1),
                item.unitCost(),
                breaks(item.breaks()),
                item.leadDays(),
                item.shelfLifeDays(),
                Boolean.TRUE.equals(item.preferred()));
    }

    private static int or(@Nullable Integer value, int usual) {
        return value == null ? usual : value;
    }

    private static List<PriceBreak> breaks(@Nullable List<SupplierUpserted.Break> all) {
        return all == null
                ? List.of()
                : all.stream().map(b -> new PriceBreak(b.from(), b.unitCost())).toList();
    }

    // ---- goods

    private Handled received(GoodsReceived event) {
        Optional<PurchaseOrder> found = orders.find(event.purchaseOrderId());
        if (found.isEmpty()) {
            return Handled.refused(
                    "NO_SUCH_ORDER", "/data/purchaseOrderId", "the number of an order", event.purchaseOrderId());
        }
        PurchaseOrder order = found.get();
        if (order.sentAt() == null) {
            return Handled.refused(
                    "NOT_SENT",
                    "/data/purchaseOrderId",
                    "an order that was sent",
                    order.state().name());
        }
        Map<String, Integer> pieces = new TreeMap<>();
        event.lines().forEach(line -> pieces.merge(line.sku(), line.quantity(), Integer::sum));
        Set<String> ordered = order.lines().stream().map(PurchaseLine::sku).collect(Collectors.toSet());
        Optional<String> stranger =
                pieces.keySet().stream().filter(sku -> !ordered.contains(sku)).findFirst();
        if (stranger.isPresent()) {
            return Handled.refused("NOT_IN_ORDER", "/data/lines", String.join(", ", ordered), stranger.get());
        }
        received(order, pieces, event.receivedAt().toInstant());
        return Handled.done();
    }

    private void received(PurchaseOrder order, Map<String, Integer> pieces, Instant at) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (PurchaseLine line : order.lines()) {
            int came = pieces.getOrDefault(line.sku(), 0);
            lines.add(came == 0 ? line : line.receiving(came));
        }
        orders.save(order.state().isAwaited() ? order.received(lines) : order.with(lines));
        pieces.forEach((sku, came) -> orders.received(order, sku, came, at));
        stock.returned(pieces);
        levels.again(pieces.keySet());
        pieces.keySet().forEach(backorders::arrived);
        processes.message(ReorderProcess.KEY, order.orderId(), ReorderProcess.GOODS, Map.of());
    }
}
