package org.countersign.models.pricing;

import java.util.List;
import java.util.Map;

/**
 * What somebody paid, as {@link PriceFairnessCheck} looks at it.
 *
 * @param customer orders of one customer are no independent evidence; each order's own id where none is known
 * @param groups by segment, such as {@code country}: the group that the customer belongs to, no entry where it isn't known
 * @param facts by name: what price rules looked at, a number, a truth value, a time or a text
 */
public record PaidOrder(String customer, Map<String, String> groups, List<Line> lines, Map<String, Object> facts) {

    public PaidOrder {
        groups = Map.copyOf(groups);
        lines = List.copyOf(lines);
        facts = Map.copyOf(facts);
    }

    /**
     * @param product what counts as the same goods: the SKU, with its currency
     * @param asked the shop's price of one
     * @param paid for one, after every discount
     * @param before what the shop asked for one when the time that is looked at began
     */
    public record Line(String product, int quantity, double asked, double paid, double before) {}
}
