package org.countersign.models.pricing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.countersign.models.evaluation.Ranking;
import org.countersign.models.pricing.PriceFairness.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Which of the facts that price rules look at gives a group away. A rule that looks at such a fact looks at the group,
 * whether it says so or not.
 */
final class GroupTell {

    /** Of fewer orders than these a text says nothing: it would always tell who wrote it. */
    private static final int RARE = 5;

    private GroupTell() {}

    /** @param in whether each order is the group's; null where nobody knows */
    static @Nullable Proxy of(List<PaidOrder> orders, @Nullable Boolean[] in) {
        int[] known = IntStream.range(0, in.length).filter(i -> in[i] != null).toArray();
        boolean[] member = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            member[i] = Objects.requireNonNull(in[known[i]]);
        }
        TreeSet<String> names = new TreeSet<>();
        orders.forEach(order -> names.addAll(order.facts().keySet()));
        Proxy best = null;
        for (String name : names) {
            @Nullable Object[] values = new Object[known.length];
            for (int i = 0; i < known.length; i++) {
                values[i] = orders.get(known[i]).facts().get(name);
            }
            double auc = new Ranking(numbers(values, member), member).auc();
            double tells = Math.max(auc, 1 - auc);
            if (tells > (best == null ? 0.5 : best.auc())) {
                best = new Proxy(name, tells);
            }
        }
        return best;
    }

    private static double[] numbers(@Nullable Object[] values, boolean[] member) {
        double[] numbers = Arrays.stream(values).mapToDouble(GroupTell::number).toArray();
        return Arrays.stream(numbers).allMatch(Double::isNaN)
                ? shares(values, member)
                : Arrays.stream(numbers)
                        .map(number -> Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number)
                        .toArray();
    }

    private static double[] shares(@Nullable Object[] texts, boolean[] member) {
        Map<String, int[]> seen = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            int[] counts = seen.computeIfAbsent(String.valueOf(texts[i]), any -> new int[2]);
            counts[0]++;
            counts[1] += member[i] ? 1 : 0;
        }
        return Arrays.stream(texts)
                .mapToDouble(text -> share(Objects.requireNonNull(seen.get(String.valueOf(text)))))
                .toArray();
    }

    /** Of a text, how often it was the group's. */
    private static double share(int[] seen) {
        return seen[0] < RARE ? -1 : (double) seen[1] / seen[0];
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        } else if (value instanceof OffsetDateTime at) {
            return at.toEpochSecond();
        } else if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        return Double.NaN;
    }
}
