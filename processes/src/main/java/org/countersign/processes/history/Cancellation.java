package org.countersign.processes.history;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.countersign.domain.fulfilment.PastOrder;
import org.jspecify.annotations.Nullable;

/**
 * A customer gave something back, and the export doesn't say of which order. It belongs to the latest earlier purchase
 * of the same customer and product that was at least as large; purchases are offered one by one and the best is kept.
 */
final class Cancellation {

    /** Whose, and of what: a code means the same product in capitals and in small letters. */
    record Of(String customerId, String sku) {
        Of {
            sku = sku.toUpperCase(Locale.ROOT);
        }
    }

    private final CsvRow row;
    private final Of of;
    private final int quantity;
    private final OffsetDateTime at;
    private @Nullable String orderId;
    private String bought;
    private @Nullable OffsetDateTime boughtAt;

    Cancellation(CsvRow row, Of of, int quantity, OffsetDateTime at) {
        this.row = row;
        this.of = of;
        this.quantity = quantity;
        this.at = at;
        this.bought = of.sku();
    }

    /**
     * Whether this purchase is the best so far.
     *
     * @param sku as it stands in the purchase, in whatever case
     */
    boolean offer(String purchase, String sku, int pieces, OffsetDateTime purchasedAt) {
        OffsetDateTime best = boughtAt;
        boolean better =
                pieces >= quantity && !purchasedAt.isAfter(at) && (best == null || !purchasedAt.isBefore(best));
        if (better) {
            orderId = purchase;
            boughtAt = purchasedAt;
            bought = sku;
        }
        return better;
    }

    CsvRow row() {
        return row;
    }

    Of of() {
        return of;
    }

    OffsetDateTime at() {
        return at;
    }

    boolean matched() {
        return orderId != null;
    }

    String orderId() {
        return Objects.requireNonNull(orderId, "orderId");
    }

    PastOrder.Return asReturn() {
        return new PastOrder.Return(bought, quantity, at);
    }
}
