package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.domain.event.OrderPlaced;

/** A past order as it counts: as it was imported, with the repairs that stand. */
public final class RepairedOrder {

    /** How a time stands in a repair, on the clock of the order's own time zone. */
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RepairedOrder() {}

    /** Empty when no line is left. Repairs come in the order in which they were made. */
    public static Optional<PastOrder> of(PastOrder imported, List<LineRepair> repairs) {
        OrderPlaced order = imported.order();
        Map<Integer, OrderPlaced.Line> lines = new TreeMap<>();
        for (OrderPlaced.Line line : order.lines()) {
            lines.put(lines.size() + 1, line);
        }
        OffsetDateTime at = order.placedAt();
        for (LineRepair repair : repairs) {
            if (repair.field().equals(LineRepair.TIME)) {
                at = LocalDateTime.parse(repair.after(), TIME).atOffset(at.getOffset());
            } else {
                lines.computeIfPresent(repair.line(), (number, line) -> repaired(line, repair));
            }
        }
        repairs.stream().filter(RepairedOrder::setsAside).map(LineRepair::line).forEach(lines::remove);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<OrderPlaced.Line> left = List.copyOf(lines.values());
        List<PastOrder.Return> returns = returns(imported, repairs, left);
        boolean whole = left.size() == order.lines().size() && returns.equals(imported.returns());
        OrderPlaced now = with(order, at, left);
        PastOrder counts = whole ? new PastOrder(now, imported.state(), returns) : PastOrder.of(now, returns);
        return Optional.of(counts.brought(imported.delivery()));
    }

    private static boolean setsAside(LineRepair repair) {
        return repair.field().equals(LineRepair.LINE);
    }

    private static OrderPlaced.Line repaired(OrderPlaced.Line line, LineRepair repair) {
        return switch (repair.field()) {
            case LineRepair.SKU ->
                new OrderPlaced.Line(repair.after(), line.description(), line.quantity(), line.unitPrice());
            case LineRepair.PRICE ->
                new OrderPlaced.Line(line.sku(), line.description(), line.quantity(), new BigDecimal(repair.after()));
            default -> line;
        };
    }

    /** What came back is told by product: it follows its line to another code, and goes where its line goes. */
    private static List<PastOrder.Return> returns(
            PastOrder imported, List<LineRepair> repairs, List<OrderPlaced.Line> left) {
        Set<String> kept = new HashSet<>();
        left.forEach(line -> kept.add(line.sku()));
        Set<String> bought = new HashSet<>();
        imported.order().lines().forEach(line -> bought.add(line.sku()));
        List<PastOrder.Return> returns = new ArrayList<>();
        for (PastOrder.Return back : imported.returns()) {
            String sku = repairs.stream()
                    .filter(repair -> repair.field().equals(LineRepair.SKU)
                            && repair.before().equals(back.sku()))
                    .map(LineRepair::after)
                    .filter(kept::contains)
                    .findFirst()
                    .orElse(back.sku());
            if (kept.contains(sku) || !bought.contains(back.sku())) {
                returns.add(new PastOrder.Return(sku, back.quantity(), back.at()));
            }
        }
        return returns;
    }

    private static OrderPlaced with(OrderPlaced order, OffsetDateTime at, List<OrderPlaced.Line> lines) {
        return new OrderPlaced(
                order.orderId(),
                at,
                order.currency(),
                order.customer(),
                lines,
                order.shipping(),
                order.payment(),
                order.coupon());
    }
}
