package org.countersign.domain.reorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last answer about a product, and what it looked at.
 *
 * @param available pieces on the shelf that nobody had reserved
 * @param onOrder pieces that were on their way
 * @param reorderPoint below which it is asked again as soon as stock falls
 * @param waitsSince when it was first put off until more is ordered of its supplier; null when it is not
 * @param waitsUntil when it is put off no longer
 */
public record ReorderLevel(
        String sku,
        String supplierId,
        int available,
        int onOrder,
        int reorderPoint,
        ReorderAnswer answer,
        String decisionId,
        Instant decidedAt,
        @Nullable Instant waitsSince,
        @Nullable Instant waitsUntil) {}
