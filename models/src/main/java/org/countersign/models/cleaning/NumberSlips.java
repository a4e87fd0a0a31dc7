package org.countersign.models.cleaning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with a slipped decimal point or in another unit: far from what is usual for the same product, and usual once
 * divided by one of the known factors. With a witness (the amount paid beside the quantity) it is the ratio of both that
 * must be usual, which tells a slip from a large order.
 */
public final class NumberSlips implements Step {

    private static final double FAR = 6;
    private static final double USUAL = 2;
    private static final double LEAST_SPREAD = 0.1;
    private static final int FEWEST = 8;

    private final String number;
    private final List<String> group;
    private final @Nullable String witness;
    private final List<BigDecimal> factors;

    /**
     * @param group columns whose rows are compared with each other
     * @param witness a column that grows with the number, or null
     * @param factors by which a slip makes a number too large or too small, such as 10, 100, 12
     */
    public NumberSlips(String number, List<String> group, @Nullable String witness, List<BigDecimal> factors) {
        this.number = number;
        this.group = List.copyOf(group);
        this.witness = witness;
        this.factors = List.copyOf(factors);
    }

    @Override
    public String name() {
        return "number slips in " + number;
    }

    @Override
    public List<Repair> propose(Table table) {
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row) && !Double.isNaN(measured(table, row))) {
                groups.computeIfAbsent(key(table, row), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Repair> repairs = new ArrayList<>();
        groups.values().stream().filter(rows -> rows.size() >= FEWEST).forEach(rows -> repair(table, rows, repairs));
        repairs.sort(Comparator.comparingInt(Repair::row));
        return repairs;
    }

    private List<String> key(Table table, int row) {
        List<String> key = new ArrayList<>(group.size());
        group.forEach(column -> key.add(table.get(row, column)));
        return key;
    }

    private void repair(Table table, List<Integer> rows, List<Repair> repairs) {
        double[] logs = rows.stream().mapToDouble(row -> measured(table, row)).toArray();
        double middle = median(logs);
        double spread = Math.max(
                LEAST_SPREAD,
                1.4826
                        * median(Arrays.stream(logs)
                                .map(v -> Math.abs(v - middle))
                                .toArray()));
        boolean whole = rows.stream()
                .allMatch(row ->
                        value(table.get(row, number)).stripTrailingZeros().scale() <= 0);
        for (int i = 0; i < logs.length; i++) {
            if (Math.abs(logs[i] - middle) > FAR * spread) {
                String found = table.get(rows.get(i), number);
                String right = right(value(found), logs[i] - middle, spread, whole);
                if (right != null) {
                    String why = String.format(
                            Locale.ROOT, "%s is %.1f times what is usual here", found, Math.exp(logs[i] - middle));
                    repairs.add(new Repair(rows.get(i), number, found, right, why, name()));
                }
            }
        }
    }

    /** Null when no factor makes it usual, or a count would no longer be whole. */
    private @Nullable String right(BigDecimal found, double off, double spread, boolean whole) {
        String best = null;
        double least = USUAL * spread;
        for (BigDecimal factor : factors) {
            double shift = Math.log(factor.doubleValue());
            double left = Math.abs(Math.abs(off) - shift);
            BigDecimal right = off > 0 ? found.divide(factor, MathContext.DECIMAL64) : found.multiply(factor);
            if (left <= least && (!whole || right.stripTrailingZeros().scale() <= 0)) {
                least = left;
                best = right.stripTrailingZeros().toPlainString();
            }
        }
        return best;
    }

    /** The logarithm of what is compared; not a number where there is none. */
    private double measured(Table table, int row) {
        BigDecimal own = find(table.get(row, number));
        if (own == null || own.signum() <= 0) {
            return Double.NaN;
        }
        if (witness == null) {
            return Math.log(own.doubleValue());
        }
        BigDecimal other = find(table.get(row, witness));
        return other == null || other.signum() <= 0
                ? Double.NaN
                : Math.log(own.doubleValue()) - Math.log(other.doubleValue());
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text.strip());
    }

    private static @Nullable BigDecimal find(String text) {
        try {
            return value(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
