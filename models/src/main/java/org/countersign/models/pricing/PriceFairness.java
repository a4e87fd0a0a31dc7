package org.countersign.models.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether groups of customers paid more than others, and whether prices rose for what they buy. */
public record PriceFairness(int orders, List<Group> groups) {

    /** So much more than the others, and no accident, is a breach. */
    public static final double BOUND = 0.02;

    public PriceFairness {
        groups = List.copyOf(groups);
    }

    /**
     * @param orders of the group
     * @param paid how much more than the others it paid for the same goods, .03 for three percent; null where too few
     *     orders can be compared
     * @param moved how much more the prices of what it bought rose than those of what the others bought; null as above
     * @param proxy which fact tells the group best; null when none tells anything
     */
    public record Group(
            String segment, String name, int orders, @Nullable Gap paid, @Nullable Gap moved, @Nullable Proxy proxy) {

        public boolean paysMore() {
            return paid != null && paid.isBreach();
        }

        public boolean sawPricesRise() {
            return moved != null && moved.isBreach();
        }
    }

    /** Beside the others, with the 95 % interval. */
    public record Gap(double value, double low, double high) {

        boolean isBreach() {
            return value >= BOUND && low > 0;
        }
    }

    /** @param auc how well the fact tells the group from the others: .5 at random, 1 for sure */
    public record Proxy(String fact, double auc) {}
}
