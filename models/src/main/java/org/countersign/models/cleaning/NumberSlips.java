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
 *
 * <p>A dear product is no slip. So a number is left alone when other lines of its product say the same, and when what it
 * would become is rarer than what it is: shops sell one bottle more often than twelve.
 */
public final class NumberSlips implements Step {

    private static final double FAR = 6;
    private static final double USUAL = 2;
    private static final double LEAST_SPREAD = 0.1;
    private static final int FEWEST = 4;

    /** Numbers by less than this factor apart say the same. */
    private static final double SAME = Math.log(1.5);

    /** As {@link #SAME}, in a group of more than one product: their prices differ. */
    private static final double SAME_KIND = Math.log(2.5);

    /** Lines that agree with each other on an odd number are so many slips at most, or there is more than one usual one. */
    private static final double FEW = 0.25;

    private final String number;
    private final List<String> group;
    private final List<String> product;
    private final @Nullable String witness;
    private final List<BigDecimal> factors;

    /**
     * @param group columns whose rows are compared with each other
     * @param witness a column that grows with the number, or null
     * @param factors by which a slip makes a number too large or too small, such as 10, 100, 12
     */
    public NumberSlips(String number, List<String> group, @Nullable String witness, List<BigDecimal> factors) {
        this(number, group, group, witness, factors);
    }

    /** @param product columns that rows of one product share, where the group is wider than one product */
    public NumberSlips(
            String number,
            List<String> group,
            List<String> product,
            @Nullable String witness,
            List<BigDecimal> factors) {
        this.number = number;
        this.group = List.copyOf(group);
        this.product = List.copyOf(product);
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
        Map<String, Integer> everywhere = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row) && !Double.isNaN(measured(table, row))) {
                groups.computeIfAbsent(key(table, row, group), key -> new ArrayList<>())
                        .add(row);
                everywhere.merge(plain(table, row), 1, Integer::sum);
            }
        }
        List<Repair> repairs = new ArrayList<>();
        groups.values().stream()
                .filter(rows -> rows.size() >= FEWEST)
                .forEach(rows -> new Group(table, rows, everywhere).repair(repairs));
        repairs.sort(Comparator.comparingInt(Repair::row));
        return repairs;
    }

    private static List<String> key(Table table, int row, List<String> columns) {
        List<String> key = new ArrayList<>(columns.size());
        columns.forEach(column -> key.add(table.get(row, column)));
        return key;
    }

    private String plain(Table table, int row) {
        return value(table.get(row, number)).stripTrailingZeros().toPlainString();
    }

    /** Rows that are compared with each other. */
    private final class Group {

        private final Table table;
        private final List<Integer> rows;
        private final double[] logs;
        private final double middle;
        private final double spread;
        private final boolean whole;
        private final Map<String, Integer> counts;

        /** Without a witness a number is held against those of its group: each product has prices of its own. */
        Group(Table table, List<Integer> rows, Map<String, Integer> everywhere) {
            this.table = table;
            this.rows = rows;
            logs = rows.stream().mapToDouble(row -> measured(table, row)).toArray();
            middle = median(logs);
            spread = Math.max(
                    LEAST_SPREAD,
                    1.4826
                            * median(Arrays.stream(logs)
                                    .map(v -> Math.abs(v - middle))
                                    .toArray()));
            whole = rows.stream()
                    .allMatch(row ->
                            value(table.get(row, number)).stripTrailingZeros().scale() <= 0);
            counts = witness != null ? everywhere : new HashMap<>();
            if (witness == null) {
                rows.forEach(row -> counts.merge(plain(table, row), 1, Integer::sum));
            }
        }

        void repair(List<Repair> repairs) {
            for (int i = 0; i < logs.length; i++) {
                if (Math.abs(logs[i] - middle) > FAR * spread) {
                    String found = table.get(rows.get(i), number);
                    String right = right(value(found), logs[i] - middle);
                    if (right != null && isolated(i)) {
                        repairs.add(new Repair(rows.get(i), number, found, right, why(found, i), name(), sure(i)));
                    }
                }
            }
        }

        private String why(String found, int i) {
            double times = Math.exp(logs[i] - middle);
            return times >= 1
                    ? String.format(Locale.ROOT, "%s is %.0f times what is usual here", found, times)
                    : String.format(Locale.ROOT, "%s is a %.0fth of what is usual here", found, 1 / times);
        }

        /** Null when no factor makes it usual, when that would be a rarer number, or a count no longer whole. */
        private @Nullable String right(BigDecimal found, double off) {
            String best = null;
            double least = Math.min(group.equals(product) ? SAME : SAME_KIND, USUAL * spread);
            for (BigDecimal factor : factors) {
                double left = Math.abs(Math.abs(off) - Math.log(factor.doubleValue()));
                BigDecimal right = (off > 0 ? found.divide(factor, MathContext.DECIMAL64) : found.multiply(factor))
                        .stripTrailingZeros();
                if (left <= least && (!whole || right.scale() <= 0) && commoner(right, found)) {
                    least = left;
                    best = right.toPlainString();
                }
            }
            return best;
        }

        private boolean commoner(BigDecimal right, BigDecimal found) {
            int others = counts.getOrDefault(found.stripTrailingZeros().toPlainString(), 0) - 1;
            return counts.getOrDefault(right.toPlainString(), 0) > others;
        }

        /** Whether few other lines of the same product say the same: in a wider group, none. */
        private boolean isolated(int i) {
            List<String> own = key(table, rows.get(i), product);
            int agree = 0;
            int others = 0;
            for (int j = 0; j < logs.length; j++) {
                if (j != i
                        && (group.equals(product)
                                || key(table, rows.get(j), product).equals(own))) {
                    agree += Math.abs(logs[j] - logs[i]) < SAME ? 1 : 0;
                    others++;
                }
            }
            return group.equals(product) ? agree <= FEW * others : agree == 0;
        }

        /** The share of the others that are as usual, told cautiously. */
        private double sure(int i) {
            int usual = 0;
            for (int j = 0; j < logs.length; j++) {
                usual += j != i && Math.abs(logs[j] - middle) < SAME ? 1 : 0;
            }
            return (usual + 1.0) / (logs.length + 1.0);
        }
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
