package org.countersign.processes.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.countersign.domain.fulfilment.PastDelivery;
import org.jspecify.annotations.Nullable;

/**
 * How an order was delivered, from columns that any format may have beside its own: {@code Carrier}, {@code Promised by}
 * (a day such as 2026-11-30), {@code Dispatched at}, {@code Delivered at} (times as the format writes them) and {@code
 * Parcel weight} (grams). A file needs none of them; a row that has a carrier and a promised day tells of a delivery.
 */
final class DeliveryColumns {

    static final String CARRIER = "carrier";
    static final String PROMISED = "promised by";
    static final String DISPATCHED = "dispatched at";
    static final String DELIVERED = "delivered at";
    static final String WEIGHT = "parcel weight";

    private static final int LONGEST = 100;

    private DeliveryColumns() {}

    /**
     * @param fetched the format's own column for when it was sent, where {@code Dispatched at} is empty
     * @param time how the format reads its times
     * @param repairs gets a word when the columns are filled but say nothing that can be used: the order counts all the same
     */
    static @Nullable PastDelivery read(
            CsvRow row, String fetched, Function<String, OffsetDateTime> time, List<String> repairs) {
        if (row.text(CARRIER).isEmpty() && row.text(PROMISED).isEmpty()) {
            return null;
        }
        try {
            PastDelivery delivery = new PastDelivery(
                    row.text(CARRIER),
                    LocalDate.parse(row.text(PROMISED)),
                    timeOrNull(row, row.text(DISPATCHED).isEmpty() ? fetched : DISPATCHED, time),
                    timeOrNull(row, DELIVERED, time),
                    row.text(WEIGHT).isEmpty() ? 0 : Math.max(0, row.integer(WEIGHT)));
            if (isSound(delivery)) {
                return delivery;
            }
            repairs.add("delivery left out: no carrier of at most 100 letters, or delivered before it was dispatched");
        } catch (DateTimeException | CsvRow.Unreadable e) {
            repairs.add("delivery left out: a day, time or weight is unreadable");
        }
        return null;
    }

    private static boolean isSound(PastDelivery delivery) {
        OffsetDateTime dispatched = delivery.dispatchedAt();
        OffsetDateTime delivered = delivery.deliveredAt();
        return !delivery.carrier().isEmpty()
                && delivery.carrier().length() <= LONGEST
                && (dispatched == null || delivered == null || !delivered.isBefore(dispatched));
    }

    private static @Nullable OffsetDateTime timeOrNull(
            CsvRow row, String column, Function<String, OffsetDateTime> time) {
        return row.text(column).isEmpty() ? null : time.apply(row.text(column));
    }
}
