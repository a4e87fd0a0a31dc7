package org.countersign.models.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;

/**
 * Reads the public data set Online Retail II (a British gift shop, December 2009 to December 2011) as past orders, by the
 * protocol that its published figures use: invoices with a customer, lines of products only, one copy of the invoices that
 * stand in both files, and every cancellation line matched to the latest earlier purchase of the same product by the same
 * customer that was at least as large.
 */
public final class OnlineRetail {

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Z]{0,2}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneId SHOP = ZoneId.of("Europe/London");
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Trained on March 2010 to April 2011, tested on July to September 2011. */
    public static final Periods PROTOCOL = new Periods(day(2010, 3), day(2011, 5), day(2011, 7), day(2011, 10));

    private record Row(
            String invoice,
            String sku,
            String description,
            int quantity,
            LocalDateTime at,
            String price,
            String customer,
            String country) {

        boolean cancels() {
            return invoice.startsWith("C") && quantity < 0;
        }

        boolean sells() {
            return !invoice.startsWith("C") && quantity > 0 && new BigDecimal(price).signum() > 0;
        }

        String customerAndProduct() {
            return customer + "|" + sku;
        }
    }

    private record Cancellation(Row purchase, PastOrder.Return what) {}

    private OnlineRetail() {}

    /** @param folder the one with the two {@code online_retail_*.csv.gz} */
    public static List<PastOrder> read(Path folder) {
        Set<String> later = new HashSet<>();
        Set<Row> rows = new LinkedHashSet<>();
        read(folder.resolve("online_retail_2010_2011.csv.gz"), Set.of(), later, rows);
        read(folder.resolve("online_retail_2009_2010.csv.gz"), later, new HashSet<>(), rows);
        List<Row> sales = rows.stream().filter(Row::sells).toList();
        return orders(sales, cancellations(sales, rows));
    }

    private static void read(Path file, Set<String> without, Set<String> invoices, Set<Row> rows) {
        try (Reader in = new InputStreamReader(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))),
                        StandardCharsets.UTF_8);
                CSVParser csv = CSV.parse(in)) {
            for (CSVRecord line : csv) {
                invoices.add(line.get("InvoiceNo"));
                String sku = line.get("StockCode").toUpperCase(Locale.ROOT);
                if (!without.contains(line.get("InvoiceNo"))
                        && !line.get("CustomerID").isBlank()
                        && PRODUCT.matcher(sku).matches()) {
                    rows.add(row(line, sku));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Row row(CSVRecord line, String sku) {
        return new Row(
                line.get("InvoiceNo"),
                sku,
                line.get("Description"),
                Integer.parseInt(line.get("Quantity")),
                LocalDateTime.parse(line.get("InvoiceDate"), TIME),
                line.get("UnitPrice"),
                line.get("CustomerID"),
                line.get("Country"));
    }

    /** By invoice. Several cancellations of one product at the same moment count once, for the latest purchase. */
    private static Map<String, List<PastOrder.Return>> cancellations(List<Row> sales, Set<Row> rows) {
        Map<String, List<Row>> bought = new HashMap<>();
        sales.forEach(sale -> bought.computeIfAbsent(sale.customerAndProduct(), key -> new ArrayList<>())
                .add(sale));
        Map<String, Cancellation> latest = new HashMap<>();
        for (Row row : rows) {
            if (row.cancels()) {
                bought.getOrDefault(row.customerAndProduct(), List.of()).stream()
                        .filter(sale -> !sale.at().isAfter(row.at()) && sale.quantity() >= -row.quantity())
                        .max(Comparator.comparing(Row::at))
                        .ifPresent(sale -> latest.merge(
                                row.customerAndProduct() + "|" + row.at(),
                                new Cancellation(sale, new PastOrder.Return(row.sku(), -row.quantity(), time(row))),
                                OnlineRetail::later));
            }
        }
        Map<String, List<PastOrder.Return>> byInvoice = new HashMap<>();
        latest.values().forEach(c -> byInvoice
                .computeIfAbsent(c.purchase().invoice(), key -> new ArrayList<>())
                .add(c.what()));
        return byInvoice;
    }

    private static Cancellation later(Cancellation a, Cancellation b) {
        return b.purchase().at().isBefore(a.purchase().at()) ? a : b;
    }

    private static List<PastOrder> orders(List<Row> sales, Map<String, List<PastOrder.Return>> cancellations) {
        Map<String, List<Row>> invoices = new TreeMap<>();
        sales.forEach(sale -> invoices.computeIfAbsent(sale.invoice(), key -> new ArrayList<>())
                .add(sale));
        return invoices.values().stream()
                .map(lines ->
                        order(lines, cancellations.getOrDefault(lines.get(0).invoice(), List.of())))
                .sorted(Comparator.comparing(past -> past.order().placedAt()))
                .toList();
    }

    private static PastOrder order(List<Row> rows, List<PastOrder.Return> returns) {
        Row first = rows.stream().min(Comparator.comparing(Row::at)).orElseThrow();
        List<OrderPlaced.Line> lines = rows.stream()
                .map(row ->
                        new OrderPlaced.Line(row.sku(), row.description(), row.quantity(), new BigDecimal(row.price())))
                .toList();
        OrderPlaced order = new OrderPlaced(
                first.invoice(),
                time(first),
                "GBP",
                new OrderPlaced.Customer(first.customer(), null, first.country(), null),
                lines,
                new OrderPlaced.Shipping("standard", first.country(), null, null, null),
                new OrderPlaced.Payment("invoice", "captured"),
                null);
        return new PastOrder(order, returns.isEmpty() ? OrderState.DELIVERED : OrderState.RETURNED, sorted(returns));
    }

    private static List<PastOrder.Return> sorted(List<PastOrder.Return> returns) {
        return returns.stream()
                .sorted(Comparator.comparing(PastOrder.Return::at).thenComparing(PastOrder.Return::sku))
                .toList();
    }

    private static OffsetDateTime time(Row row) {
        return row.at().atZone(SHOP).toOffsetDateTime();
    }

    private static OffsetDateTime day(int year, int month) {
        return LocalDate.of(year, month, 1).atStartOfDay(SHOP).toOffsetDateTime();
    }
}
