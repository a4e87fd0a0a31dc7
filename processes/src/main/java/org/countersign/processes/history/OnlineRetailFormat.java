package org.countersign.processes.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.decisions.history.Habits;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.value.Countries;

/**
 * One row per invoice line, as the public Online Retail II data set has it: an invoice number that starts with C takes
 * something back, fees and postage stand among the goods, times are those of London. Three passes over the file: which
 * cancellations are there, which purchases do they belong to, and then the orders with what came back of them.
 */
final class OnlineRetailFormat implements HistoryFormat {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CURRENCY = "GBP";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT))
            .appendOptional(DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT))
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);
    /** Fees, postage, vouchers, corrections and tests: they carry a stock code but nothing lies on a shelf. */
    private static final Set<String> NO_PRODUCTS = Set.of(
            "POST",
            "DOT",
            "M",
            "C2",
            "C3",
            "D",
            "S",
            "B",
            "BANK CHARGES",
            "ADJUST",
            "ADJUST2",
            "AMAZONFEE",
            "CRUK",
            "TEST001",
            "TEST002",
            "GIFT");

    private static final Habits HABITS = new Habits(NO_PRODUCTS, Set.of("GIFT_"), true, true);

    @Override
    public String name() {
        return "online-retail";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "invoiceno",
                "stockcode",
                "description",
                "quantity",
                "invoicedate",
                "unitprice",
                "customerid",
                "country");
    }

    @Override
    public int passes() {
        return 3;
    }

    @Override
    public Habits habits() {
        return HABITS;
    }

    @Override
    public void read(CsvFile file, Sink sink) throws IOException {
        Map<Cancellation.Of, List<Cancellation>> wanted = new HashMap<>();
        Map<Long, Cancellation> byRow = new HashMap<>();
        file.each(row -> collect(row, wanted, byRow));
        file.each(row -> offer(row, wanted));
        Map<String, List<Cancellation>> byOrder = new HashMap<>();
        byRow.values().stream().filter(Cancellation::matched).forEach(c -> byOrder.computeIfAbsent(
                        c.orderId(), k -> new ArrayList<>())
                .add(c));
        List<Cancellation> unmatched = new ArrayList<>();
        OpenOrders open = new OpenOrders(byOrder, sink);
        file.each(row -> tell(row, byRow, unmatched, open, sink));
        open.closeAll();
        sink.returns(unmatched);
    }

    private static void collect(
            CsvRow row, Map<Cancellation.Of, List<Cancellation>> wanted, Map<Long, Cancellation> byRow) {
        if (!takesBack(row) || !problem(row).isEmpty()) {
            return;
        }
        var of = new Cancellation.Of(row.text("customerid"), sku(row));
        var cancellation = new Cancellation(row, of, -row.integer("quantity"), time(row));
        wanted.computeIfAbsent(of, k -> new ArrayList<>()).add(cancellation);
        byRow.put(row.number(), cancellation);
    }

    private static void offer(CsvRow row, Map<Cancellation.Of, List<Cancellation>> wanted) {
        var waiting = takesBack(row) ? null : wanted.get(new Cancellation.Of(row.text("customerid"), sku(row)));
        if (waiting != null && problem(row).isEmpty()) {
            OffsetDateTime at = time(row);
            waiting.forEach(c -> c.offer(row.text("invoiceno"), sku(row), row.integer("quantity"), at));
        }
    }

    private static void tell(
            CsvRow row, Map<Long, Cancellation> byRow, List<Cancellation> unmatched, OpenOrders open, Sink sink) {
        String problem = problem(row);
        if (!problem.isEmpty()) {
            sink.quarantine(row, problem);
        } else if (!takesBack(row)) {
            List<String> repairs = repairs(row);
            PastDelivery delivery =
                    DeliveryColumns.read(row, DeliveryColumns.DISPATCHED, OnlineRetailFormat::time, repairs);
            open.add(
                    row.text("invoiceno"),
                    line(row),
                    time(row),
                    row.text("customerid"),
                    country(row),
                    delivery,
                    repairs);
        } else {
            Cancellation cancellation = byRow.get(row.number());
            if (cancellation != null && cancellation.matched()) {
                sink.accept(List.of());
            } else if (cancellation != null) {
                unmatched.add(cancellation);
            }
        }
    }

    private static boolean takesBack(CsvRow row) {
        return row.text("invoiceno").startsWith("C");
    }

    /** Why this row can't be part of an order or take part of one back; empty when it can. */
    private static String problem(CsvRow row) {
        String sku = sku(row);
        try {
            if (row.text("invoiceno").startsWith("A")) {
                return "an adjustment, not an order";
            } else if (sku.isEmpty() || row.text("invoiceno").isEmpty()) {
                return "no invoice number or no stock code";
            }
            time(row);
            return amounts(row);
        } catch (CsvRow.Unreadable | DateTimeException e) {
            return "unreadable: " + (e instanceof DateTimeException ? "invoicedate is no time" : e.getMessage());
        }
    }

    private static String amounts(CsvRow row) {
        int quantity = row.integer("quantity");
        BigDecimal price = row.decimal("unitprice");
        if (takesBack(row)) {
            return quantity >= 0
                    ? "a cancellation that takes nothing back"
                    : customer(row).isEmpty() ? "a cancellation without a customer" : "";
        } else if (quantity <= 0) {
            return "quantity is not positive: a stock correction";
        }
        return price.signum() < 0 ? "price is negative" : "";
    }

    private static List<String> repairs(CsvRow row) {
        List<String> repairs = new ArrayList<>(2);
        if (customer(row).isEmpty()) {
            repairs.add("no customer: taken as a guest's");
        }
        if (country(row).equals(Countries.UNKNOWN)) {
            repairs.add("country is not known");
        }
        return repairs;
    }

    private static OrderPlaced.Line line(CsvRow row) {
        return new OrderPlaced.Line(
                sku(row), row.textOrNull("description"), row.integer("quantity"), row.decimal("unitprice"));
    }

    private static String customer(CsvRow row) {
        return row.text("customerid");
    }

    private static String sku(CsvRow row) {
        return row.text("stockcode");
    }

    private static String country(CsvRow row) {
        return Countries.iso(row.text("country"));
    }

    private static OffsetDateTime time(CsvRow row) {
        return time(row.text("invoicedate"));
    }

    private static OffsetDateTime time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(LONDON).toOffsetDateTime();
    }

    /** The currency of every row: the export has no column for it. */
    static String currency() {
        return CURRENCY;
    }
}
