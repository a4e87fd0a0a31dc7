package org.countersign.models.training;

import java.util.List;
import org.countersign.domain.records.RecordKind;
import org.countersign.models.customer.Churn;
import org.countersign.models.fulfilment.LateDelivery;
import org.countersign.models.fulfilment.OrderRisk;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.records.RecordMatch;

/** Every model that Countersign knows how to train. A new one is one line here. */
public final class Recipes {

    private static final List<Recipe> ALL = List.of(
            new OrderRisk(),
            new Churn(),
            new LateDelivery(),
            new RecordMatch(RecordKind.CUSTOMER),
            new RecordMatch(RecordKind.PRODUCT));

    private Recipes() {}

    public static List<Recipe> all() {
        return ALL;
    }

    public static Recipe byName(String name) {
        return ALL.stream()
                .filter(recipe -> recipe.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("model: there is no recipe '" + name + "'.\nMaybe "
                        + String.join(" or ", ALL.stream().map(Recipe::name).toList()) + " was meant."));
    }
}
