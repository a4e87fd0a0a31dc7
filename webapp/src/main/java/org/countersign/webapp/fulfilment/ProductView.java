package org.countersign.webapp.fulfilment;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.records.Pair;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.fulfilment.ProductRecord;
import org.countersign.ledger.fulfilment.ProductRecord.Told;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue under all its codes; money for one unit. */
@Schema(name = "Product")
public record ProductView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true, description = "all codes that mean this product, the one above first")
                List<String> skus,
        @Schema(required = true) String description,
        @Schema(description = "as the shop said it") @Nullable String category,
        @Schema(description = "what that word stands for, and what rules read; the word itself while it is not mapped")
                @Nullable
                String standardCategory,
        @Schema(example = "2.55") @Nullable String price,
        @Schema(example = "1.50") @Nullable String cost,
        @Schema(example = "GBP") @Nullable String currency,
        @Nullable Integer weightGrams,
        @Schema(required = true) boolean stockManaged,
        @Schema(required = true) boolean active,
        @Schema(required = true, description = "earlier orders with it, under any code") int soldOrders,
        @Schema(required = true, description = "how many of them were cancelled or came back") int cancelledOrders,
        @Schema(required = true, description = "each value with the code that says it, those that hold first")
                List<ToldView> values,
        @Schema(required = true, description = "the codes besides the first, each with why it is the same product")
                List<JoinedView> joined) {

    /** A value and the code that says it. */
    @Schema(name = "ProductValue")
    public record ToldView(
            @Schema(
                            required = true,
                            enumeration = {"description", "category", "price", "cost", "weightGrams"})
                    String field,
            @Schema(required = true, example = "Cake stand") String value,
            @Schema(required = true, example = "85123A") String sku,
            @Schema(required = true, description = "false for what another code says instead") boolean holds) {

        static ToldView of(Told t) {
            return new ToldView(t.field(), t.value(), t.sku(), t.current());
        }
    }

    /** Another code of the product, and who says so. */
    @Schema(name = "ProductJoined")
    public record JoinedView(
            @Schema(required = true, example = "85123a") String sku,
            @Schema(required = true) Instant at,
            @Schema(description = "who said so; absent when the rules did") @Nullable String by,
            @Nullable String why,
            @Schema(description = "with both records as they were then") @Nullable String decisionId) {

        static JoinedView of(String sku, Pair p) {
            return new JoinedView(sku, p.at(), p.by(), p.why(), p.decisionId());
        }
    }

    static ProductView of(ProductRecord record) {
        Product p = record.product();
        return new ProductView(
                p.sku(),
                record.skus(),
                p.description(),
                p.category(),
                p.standardCategory(),
                DecisionView.money(p.price()),
                DecisionView.money(p.cost()),
                p.currency(),
                p.weightGrams(),
                p.stockManaged(),
                p.active(),
                p.soldOrders(),
                p.cancelledOrders(),
                record.values().stream().map(ToldView::of).toList(),
                joined(record));
    }

    private static List<JoinedView> joined(ProductRecord record) {
        return record.skus().stream()
                .skip(1)
                .flatMap(sku -> record.joins().stream()
                        .filter(pair -> pair.a().equals(sku) || pair.b().equals(sku))
                        .limit(1)
                        .map(pair -> JoinedView.of(sku, pair)))
                .toList();
    }
}
