package org.countersign.webapp.fulfilment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.countersign.ledger.fulfilment.ProductLine;
import org.countersign.ledger.fulfilment.ProductList.Listed;
import org.countersign.ledger.fulfilment.ProductNeed;
import org.countersign.webapp.decision.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Products in one line each. */
@Schema(name = "ProductPage")
public record ProductPageView(
        @Schema(required = true) List<LineView> items,
        @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
        @Schema(required = true, description = "10000 means that many or more") long total,
        @Schema(required = true, description = "how many products with that text need what") CountsView counts) {

    /** A product with what decides whether a person should look at it. */
    @Schema(name = "ProductLine")
    public record LineView(
            @Schema(required = true, example = "85123A") String sku,
            @Schema(required = true) String description,
            @Schema(description = "as the shop said it") @Nullable String category,
            @Schema(example = "2.55") @Nullable String price,
            @Schema(example = "GBP") @Nullable String currency,
            @Schema(required = true) boolean active,
            @Schema(description = "on the shelf and not reserved; absent when nobody has counted it") @Nullable
                    Integer available,
            @Schema(required = true, description = "pieces that suppliers still owe") int onOrder,
            @Schema(description = "as it was last counted; absent when it never was") @Nullable Integer reorderPoint,
            @Schema(description = "pieces expected to be sold a week; absent without a forecast", example = "3.25")
                    @Nullable
                    String perWeek,
            @Schema(description = "how long what is available lasts, in weeks; absent when nothing is sold") @Nullable
                    String coverWeeks,
            @Schema(required = true, description = "what waits for a person about it or its orders") int tasks,
            @Schema(
                            required = true,
                            description = "the most pressing thing it needs a person for",
                            enumeration = {"TASK", "OUT", "LOW", "LATE", "UNSUPPLIED", "NONE"})
                    String need) {

        static LineView of(ProductLine p) {
            return new LineView(
                    p.sku(),
                    p.description(),
                    p.category(),
                    DecisionView.money(p.price()),
                    p.currency(),
                    p.active(),
                    p.available(),
                    p.onOrder(),
                    p.reorderPoint(),
                    plain(p.perWeek()),
                    plain(p.coverWeeks()),
                    p.tasks(),
                    p.need().name());
        }
    }

    /** Products by the most pressing thing they need. */
    @Schema(name = "ProductCounts")
    public record CountsView(
            @Schema(required = true, description = "a task waits") long task,
            @Schema(required = true, description = "sold, and nothing is free") long out,
            @Schema(required = true, description = "below the reorder point, and nothing is ordered") long low,
            @Schema(required = true, description = "a supplier is late") long late,
            @Schema(required = true, description = "no supplier, or never counted") long unsupplied,
            @Schema(required = true, description = "nothing") long none) {

        static CountsView of(Map<ProductNeed, Long> counts) {
            return new CountsView(
                    counts.getOrDefault(ProductNeed.TASK, 0L),
                    counts.getOrDefault(ProductNeed.OUT, 0L),
                    counts.getOrDefault(ProductNeed.LOW, 0L),
                    counts.getOrDefault(ProductNeed.LATE, 0L),
                    counts.getOrDefault(ProductNeed.UNSUPPLIED, 0L),
                    counts.getOrDefault(ProductNeed.NONE, 0L));
        }
    }

    static ProductPageView of(Listed listed) {
        return new ProductPageView(
                listed.page().items().stream().map(LineView::of).toList(),
                listed.page().next(),
                listed.page().total(),
                CountsView.of(listed.counts()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
