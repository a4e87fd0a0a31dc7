package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.Ahead;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.Supply;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first where several products want of one budget: the one that has the least time to spare before it is sold out
 * and an order is still on its way; of equals the one of which a week is worth more. What a product takes is what it would
 * be ordered for, also when a person is asked about it.
 */
final class Turns {

    static final Comparator<ReorderFacts> FIRST = Comparator.comparing(
                    ReorderFacts::daysToSpare, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(ReorderFacts::weeklyValue, Comparator.reverseOrder())
            .thenComparing(ReorderFacts::sku);

    private final Function<String, BigDecimal> budget;
    private final Function<ReorderFacts, Preview> count;
    private final Map<String, Purse> purses = new HashMap<>();

    /** @param budget what is left of it in a currency */
    Turns(Function<String, BigDecimal> budget, Function<ReorderFacts, Preview> count) {
        this.budget = budget;
        this.count = count;
    }

    /** Each counted again with what those before it leave; the first first. */
    List<Preview> of(List<Preview> all) {
        List<Preview> counted = new ArrayList<>();
        all.stream().map(Preview::facts).sorted(FIRST).forEach(facts -> {
            Purse purse = purses.computeIfAbsent(facts.currency(), this::purse);
            Preview preview = count.apply(facts.within(purse.left(facts.supply()), purse.ahead(facts.supply())));
            if (preview.orders()) {
                purse.take(facts.supply(), preview.need().value());
            }
            counted.add(preview);
        });
        return counted;
    }

    /** What all of them leave. */
    BigDecimal left(String currency) {
        return purses.computeIfAbsent(currency, this::purse).left();
    }

    private Purse purse(String currency) {
        return new Purse(budget.apply(currency));
    }

    /** What is left of the budget in one currency, while one product after the other takes of it. */
    private static final class Purse {

        private final BigDecimal all;
        private final Map<String, Taken> bySupplier = new HashMap<>();
        private int products;

        Purse(BigDecimal all) {
            this.all = all;
        }

        private record Taken(BigDecimal goods, OrderTerms terms) {

            BigDecimal withFreight() {
                return goods.add(terms.freightOn(goods));
            }
        }

        private BigDecimal taken() {
            return bySupplier.values().stream().map(Taken::withFreight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal left() {
            return all.subtract(taken()).max(BigDecimal.ZERO);
        }

        /** Without the freight of its own order: that depends on how much it adds to it. */
        BigDecimal left(Supply supply) {
            Taken same = same(supply);
            return all.subtract(taken())
                    .add(same.terms().freightOn(same.goods()))
                    .max(BigDecimal.ZERO);
        }

        @Nullable
        Ahead ahead(Supply supply) {
            return products == 0
                    ? null
                    : new Ahead(products, taken(), same(supply).goods());
        }

        void take(Supply supply, BigDecimal value) {
            Taken same = same(supply);
            OrderTerms terms = Objects.requireNonNullElse(supply.order(), OrderTerms.NONE);
            bySupplier.put(supply.supplierId(), new Taken(same.goods().add(value), terms));
            products++;
        }

        private Taken same(Supply supply) {
            return bySupplier.getOrDefault(supply.supplierId(), new Taken(BigDecimal.ZERO, OrderTerms.NONE));
        }
    }
}
