package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.Ahead;
import org.countersign.domain.reorder.ReorderFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first where several products want of one budget: the one that has the least time to spare before it is sold out
 * and an order is still on its way; of equals the one of which a week is worth more. What a product takes is what it would
 * be ordered for, also when a person is asked about it.
 */
final class Turns {

    static final Comparator<ReorderFacts> FIRST = Comparator.comparingDouble(ReorderFacts::daysToSpare)
            .thenComparing(ReorderFacts::weeklyValue, Comparator.reverseOrder())
            .thenComparing(ReorderFacts::sku);

    private final Function<String, BigDecimal> budget;
    private final Function<ReorderFacts, Preview> count;

    /** @param budget what is left of it in a currency */
    Turns(Function<String, BigDecimal> budget, Function<ReorderFacts, Preview> count) {
        this.budget = budget;
        this.count = count;
    }

    /** Each counted again with what those before it leave; the first first. */
    List<Preview> of(List<Preview> all) {
        Map<String, Purse> purses = new HashMap<>();
        List<Preview> counted = new ArrayList<>();
        all.stream().map(Preview::facts).sorted(FIRST).forEach(facts -> {
            Purse purse = purses.computeIfAbsent(facts.currency(), this::purse);
            Preview preview = count.apply(facts.within(purse.left(), purse.ahead()));
            if (preview.orders()) {
                purse.take(preview.need().value());
            }
            counted.add(preview);
        });
        return counted;
    }

    private Purse purse(String currency) {
        return new Purse(budget.apply(currency));
    }

    /** What is left of the budget in one currency, while one product after the other takes of it. */
    private static final class Purse {

        private final BigDecimal all;
        private BigDecimal taken = BigDecimal.ZERO;
        private int products;

        Purse(BigDecimal all) {
            this.all = all;
        }

        BigDecimal left() {
            return all.subtract(taken).max(BigDecimal.ZERO);
        }

        @Nullable
        Ahead ahead() {
            return products == 0 ? null : new Ahead(products, taken);
        }

        void take(BigDecimal value) {
            taken = taken.add(value);
            products++;
        }
    }
}
