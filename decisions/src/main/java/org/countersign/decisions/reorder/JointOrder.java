package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ReorderPolicy;
import org.countersign.domain.reorder.Supply;
import org.countersign.domain.reorder.Together;

/** What a supplier asks of an order as a whole, seen by one of its products: filled up, put off, or freight. */
final class JointOrder {

    private final ReorderFacts facts;
    private final Supply supply;
    private final OrderTerms terms;
    private final Together others;
    private final int quantity;

    /** @param wanted of the product before the order is filled up */
    JointOrder(ReorderFacts facts, int wanted) {
        this.facts = facts;
        this.supply = facts.supply();
        this.terms = Objects.requireNonNullElse(supply.order(), OrderTerms.NONE);
        this.others = Objects.requireNonNullElse(facts.together(), Together.ALONE);
        this.quantity = wanted + others.fill();
    }

    int quantity() {
        return quantity;
    }

    boolean isFilled() {
        return others.fill() > 0;
    }

    String filled() {
        BigDecimal minimum = terms.minimumValue();
        BigDecimal free = terms.freeFrom();
        String reaches = free != null && goods().compareTo(free) >= 0
                ? "freight is free from " + money(free)
                : "the minimum is " + money(minimum == null ? BigDecimal.ZERO : minimum);
        return others.fill() + " more, and the order comes to " + money(goods()) + ": " + reaches;
    }

    boolean isTooSmall() {
        return terms.missing(goods()).signum() > 0;
    }

    /** Days that the order may still be put off: by the rules, and before any of its products would run out. */
    BigDecimal daysToWait(ReorderPolicy policy) {
        if (isHurried()) {
            return BigDecimal.ZERO;
        }
        BigDecimal waited = facts.stock().waitedDays();
        BigDecimal left = policy.waitDays().subtract(waited == null ? BigDecimal.ZERO : waited);
        return Stream.of(left, facts.daysToWait(), others.daysToWait())
                .flatMap(Stream::ofNullable)
                .reduce(left, BigDecimal::min)
                .max(BigDecimal.ZERO)
                .setScale(1, RoundingMode.FLOOR);
    }

    String tooSmall(BigDecimal wait) {
        return "goods for " + money(goods()) + with() + (others.products() == 0 ? "" : ",") + " are less than the "
                + money(terms.missing(BigDecimal.ZERO))
                + " that " + supply.name() + " asks of an order: "
                + (wait.signum() > 0
                        ? "it waits for others, " + wait.toPlainString() + " days at most"
                        : isHurried() ? "it does not wait, somebody said so" : "it can't wait any longer");
    }

    private boolean isHurried() {
        return others.hurried() != null && others.hurried();
    }

    boolean hasFreight() {
        return terms.freight() != null;
    }

    BigDecimal freight() {
        return terms.freightOn(goods());
    }

    String freightWords() {
        BigDecimal free = terms.freeFrom();
        return freight().signum() == 0
                ? "no freight for goods of " + money(goods()) + with()
                : money(freight()) + " freight for goods of " + money(goods()) + with()
                        + (free == null ? "" : "; none from " + money(free) + " on");
    }

    /** What the goods of the whole order cost. */
    private BigDecimal goods() {
        return supply.valueOf(quantity).add(others.value());
    }

    private String with() {
        return others.products() == 0
                ? ""
                : ", " + others.products() + (others.products() == 1 ? " other product" : " other products")
                        + " included";
    }

    private String money(BigDecimal amount) {
        return Words.money(amount, supply.currency());
    }
}
