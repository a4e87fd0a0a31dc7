package org.countersign.models.dirt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Cleaning;
import org.countersign.models.cleaning.CsvTable;
import org.countersign.models.cleaning.Duplicates;
import org.countersign.models.cleaning.NonProducts;
import org.countersign.models.cleaning.Returns;
import org.countersign.models.cleaning.Spellings;
import org.countersign.models.cleaning.Step;
import org.countersign.models.cleaning.Table;
import org.countersign.models.cleaning.Unpaid;

/**
 * The dirt that a gift shop's records have by themselves (the data set Online Retail II): demand of its 200 best products
 * is forecast from the files as they stand and after each further step of cleaning. Truth is what the published figures
 * count: completed sales of products, one copy of each line, what came back later not taken off.
 */
public final class GiftShopDirt {

    private static final LocalDate FIRST = LocalDate.of(2009, 11, 30);
    private static final int ALL_WEEKS = 105;
    private static final int AHEAD = 8;
    private static final int SERIES = 200;
    private static final int SOLD_BY_WEEK = 26;
    private static final long SEED = 7;
    private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Z]{0,2}");
    private static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    /** Codes are never guessed: a letter of theirs is a colour. Only case and blanks are made alike. */
    private static final List<Step> STEPS = List.of(
            new Duplicates(COLUMNS),
            new Spellings("StockCode", Integer.MAX_VALUE),
            new NonProducts("StockCode", 0.001),
            new Unpaid("UnitPrice"),
            new Returns(List.of("CustomerID", "StockCode"), "Quantity", "InvoiceDate", Duration.ofDays(1)));

    /**
     * One rung of the ladder.
     *
     * @param step the last of those that have run
     * @param repairs of all that have run
     * @param error of the forecast
     * @param low of the 95 % interval, over products, of this error minus the raw one; so is {@code high}
     */
    public record Rung(String step, int repairs, double error, double low, double high) {}

    private final List<Cleaning> ladder = new ArrayList<>();
    private final List<String> series;
    private final double[][] truth;

    private GiftShopDirt(Table raw, List<String> series, double[][] truth) {
        this.series = series;
        this.truth = truth;
        for (int steps = 0; steps <= STEPS.size(); steps++) {
            ladder.add(new Cleaner(STEPS.subList(0, steps)).clean(raw));
        }
    }

    public static GiftShopDirt read(Path folder) {
        Table raw = CsvTable.read(
                folder.resolve("online_retail_2009_2010.csv.gz"), folder.resolve("online_retail_2010_2011.csv.gz"));
        Table sold = sold(raw);
        List<String> series = best(sold);
        return new GiftShopDirt(raw, series, demand(sold, series, ALL_WEEKS).units());
    }

    /** By the published protocol, without any of our steps. */
    private static Table sold(Table raw) {
        Set<List<String>> once = new HashSet<>();
        List<String[]> rows = new ArrayList<>();
        for (int row = 0; row < raw.rows(); row++) {
            String[] cells = new String[COLUMNS.size()];
            for (int c = 0; c < cells.length; c++) {
                cells[c] = raw.get(row, COLUMNS.get(c));
            }
            cells[1] = cells[1].toUpperCase(Locale.ROOT);
            boolean sale = !cells[0].startsWith("C")
                    && PRODUCT.matcher(cells[1]).matches()
                    && Double.parseDouble(cells[3]) > 0
                    && Double.parseDouble(cells[5]) > 0;
            if (sale && once.add(List.of(cells))) {
                rows.add(cells);
            }
        }
        return Table.of(COLUMNS, rows);
    }

    /** The best by revenue among those that were sold early enough to have a history. */
    private static List<String> best(Table sold) {
        Map<String, Double> revenue = new HashMap<>();
        Set<String> early = new HashSet<>();
        for (int row = 0; row < sold.rows(); row++) {
            int week = WeeklyDemand.week(sold.get(row, "InvoiceDate"), FIRST);
            String sku = sold.get(row, "StockCode");
            if (week < ALL_WEEKS) {
                double paid =
                        Double.parseDouble(sold.get(row, "Quantity")) * Double.parseDouble(sold.get(row, "UnitPrice"));
                revenue.merge(sku, paid, Double::sum);
            }
            if (week <= SOLD_BY_WEEK) {
                early.add(sku);
            }
        }
        return revenue.entrySet().stream()
                .filter(entry -> early.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SERIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static WeeklyDemand demand(Table table, List<String> series, int weeks) {
        return WeeklyDemand.of(table, series, "StockCode", "Quantity", "InvoiceDate", FIRST, weeks);
    }

    /** @param weeks that are known; the eight after them are forecast */
    public List<Rung> answer(Forecaster forecaster, int weeks) {
        List<Rung> rungs = new ArrayList<>();
        double[][] raw = forecast(ladder.get(0), forecaster, weeks);
        for (int steps = 0; steps < ladder.size(); steps++) {
            double[][] forecast = forecast(ladder.get(steps), forecaster, weeks);
            double[] bounds = Errors.difference(forecast, raw, truth, weeks, SEED);
            rungs.add(new Rung(
                    steps == 0 ? "as it stands" : STEPS.get(steps - 1).name(),
                    ladder.get(steps).repairs().size(),
                    Errors.wape(forecast, truth, weeks),
                    bounds[0],
                    bounds[1]));
        }
        return rungs;
    }

    private double[][] forecast(Cleaning cleaning, Forecaster forecaster, int weeks) {
        return demand(cleaning.after(), series, weeks).forecast(forecaster, weeks, AHEAD);
    }
}
