package org.countersign.webapp.reorder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.decisions.reorder.Need;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Supply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a round would order. */
@Schema(name = "ReorderRoundPreview")
public record RoundPreviewView(
        @Schema(required = true, description = "what would be ordered first, the dearest first") List<LineView> items,
        @Schema(required = true, description = "by supplier") List<TotalView> totals,
        @Schema(
                        required = true,
                        description = "products that a round would ask about and that were not asked about here")
                int left) {

    /** One product. */
    @Schema(name = "ReorderRoundLine")
    public record LineView(
            @Schema(required = true, example = "85123A") String sku,
            @Schema(required = true) String description,
            @Schema(required = true, description = "whether an order would be made now") boolean orders,
            @Schema(required = true, description = "what would be ordered, if the rules let it") int quantity,
            @Nullable String supplierId,
            @Nullable String supplier,
            @Schema(description = "what one would cost", example = "3.10") @Nullable String unitCost,
            @Schema(description = "of the quantity", example = "74.40") @Nullable String value,
            @Schema(example = "EUR") @Nullable String currency,
            @Schema(required = true) String why) {

        static LineView of(Preview p) {
            Need need = p.need();
            Supply supply = p.facts().supply();
            BigDecimal value = need.unitCost().multiply(BigDecimal.valueOf(need.quantity()));
            return new LineView(
                    p.facts().sku(),
                    p.facts().description(),
                    p.orders(),
                    need.quantity(),
                    supply.supplierId(),
                    supply.name(),
                    need.unitCost().toPlainString(),
                    value.toPlainString(),
                    p.facts().currency(),
                    ReorderView.why(p));
        }

        static LineView missing(String sku, String why) {
            return new LineView(sku, sku, false, 0, null, null, null, null, null, why);
        }

        private BigDecimal worth() {
            return value == null ? BigDecimal.ZERO : new BigDecimal(value);
        }
    }

    /** What would be ordered of a supplier. */
    @Schema(name = "ReorderRoundTotal")
    public record TotalView(
            @Schema(required = true) String supplierId,
            @Schema(required = true) String supplier,
            @Schema(required = true, example = "EUR") String currency,
            @Schema(required = true, description = "products") int lines,
            @Schema(required = true, description = "of the goods", example = "696.00") String value,
            @Schema(description = "expected; absent where the supplier has not told of any", example = "9.90") @Nullable
                    String freight) {

        private static TotalView of(List<LineView> lines, @Nullable OrderTerms terms) {
            LineView first = lines.get(0);
            BigDecimal value = lines.stream().map(LineView::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new TotalView(
                    text(first.supplierId()),
                    text(first.supplier()),
                    text(first.currency()),
                    lines.size(),
                    value.toPlainString(),
                    terms == null || terms.freight() == null
                            ? null
                            : terms.freightOn(value).toPlainString());
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Which products to ask about. */
    @Schema(name = "ReorderRoundPreviewRequest")
    public record WantedView(
            @Schema(description = "200 at most; none for all") @Nullable List<String> skus,
            @Schema(description = "how many of all, 200 where none is given") @Nullable Integer limit) {}

    /** @param terms what each supplier asks of an order */
    static RoundPreviewView of(List<LineView> lines, Map<String, OrderTerms> terms, int left) {
        TreeMap<String, List<LineView>> bySupplier = lines.stream()
                .filter(LineView::orders)
                .collect(Collectors.groupingBy(l -> TotalView.text(l.supplierId()), TreeMap::new, Collectors.toList()));
        return new RoundPreviewView(
                lines.stream()
                        .sorted(Comparator.comparing((LineView l) -> !l.orders())
                                .thenComparing(LineView::worth, Comparator.reverseOrder()))
                        .toList(),
                bySupplier.entrySet().stream()
                        .map(one -> TotalView.of(one.getValue(), terms.get(one.getKey())))
                        .toList(),
                left);
    }
}
