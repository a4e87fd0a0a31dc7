package org.countersign.decisions.fulfilment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.fulfilment.LineFacts;
import org.jspecify.annotations.Nullable;

/** One thing that one rule wants of the price: {@code number} is never missing here. */
record Wish(String rule, String what, @Nullable String part, BigDecimal number) {

    static final String LINE_PERCENT = "discount.line";
    static final String ORDER_PERCENT = "discount.order";
    static final String ORDER_AMOUNT = "discount.amount";
    static final String SHIPPING = "shipping.cost";
    static final String FLOOR = "floor.margin";

    static List<Wish> of(Judgement said) {
        return said.reasons().stream()
                .flatMap(r -> r.wants() instanceof Outcome.Adjust adjust
                        ? adjust.adjustments().stream().flatMap(a -> of(r.rule(), a))
                        : Stream.empty())
                .toList();
    }

    private static Stream<Wish> of(String rule, Adjustment a) {
        BigDecimal number = a.number();
        return number == null ? Stream.empty() : Stream.of(new Wish(rule, a.what(), a.part(), number));
    }

    boolean is(String word) {
        return what.equals(word);
    }

    /** A part is a line's number or its SKU; a number is tried as a line's number first. No part means every line. */
    boolean concerns(LineFacts line, List<LineFacts> all) {
        if (part == null || part.isEmpty()) {
            return true;
        }
        boolean numbered =
                all.stream().anyMatch(l -> Integer.toString(l.number()).equals(part));
        return numbered
                ? Integer.toString(line.number()).equals(part)
                : line.sku().equals(part);
    }
}
