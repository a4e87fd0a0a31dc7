package org.countersign.domain.event;

import java.time.OffsetDateTime;
import java.util.List;

/** What a customer sent back has arrived and was looked at. */
public record ReturnReceived(String returnId, String orderId, OffsetDateTime receivedAt, List<Line> lines)
        implements ShopEvent {

    public ReturnReceived {
        lines = List.copyOf(lines);
    }

    /** {@code condition} is {@code as-new}, {@code opened} or {@code damaged}. */
    public record Line(String sku, int quantity, String condition) {}

    @Override
    public String subject() {
        return orderId;
    }
}
