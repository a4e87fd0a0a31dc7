package org.countersign.webapp.campaign;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.campaign.Promotion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign for products that is not over. */
@Schema(name = "Promotion")
public record PromotionView(
        @Schema(required = true, example = "ADVENT") String campaignId,
        @Schema(required = true) String name,
        @Schema(required = true) Instant startsAt,
        @Schema(required = true) Instant endsAt,
        @Schema(required = true) List<ItemView> items) {

    /** Where it stands for one product. */
    @Schema(name = "PromotionItem")
    public record ItemView(
            @Schema(required = true, example = "85123A") String sku,
            @Schema(required = true) boolean paused,
            @Schema(description = "when it was paused or resumed last") @Nullable Instant since,
            @Schema(description = "why") @Nullable String why,
            @Schema(description = "of the last look at it") @Nullable String decisionId) {

        static ItemView of(Promotion.Item i) {
            return new ItemView(i.sku(), i.paused(), i.since(), i.why(), i.decisionId());
        }
    }

    static PromotionView of(Promotion p) {
        return new PromotionView(
                p.campaignId(),
                p.name(),
                p.startsAt(),
                p.endsAt(),
                p.items().stream().map(ItemView::of).toList());
    }
}
