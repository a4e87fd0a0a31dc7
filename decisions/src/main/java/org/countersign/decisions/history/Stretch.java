package org.countersign.decisions.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.RepairedOrder;
import org.countersign.ledger.fulfilment.StoredRepair;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Duplicates;
import org.countersign.models.cleaning.ImpossibleDates;
import org.countersign.models.cleaning.KnownNonProducts;
import org.countersign.models.cleaning.NumberSlips;
import org.countersign.models.cleaning.Repair;
import org.countersign.models.cleaning.Step;
import org.countersign.models.cleaning.Table;
import org.countersign.models.cleaning.Unpaid;
import org.countersign.models.cleaning.UpperCase;

/** So many orders as cleaning looks at together: their lines as one table, a text that comes again kept once. */
final class Stretch {

    private static final String ORDER = "order";
    private static final String AT = "at";
    private static final String CURRENCY = "currency";
    private static final String SKU = "sku";
    private static final String DESCRIPTION = "description";
    private static final String QUANTITY = "quantity";
    private static final String PRICE = "unitPrice";
    private static final List<String> COLUMNS = List.of(ORDER, AT, CURRENCY, SKU, DESCRIPTION, QUANTITY, PRICE);

    private static final Map<String, String> FIELDS =
            Map.of(Repair.ROW, LineRepair.LINE, AT, LineRepair.TIME, SKU, LineRepair.SKU, PRICE, LineRepair.PRICE);

    private static final List<BigDecimal> SLIPS =
            List.of(BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(1000));

    /** Nobody kept a shop's orders in a file of ours before that. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, Integer> firstRow = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    void add(PastOrder past) {
        OrderPlaced order = past.order();
        firstRow.put(order.orderId(), rows.size());
        String at = order.placedAt().format(RepairedOrder.TIME);
        for (OrderPlaced.Line line : order.lines()) {
            rows.add(new String[] {
                once(order.orderId()),
                once(at),
                once(order.currency()),
                once(line.sku()),
                once(line.description() == null ? "" : line.description()),
                once(Integer.toString(line.quantity())),
                once(line.unitPrice().toPlainString())
            });
        }
    }

    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    int lines() {
        return rows.size();
    }

    Collection<String> orders() {
        return firstRow.keySet();
    }

    /**
     * Only what was never put right before. It looks at the orders with all that is known of them, also with what people
     * took back: so a second look sees what the first one left, and finds nothing.
     */
    List<LineRepair> clean(Habits habits, LocalDate today, List<StoredRepair> known) {
        List<Repair> made = new ArrayList<>();
        known.forEach(one -> made.addAll(asRepairs(one.repair())));
        Table table = Table.of(COLUMNS, rows).with(made);
        return merged(new Cleaner(steps(habits, today)).clean(table).repairs());
    }

    private List<Step> steps(Habits habits, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        if (habits.repeatsAreDoubles()) {
            steps.add(new Duplicates(
                    List.of(ORDER, SKU, DESCRIPTION, QUANTITY, PRICE), row -> "line " + lineNumber(row)));
        }
        steps.add(new UpperCase(SKU));
        steps.add(new KnownNonProducts(SKU, habits.fees(), habits.feeBeginnings()));
        if (habits.unpaidIsNoSale()) {
            steps.add(new Unpaid(PRICE));
        }
        steps.add(new ImpossibleDates(AT, ORDER, FIRST, today.plusDays(1)));
        steps.add(new NumberSlips(PRICE, List.of(SKU, CURRENCY), null, SLIPS));
        return steps;
    }

    /** The same place, and who changed it. */
    private record Key(String order, int line, String field, String step) {

        static Key of(LineRepair repair) {
            return new Key(repair.orderId(), repair.line(), repair.field(), repair.step());
        }
    }

    /** When a step changed a place twice, it is one repair; all lines of an order have one time. */
    private List<LineRepair> merged(List<Repair> repairs) {
        Map<Key, LineRepair> merged = new LinkedHashMap<>();
        for (Repair repair : repairs) {
            LineRepair one = asLineRepair(repair);
            merged.merge(
                    Key.of(one),
                    one,
                    (first, second) -> new LineRepair(
                            first.orderId(),
                            first.line(),
                            first.field(),
                            first.before(),
                            second.after(),
                            second.why(),
                            first.step(),
                            Math.min(first.sure(), second.sure())));
        }
        return List.copyOf(merged.values());
    }

    private LineRepair asLineRepair(Repair repair) {
        String order = rows.get(repair.row())[0];
        String field = FIELDS.getOrDefault(repair.column(), repair.column());
        int line = field.equals(LineRepair.TIME) ? 0 : lineNumber(repair.row());
        return new LineRepair(
                order, line, field, repair.before(), repair.after(), repair.why(), repair.step(), repair.sure());
    }

    private int lineNumber(int row) {
        return 1 + row - firstRow.getOrDefault(rows.get(row)[0], row);
    }

    private List<Repair> asRepairs(LineRepair repair) {
        int first = firstRow.getOrDefault(repair.orderId(), -1);
        String column = FIELDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(repair.field()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<Repair> repairs = new ArrayList<>();
        for (int row = first; row >= 0 && row < rows.size() && rows.get(row)[0].equals(repair.orderId()); row++) {
            if (repair.line() == 0 || repair.line() == 1 + row - first) {
                repairs.add(new Repair(row, column, repair.before(), repair.after(), repair.why(), repair.step()));
            }
        }
        return repairs;
    }
}
