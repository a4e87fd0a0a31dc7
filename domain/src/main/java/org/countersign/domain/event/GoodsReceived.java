package org.countersign.domain.event;

import java.time.OffsetDateTime;
import java.util.List;

/** Goods of an order at a supplier lie on the shelf: all of it, or a part. */
public record GoodsReceived(String purchaseOrderId, OffsetDateTime receivedAt, List<Line> lines) implements ShopEvent {

    public GoodsReceived {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return purchaseOrderId;
    }

    public record Line(String sku, int quantity) {}
}
