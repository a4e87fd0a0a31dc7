package org.countersign.domain.event;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants to send something back, or has refused the parcel. {@code reason} is {@code unwanted}, {@code damaged},
 * {@code wrong-item}, {@code too-late} or {@code other}.
 */
public record ReturnRequested(
        String returnId,
        String orderId,
        OffsetDateTime requestedAt,
        String reason,
        List<Line> lines,
        @Nullable String comment)
        implements ShopEvent {

    public ReturnRequested {
        lines = List.copyOf(lines);
    }

    /** So many pieces of one product. */
    public record Line(String sku, int quantity) {}

    @Override
    public String subject() {
        return orderId;
    }
}
