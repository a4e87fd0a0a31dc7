package org.countersign.models.demand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A product's usual error in units a week. What few weeks tell of it is taken together with how far products of its kind
 * are off in relation to what they sell.
 */
final class Usual {

    /** The kind counts as much as so many weeks of the product's own. */
    private static final int SHRINK = 8;

    private final Map<Kind, Double> kinds = new EnumMap<>(Kind.class);

    Usual(List<Chosen> products) {
        for (Kind kind : Kind.values()) {
            double off = 0;
            double sold = 0;
            for (Chosen product : products) {
                off += product.kind() == kind ? product.off() : 0;
                sold += product.kind() == kind ? product.sold() : 0;
            }
            kinds.put(kind, sold == 0 ? 1 : off / sold);
        }
    }

    /** @param size units in the product's usual week */
    double of(Chosen product, double size) {
        double ofKind = Objects.requireNonNull(kinds.get(product.kind())) * size;
        return (product.off() + SHRINK * ofKind) / (product.tested() + SHRINK);
    }
}
