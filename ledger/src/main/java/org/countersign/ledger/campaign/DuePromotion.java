package org.countersign.ledger.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product of a campaign that is to be looked at.
 *
 * @param cause the event that changed its stock, as {@code source|id}; null when no event did
 */
public record DuePromotion(
        String campaignId, String name, Instant endsAt, String sku, boolean paused, @Nullable String cause) {}
