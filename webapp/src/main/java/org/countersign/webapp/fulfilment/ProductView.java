package org.countersign.webapp.fulfilment;

import org.countersign.ledger.fulfilment.Product;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue; money for one unit. */
@Schema(name = "Product")
public record ProductView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true) String description,
        @Nullable String category,
        @Schema(example = "2.55") @Nullable String price,
        @Schema(example = "1.50") @Nullable String cost,
        @Schema(example = "GBP") @Nullable String currency,
        @Nullable Integer weightGrams,
        @Schema(required = true) boolean stockManaged,
        @Schema(required = true) boolean active,
        @Schema(required = true, description = "earlier orders with it") int soldOrders,
        @Schema(required = true, description = "how many of them were cancelled or came back") int cancelledOrders) {

    static ProductView of(Product p) {
        return new ProductView(
                p.sku(),
                p.description(),
                p.category(),
                DecisionView.money(p.price()),
                DecisionView.money(p.cost()),
                p.currency(),
                p.weightGrams(),
                p.stockManaged(),
                p.active(),
                p.soldOrders(),
                p.cancelledOrders());
    }
}
