package org.countersign.webapp.reorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.domain.reorder.Delivery;
import org.countersign.domain.reorder.LeadTime;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Owed;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the shop buys from: as told, and as learnt from what was delivered. */
@Schema(name = "Supplier")
public record SupplierView(
        @Schema(required = true, example = "S-7") String id,
        @Schema(required = true) String name,
        @Nullable String email,
        @Schema(required = true, example = "EUR") String currency,
        @Schema(required = true, description = "false when nothing is ordered there any more") boolean active,
        @Schema(required = true) LeadTimeView leadTime,
        @Schema(required = true, description = "what it asks of each order") OrderTermsView order,
        @Schema(required = true, description = "what is under way of it") OwedView owed,
        @Schema(required = true, description = "what the lead time was learnt from, the newest first")
                List<DeliveryView> deliveries,
        @Schema(required = true, description = "by SKU") List<TermsView> items) {

    /** What is under way of a supplier. */
    @Schema(name = "Owed")
    public record OwedView(
            @Schema(required = true, description = "orders that goods may still come of") int orders,
            @Schema(required = true, description = "of them, some of whose goods have come") int partial,
            @Schema(required = true, description = "of them, promised for a day that is over") int late,
            @Schema(required = true, description = "pieces that the supplier knows of and owes") int missing) {

        static OwedView of(Owed owed) {
            return new OwedView(owed.orders(), owed.partial(), owed.late(), owed.missing());
        }
    }

    /** Goods of an order that came on one day. */
    @Schema(name = "Delivery")
    public record DeliveryView(
            @Schema(required = true, example = "PO-10001") String purchaseOrderId,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true, description = "after the order was sent") int days,
            @Schema(required = true) int products,
            @Schema(required = true) int pieces,
            @Schema(description = "when the order should have been here") @Nullable LocalDate promisedOn) {

        static DeliveryView of(Delivery d) {
            return new DeliveryView(d.orderId(), d.receivedAt(), d.days(), d.products(), d.pieces(), d.promisedOn());
        }
    }

    /** How long a supplier takes. */
    @Schema(name = "LeadTime")
    public record LeadTimeView(
            @Schema(required = true, description = "days, as the supplier says") int promisedDays,
            @Schema(required = true, description = "days, as counted on", example = "11.4") String days,
            @Schema(required = true, description = "one standard deviation of it, in days", example = "2.1")
                    String spread,
            @Schema(required = true, description = "deliveries it was learnt from, the last 20 at most")
                    int deliveries) {

        static LeadTimeView of(int promised, LeadTime learnt) {
            return new LeadTimeView(
                    promised, learnt.days().toPlainString(), learnt.spread().toPlainString(), learnt.deliveries());
        }
    }

    /** What a supplier asks of each order; absent what it does not ask, or has not told. */
    @Schema(name = "OrderTerms")
    public record OrderTermsView(
            @Schema(description = "the goods of an order cost so much at least", example = "150.00") @Nullable
                    String minimumValue,
            @Schema(description = "charged for an order", example = "9.90") @Nullable String freight,
            @Schema(description = "goods for so much come without freight", example = "500.00") @Nullable
                    String freightFreeFrom) {

        static OrderTermsView of(OrderTerms terms) {
            return new OrderTermsView(text(terms.minimumValue()), text(terms.freight()), text(terms.freeFrom()));
        }

        private static @Nullable String text(@Nullable BigDecimal amount) {
            return amount == null ? null : amount.toPlainString();
        }
    }

    /** A product, and how it is sold to the shop. */
    @Schema(name = "SupplierTerms")
    public record TermsView(
            @Schema(required = true, example = "85123A") String sku,
            @Schema(description = "absent where the shop has not described it") @Nullable String description,
            @Schema(required = true, description = "sold in packs of so many") int pack,
            @Schema(required = true, description = "the least of an order") int minimum,
            @Schema(required = true, example = "1.50") String unitCost,
            @Schema(required = true, description = "the smallest quantity first") List<BreakView> breaks,
            @Schema(description = "where it differs from the supplier's") @Nullable Integer leadDays,
            @Nullable Integer shelfLifeDays,
            @Schema(required = true, description = "ordered here, whatever others ask for it") boolean preferred) {

        static TermsView of(Terms t, @Nullable String description) {
            return new TermsView(
                    t.sku(),
                    description,
                    t.pack(),
                    t.minimum(),
                    t.unitCost().toPlainString(),
                    t.breaks().stream().map(BreakView::of).toList(),
                    t.leadDays(),
                    t.shelfLifeDays(),
                    t.preferred());
        }
    }

    /** From so many pieces on, one costs so much. */
    @Schema(name = "SupplierBreak")
    public record BreakView(
            @Schema(required = true) int from, @Schema(required = true, example = "1.40") String unitCost) {

        static BreakView of(PriceBreak b) {
            return new BreakView(b.from(), b.unitCost().toPlainString());
        }
    }

    /** A supplier in one line. */
    @Schema(name = "SupplierLine")
    public record LineView(
            @Schema(required = true, example = "S-7") String id,
            @Schema(required = true) String name,
            @Schema(required = true, example = "EUR") String currency,
            @Schema(required = true) boolean active,
            @Schema(required = true, description = "how many products it sells to the shop") int items,
            @Schema(required = true) LeadTimeView leadTime,
            @Schema(required = true) OrderTermsView order,
            @Schema(required = true) OwedView owed) {

        static LineView of(Supplier s, LeadTime learnt, Owed owed) {
            return new LineView(
                    s.supplierId(),
                    s.name(),
                    s.currency(),
                    s.active(),
                    s.terms().size(),
                    LeadTimeView.of(s.leadDays(), learnt),
                    OrderTermsView.of(s.order()),
                    OwedView.of(owed));
        }
    }

    /** Suppliers by their id. */
    @Schema(name = "SupplierPage")
    public record PageView(
            @Schema(required = true) List<LineView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {}

    /** @param descriptions of its products, by SKU */
    static SupplierView of(
            Supplier s, LeadTime learnt, Owed owed, List<Delivery> deliveries, Map<String, String> descriptions) {
        return new SupplierView(
                s.supplierId(),
                s.name(),
                s.email(),
                s.currency(),
                s.active(),
                LeadTimeView.of(s.leadDays(), learnt),
                OrderTermsView.of(s.order()),
                OwedView.of(owed),
                deliveries.stream().map(DeliveryView::of).toList(),
                s.terms().stream()
                        .map(t -> TermsView.of(t, descriptions.get(t.sku())))
                        .toList());
    }
}
