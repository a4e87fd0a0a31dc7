package org.countersign.domain.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign for some products, with where it stands for each of them. */
public record Promotion(String campaignId, String name, Instant startsAt, Instant endsAt, List<Item> items) {

    public Promotion {
        items = List.copyOf(items);
    }

    /**
     * One product of it.
     *
     * @param since when it was paused or resumed last; null when it never was
     * @param decisionId of the last look at it
     */
    public record Item(
            String sku, boolean paused, @Nullable Instant since, @Nullable String why, @Nullable String decisionId) {}
}
