package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.Together;
import org.jspecify.annotations.Nullable;

/** Puts what is needed of one supplier together, where the supplier asks something of the order as a whole. */
final class JointOrders {

    private final Function<ReorderFacts, Preview> count;
    private final Function<String, Optional<BigDecimal>> budget;
    private final boolean hurried;

    /**
     * @param budget what is left of it in a currency after all that is needed is paid; empty without one
     * @param hurried whether a person said that nothing waits for others
     */
    JointOrders(Function<ReorderFacts, Preview> count, Function<String, Optional<BigDecimal>> budget, boolean hurried) {
        this.count = count;
        this.budget = budget;
        this.hurried = hurried;
    }

    /** Each counted again as part of its order; in the same sequence. */
    List<Preview> of(List<Preview> all) {
        Map<String, List<Preview>> bySupplier = new LinkedHashMap<>();
        all.stream().filter(one -> one.orders() && asksSomething(one.facts())).forEach(one -> bySupplier
                .computeIfAbsent(one.facts().supply().supplierId(), any -> new ArrayList<>())
                .add(one));
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        Map<String, Preview> joined = new LinkedHashMap<>();
        bySupplier.values().forEach(lines -> {
            String currency = lines.get(0).facts().currency();
            BigDecimal now = left.containsKey(currency)
                    ? left.get(currency)
                    : budget.apply(currency).orElse(null);
            Filling filling = Filling.of(lines, now);
            if (now != null) {
                left.put(currency, now.subtract(filling.costs()));
            }
            together(lines, filling).forEach(one -> joined.put(one.facts().sku(), one));
        });
        return all.stream()
                .map(one -> joined.getOrDefault(one.facts().sku(), one))
                .toList();
    }

    private static boolean asksSomething(ReorderFacts facts) {
        return !Objects.requireNonNullElse(facts.supply().order(), OrderTerms.NONE)
                .equals(OrderTerms.NONE);
    }

    private List<Preview> together(List<Preview> lines, Filling filling) {
        List<Preview> counted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReorderFacts facts = lines.get(i).facts();
            BigDecimal own = filling.value(i);
            counted.add(count.apply(facts.with(new Together(
                    lines.size() - 1,
                    filling.value().subtract(own),
                    daysToWait(lines, i),
                    filling.pieces(i),
                    hurried ? true : null))));
        }
        return counted;
    }

    /** How long the others can wait; null when there are none. */
    private static @Nullable BigDecimal daysToWait(List<Preview> lines, int but) {
        BigDecimal days = null;
        for (int i = 0; i < lines.size(); i++) {
            if (i != but) {
                Preview line = lines.get(i);
                BigDecimal own = new JointOrder(line.facts(), 0).daysToWait(ReorderQuantities.policy(line.judgement()));
                days = days == null ? own : days.min(own);
            }
        }
        return days;
    }
}
