package org.countersign.models.dirt;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Cleaning;
import org.countersign.models.cleaning.CsvTable;
import org.countersign.models.cleaning.Duplicates;
import org.countersign.models.cleaning.ImpossibleDates;
import org.countersign.models.cleaning.NumberSlips;
import org.countersign.models.cleaning.Repair;
import org.countersign.models.cleaning.Spellings;
import org.countersign.models.cleaning.Table;

/**
 * The dose-response curve: the history of a grocer (the data set Complete Journey) is spoilt on purpose, by kind and by
 * rate; demand is forecast from it before and after cleaning, and held against what was sold in the eight weeks after it.
 */
public final class GroceryDose {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int WEEKS = 44;
    private static final int AHEAD = 8;
    private static final int SERIES = 60;
    private static final LocalDate LAST = FIRST.plusWeeks(WEEKS).minusDays(1);
    private static final List<String> COLUMNS = List.of(
            "household_id",
            "basket_id",
            "product_id",
            Corruption.QUANTITY,
            "sales_value",
            Corruption.TIME,
            Corruption.CATEGORY);

    /** Fuel is counted in thousandths of a gallon, miscellaneous lines are no goods. */
    private static final Set<String> NO_GOODS = Set.of("", "FUEL", "MISCELLANEOUS");

    private static final List<BigDecimal> FACTORS =
            List.of(BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(12), BigDecimal.valueOf(24));

    static final Cleaner CLEANER = new Cleaner(List.of(
            new Duplicates(COLUMNS),
            new ImpossibleDates(Corruption.TIME, "basket_id", FIRST, LAST),
            new Spellings(Corruption.CATEGORY, 20),
            new NumberSlips(Corruption.QUANTITY, List.of("product_id"), "sales_value", FACTORS),
            new NumberSlips(
                    Corruption.QUANTITY, List.of(Corruption.CATEGORY), List.of("product_id"), "sales_value", FACTORS)));

    private final Table history;
    private final List<String> series;
    private final double[][] truth;

    /**
     * Means over the seeds; the errors with half the width of their 95 % interval.
     *
     * @param restored share of the spoilt rows that are as they should be after cleaning
     * @param harmed rows that were right and were changed, for each that was spoilt
     */
    public record Answer(
            double raw, double rawHalf, double cleaned, double cleanedHalf, double restored, double harmed) {}

    private record Run(double raw, double cleaned, double restored, double harmed) {}

    private GroceryDose(Table history, List<String> series, double[][] truth) {
        this.history = history;
        this.series = series;
        this.truth = truth;
    }

    public static GroceryDose read(Path folder) {
        Table products = CsvTable.read(folder.resolve("products.csv.gz"));
        Map<String, Integer> product = new HashMap<>();
        for (int row = 0; row < products.rows(); row++) {
            product.put(products.get(row, "product_id"), row);
        }
        Table sales = CsvTable.read(folder.resolve("transactions_sample.csv.gz"));
        List<String[]> history = new ArrayList<>();
        List<String[]> all = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (int row = 0; row < sales.rows(); row++) {
            Integer sold = product.get(sales.get(row, "product_id"));
            if (sold == null || NO_GOODS.contains(products.get(sold, "department"))) {
                continue;
            }
            String[] cells = new String[COLUMNS.size()];
            for (int c = 0; c < cells.length - 1; c++) {
                cells[c] = sales.get(row, COLUMNS.get(c));
            }
            cells[cells.length - 1] = products.get(sold, Corruption.CATEGORY);
            all.add(cells);
            if (WeeklyDemand.week(sales.get(row, Corruption.TIME), FIRST) < WEEKS) {
                history.add(cells);
                lines.merge(cells[cells.length - 1], 1, Integer::sum);
            }
        }
        List<String> series = lines.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SERIES)
                .map(Map.Entry::getKey)
                .toList();
        return new GroceryDose(
                Table.of(COLUMNS, history),
                series,
                demand(Table.of(COLUMNS, all), series, WEEKS + AHEAD).units());
    }

    private static WeeklyDemand demand(Table table, List<String> series, int weeks) {
        return WeeklyDemand.of(table, series, Corruption.CATEGORY, Corruption.QUANTITY, Corruption.TIME, FIRST, weeks);
    }

    /** One answer a forecaster; with rate 0 it says what cleaning does to a clean history. */
    public Answer answer(Forecaster forecaster, List<Corruption> kinds, double rate, int seeds) {
        List<Run> runs = IntStream.range(0, seeds)
                .mapToObj(seed -> run(forecaster, kinds, rate, seed))
                .toList();
        double[] raw = runs.stream().mapToDouble(Run::raw).toArray();
        double[] cleaned = runs.stream().mapToDouble(Run::cleaned).toArray();
        return new Answer(
                mean(raw),
                half(raw),
                mean(cleaned),
                half(cleaned),
                mean(runs.stream().mapToDouble(Run::restored).toArray()),
                mean(runs.stream().mapToDouble(Run::harmed).toArray()));
    }

    private Run run(Forecaster forecaster, List<Corruption> kinds, double rate, int seed) {
        Corruption.Spoilt spoilt = Corruption.spoil(history, kinds, rate, FIRST, 7 * WEEKS, seed);
        Cleaning cleaning = CLEANER.clean(spoilt.table());
        Set<Integer> wrong = new HashSet<>(spoilt.rows());
        long restored =
                wrong.stream().filter(row -> right(cleaning.after(), row)).count();
        long harmed = cleaning.repairs().stream()
                .map(Repair::row)
                .filter(row -> !wrong.contains(row))
                .distinct()
                .count();
        return new Run(
                error(forecaster, spoilt.table()),
                error(forecaster, cleaning.after()),
                (double) restored / Math.max(1, wrong.size()),
                (double) harmed / Math.max(1, wrong.size()));
    }

    private boolean right(Table after, int row) {
        if (row >= history.rows()) {
            return !after.kept(row);
        }
        return after.kept(row)
                && IntStream.range(0, COLUMNS.size())
                        .allMatch(c -> after.get(row, c).equals(history.get(row, c)));
    }

    private double error(Forecaster forecaster, Table table) {
        return Errors.wape(demand(table, series, WEEKS).forecast(forecaster, WEEKS, AHEAD), truth, WEEKS);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Student's t for five values. */
    private static double half(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return 2.776 * Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
