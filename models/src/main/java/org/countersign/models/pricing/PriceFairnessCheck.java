package org.countersign.models.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.countersign.models.pricing.PriceFairness.Gap;
import org.countersign.models.pricing.PriceFairness.Group;
import org.jspecify.annotations.Nullable;

/**
 * Compares what groups of customers paid with what all others paid for the same goods, so that who buys dear things is not
 * taken for somebody who pays more; and how prices moved for what a group buys, so that a price that is the same for
 * everybody but rises where only some buy is seen as well. Intervals come from leaving out a fiftieth of the customers at
 * a time (the jackknife, for the ratio of two sums).
 */
public final class PriceFairnessCheck {

    /** Smaller groups are looked at together: of few orders nothing holds. */
    static final int LEAST = 30;

    static final String OTHERS = "all smaller ones";

    private static final int BLOCKS = 50;
    private static final int NONE = -1;

    /** Student's t for fifty blocks, 95 %. */
    private static final double WIDTH = 2.01;

    private final List<PaidOrder> orders;
    private final int[] block;
    private final int[][] product;
    private final int products;

    private PriceFairnessCheck(List<PaidOrder> orders) {
        this.orders = orders;
        this.block = orders.stream()
                .mapToInt(order -> Math.floorMod((order.customer().hashCode() * 0x9E3779B9) >>> 7, BLOCKS))
                .toArray();
        Map<String, Integer> known = new HashMap<>();
        this.product = orders.stream()
                .map(order -> order.lines().stream()
                        .mapToInt(line -> known.computeIfAbsent(line.product(), any -> known.size()))
                        .toArray())
                .toArray(int[][]::new);
        this.products = known.size();
    }

    public static PriceFairness of(List<PaidOrder> orders) {
        PriceFairnessCheck check = new PriceFairnessCheck(List.copyOf(orders));
        TreeSet<String> segments = new TreeSet<>();
        orders.forEach(order -> segments.addAll(order.groups().keySet()));
        List<Group> groups = new ArrayList<>();
        segments.forEach(segment -> check.add(segment, groups));
        return new PriceFairness(orders.size(), groups);
    }

    private void add(String segment, List<Group> groups) {
        @Nullable String[] member = members(segment);
        Map<String, Integer> sizes = sizes(member);
        if (sizes.size() > 1) {
            sizes.forEach((name, size) -> groups.add(group(segment, name, size, member)));
        }
    }

    /** The group of each order, small ones thrown together; null where none is known. */
    private @Nullable String[] members(String segment) {
        @Nullable
        String[] member =
                orders.stream().map(order -> order.groups().get(segment)).toArray(String[]::new);
        Map<String, Integer> sizes = sizes(member);
        for (int i = 0; i < member.length; i++) {
            String name = member[i];
            member[i] = name != null && sizes.getOrDefault(name, 0) < LEAST ? OTHERS : name;
        }
        return member;
    }

    private static Map<String, Integer> sizes(@Nullable String[] member) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (String name : member) {
            if (name != null) {
                sizes.merge(name, 1, Integer::sum);
            }
        }
        return sizes;
    }

    private Group group(String segment, String name, int size, @Nullable String[] member) {
        @Nullable Boolean[] in = new Boolean[member.length];
        for (int i = 0; i < in.length; i++) {
            String of = member[i];
            in[i] = of == null ? null : of.equals(name);
        }
        return new Group(
                segment,
                name,
                size,
                size < LEAST ? null : gap(without -> paid(in, without)),
                size < LEAST ? null : gap(without -> moved(in, true, without) - moved(in, false, without)),
                GroupTell.of(orders, in));
    }

    /** Not a number anywhere: too little to compare. */
    private static @Nullable Gap gap(IntToDoubleFunction figure) {
        double all = figure.applyAsDouble(NONE);
        double[] parts = new double[BLOCKS];
        double mean = 0;
        for (int i = 0; i < BLOCKS; i++) {
            parts[i] = figure.applyAsDouble(i);
            mean += parts[i] / BLOCKS;
        }
        double squares = 0;
        for (double part : parts) {
            squares += (part - mean) * (part - mean);
        }
        double width = WIDTH * Math.sqrt(squares * (BLOCKS - 1) / BLOCKS);
        return Double.isNaN(all + width) ? null : new Gap(all, all - width, all + width);
    }

    /** What the group paid, in relation to what the same goods cost the others on average; goods only it bought are left out. */
    private double paid(@Nullable Boolean[] in, int without) {
        double[] money = new double[products];
        double[] units = new double[products];
        each(in, false, without, (at, line) -> {
            money[at] += line.quantity() * line.paid();
            units[at] += line.quantity();
        });
        Sums sums = new Sums();
        each(in, true, without, (at, line) -> {
            if (units[at] > 0) {
                sums.add(line.quantity() * line.paid(), line.quantity() * money[at] / units[at]);
            }
        });
        return sums.ratio();
    }

    /** How the prices of what was bought had moved since the time began. */
    private double moved(@Nullable Boolean[] in, boolean member, int without) {
        Sums sums = new Sums();
        each(in, member, without, (at, line) -> {
            if (line.before() > 0) {
                sums.add(line.quantity() * line.asked(), line.quantity() * line.before());
            }
        });
        return sums.ratio();
    }

    private void each(@Nullable Boolean[] in, boolean member, int without, Eye eye) {
        for (int i = 0; i < in.length; i++) {
            Boolean belongs = in[i];
            if (belongs != null && belongs == member && block[i] != without) {
                List<PaidOrder.Line> lines = orders.get(i).lines();
                for (int n = 0; n < lines.size(); n++) {
                    eye.see(product[i][n], lines.get(n));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Eye {
        void see(int product, PaidOrder.Line line);
    }

    private static final class Sums {

        private double money;
        private double compared;

        void add(double more, double beside) {
            money += more;
            compared += beside;
        }

        double ratio() {
            return compared > 0 ? money / compared - 1 : Double.NaN;
        }
    }
}
