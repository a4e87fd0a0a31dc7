package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.countersign.domain.reorder.Ahead;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.Supply;
import org.jspecify.annotations.Nullable;

/** What is left of the month's budget against what a product's order would cost, in whole packs and not below the minimum. */
final class BudgetCut {

    private final ReorderFacts facts;
    private final Supply supply;
    private final int wanted;
    private final @Nullable BigDecimal left;

    BudgetCut(ReorderFacts facts, int wanted) {
        this.facts = facts;
        this.supply = facts.supply();
        this.wanted = wanted;
        this.left = facts.budgetLeft();
    }

    boolean isNeeded() {
        return left != null && cost(wanted).compareTo(left) > 0;
    }

    /** As much as the budget allows; 0 when it does not pay for the least that can be ordered. */
    int quantity() {
        int quantity = Math.min(wanted, most());
        while (quantity > 0 && cost(quantity).compareTo(left()) > 0) {
            quantity -= supply.pack();
        }
        return quantity < supply.minimum() ? 0 : Math.max(0, quantity);
    }

    /** No more than this, however cheap one may become. */
    private int most() {
        BigDecimal cheapest =
                supply.breaks().stream().map(PriceBreak::unitCost).reduce(supply.unitCost(), BigDecimal::min);
        return cheapest.signum() == 0
                ? wanted
                : left().divide(cheapest, 0, RoundingMode.DOWN)
                                .min(BigDecimal.valueOf(wanted))
                                .intValue()
                        / supply.pack()
                        * supply.pack();
    }

    String words() {
        int fewer = quantity();
        if (fewer == 0) {
            int least = (supply.minimum() + supply.pack() - 1) / supply.pack() * supply.pack();
            return leaves() + ", and " + least + ", the least that can be ordered, cost " + costs(least);
        }
        return leaves() + ": "
                + (supply.pack() == 1
                        ? fewer + " instead of " + wanted
                        : fewer / supply.pack() + " packs instead of " + wanted / supply.pack());
    }

    String asked() {
        return wanted + " cost " + costs(wanted) + ", and " + leaves() + ": a person is asked";
    }

    private String leaves() {
        Ahead ahead = facts.ahead();
        String others = ahead == null
                ? ""
                : " after " + ahead.products() + (ahead.products() == 1 ? " product" : " products")
                        + " nearer to running out";
        return "the budget leaves " + money(left()) + others;
    }

    private BigDecimal left() {
        return left == null ? BigDecimal.ZERO : left;
    }

    /** With the freight that more urgent products of the same order don't pay already. */
    private BigDecimal cost(int quantity) {
        BigDecimal goods = supply.valueOf(quantity);
        Ahead ahead = facts.ahead();
        BigDecimal whole = ahead == null ? goods : goods.add(ahead.sameOrder());
        return goods.add(
                Objects.requireNonNullElse(supply.order(), OrderTerms.NONE).freightOn(whole));
    }

    private String costs(int quantity) {
        String with = cost(quantity).compareTo(supply.valueOf(quantity)) > 0 ? " with freight" : "";
        return money(cost(quantity)) + with;
    }

    private String money(BigDecimal amount) {
        return Words.money(amount, supply.currency());
    }
}
