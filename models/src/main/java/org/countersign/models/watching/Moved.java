package org.countersign.models.watching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.countersign.models.card.Spread;

/**
 * How far numbers have moved from how they were spread, and which way.
 *
 * @param psi population stability index, to that of the two known spreads that is nearer
 * @param chance that the difference to the nearer one came by chance
 * @param direction continues a sentence that begins with what has moved: ": higher, median 84 -> 131"
 */
record Moved(double psi, double chance, String direction) {

    static Moved of(Spread then, double[] now) {
        int[] counts = Bins.count(then.edges(), now);
        int[] learnt = ints(then.learnt());
        int[] proven = ints(then.proven());
        return new Moved(
                Math.min(Psi.of(learnt, counts), Psi.of(proven, counts)),
                Math.max(Chance.sameDistribution(learnt, counts), Chance.sameDistribution(proven, counts)),
                direction(then, now));
    }

    private static String direction(Spread then, double[] now) {
        double median = Bins.median(now);
        if (differ(then.median(), median)) {
            return words("median", then.median(), median);
        }
        double mean = Bins.mean(now);
        return differ(then.mean(), mean)
                ? words("mean", then.mean(), mean)
                : ": as before on average, spread otherwise";
    }

    private static String words(String figure, double then, double now) {
        return ": " + (now > then ? "higher, " : "lower, ") + figure + " " + number(then) + " -> " + number(now);
    }

    private static boolean differ(double then, double now) {
        return !number(then).equals(number(now));
    }

    /** Three digits are what a person reads. */
    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static int[] ints(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }
}
