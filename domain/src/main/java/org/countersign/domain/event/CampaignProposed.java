package org.countersign.domain.event;

import java.time.OffsetDateTime;
import java.util.List;

/** A campaign for some products, as the shop plans it now; replaces what was known of it. */
public record CampaignProposed(
        String campaignId, String name, OffsetDateTime startsAt, OffsetDateTime endsAt, List<String> skus)
        implements ShopEvent {

    public CampaignProposed {
        skus = List.copyOf(skus);
    }

    @Override
    public String subject() {
        return campaignId;
    }
}
