package org.countersign.ledger.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.countersign.domain.records.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A product under all codes that mean it. The code that comes first says what holds, and where it is silent the next one;
 * what was sold under any of them is added up.
 *
 * @param product the values that hold, under the code that comes first
 * @param skus all codes, that one first
 * @param joins why these codes are one product, the newest word first
 * @param values each value that holds, followed by what other codes say instead
 */
public record ProductRecord(Product product, List<String> skus, List<Pair> joins, List<Told> values) {

    public ProductRecord {
        skus = List.copyOf(skus);
        joins = List.copyOf(joins);
        values = List.copyOf(values);
    }

    /** A value with the code that says it. */
    public record Told(String field, String value, String sku, boolean current) {}

    /** @param products in the order of trust, one at least */
    static ProductRecord of(List<Product> products, List<Pair> joins) {
        List<Told> values = new ArrayList<>();
        say(values, products, "description", Product::description);
        say(values, products, "category", Product::category);
        say(values, products, "price", p -> p.price() == null ? null : p.price() + " " + p.currency());
        say(values, products, "cost", p -> p.cost() == null ? null : p.cost() + " " + p.currency());
        say(values, products, "weightGrams", p -> p.weightGrams() == null ? null : String.valueOf(p.weightGrams()));
        return new ProductRecord(
                merged(products), products.stream().map(Product::sku).toList(), joins, values);
    }

    private static void say(
            List<Told> values, List<Product> products, String field, Function<Product, @Nullable String> of) {
        boolean first = true;
        for (Product product : products) {
            String value = of.apply(product);
            boolean known = value == null
                    || value.isBlank()
                    || values.stream()
                            .anyMatch(told ->
                                    told.field().equals(field) && told.value().equals(value));
            if (value != null && !known) {
                values.add(new Told(field, value, product.sku(), first));
                first = false;
            }
        }
    }

    /** Price and cost are of one currency: both come from the first code that has a price. */
    private static Product merged(List<Product> products) {
        Product main = products.get(0);
        Product priced =
                products.stream().filter(p -> p.price() != null).findFirst().orElse(main);
        return new Product(
                main.sku(),
                products.stream()
                        .map(Product::description)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(main.description()),
                first(products, Product::category),
                first(products, Product::standardCategory),
                priced.price(),
                priced.cost(),
                priced.currency(),
                first(products, Product::weightGrams),
                priced.listPrice(),
                priced.advertisedMinimum(),
                products.stream().anyMatch(Product::stockManaged),
                products.stream().anyMatch(Product::active),
                products.stream().mapToInt(Product::soldOrders).sum(),
                products.stream().mapToInt(Product::cancelledOrders).sum());
    }

    private static <T> @Nullable T first(List<Product> products, Function<Product, @Nullable T> of) {
        return products.stream().map(of).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
