package org.countersign.domain.reorder;

import java.time.Instant;

/**
 * The last answer about a product, and what it looked at.
 *
 * @param available pieces on the shelf that nobody had reserved
 * @param onOrder pieces that were on their way
 * @param reorderPoint below which it is asked again as soon as stock falls
 */
public record ReorderLevel(
        String sku,
        String supplierId,
        int available,
        int onOrder,
        int reorderPoint,
        ReorderAnswer answer,
        String decisionId,
        Instant decidedAt) {}
