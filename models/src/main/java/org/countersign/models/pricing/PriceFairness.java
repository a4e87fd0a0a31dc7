package org.countersign.models.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

        public boolean breached() {
            return paysMore() || sawPricesRise();
        }

        /** Each breach in words. */
        public List<String> breaches() {
            List<String> words = new ArrayList<>();
            String who = segment + " " + name + ": ";
            if (paid != null && paysMore()) {
                words.add(who + paid.words() + " more was paid than by the others for the same goods");
            }
            if (moved != null && sawPricesRise()) {
                words.add(who + "the prices of what they buy rose by " + moved.words()
                        + " more than those of the others");
            }
            return words;
        }
    }

    /** Beside the others, with the 95 % interval. */
    public record Gap(double value, double low, double high) {

        boolean isBreach() {
            return value >= BOUND && low > 0;
        }

        String words() {
            return String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * value, 100 * low, 100 * high);
        }
    }

    /** @param auc how well the fact tells the group from the others: .5 at random, 1 for sure */
    public record Proxy(String fact, double auc) {}
}
