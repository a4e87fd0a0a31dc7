package org.countersign.models.fulfilment;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.countersign.models.recipe.Feature;

/** One feature of an order: the number that the model gets, and the words that a person gets. */
record OrderFeature(Feature feature, ToDoubleFunction<OrderView> number, Function<OrderView, String> words) {

    static OrderFeature of(
            String name, String label, ToDoubleFunction<OrderView> number, Function<OrderView, String> words) {
        return new OrderFeature(new Feature(name, label), number, words);
    }
}
