package org.countersign.processes.campaign;

import org.countersign.domain.event.CampaignProposed;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;

/** What is told from outside about campaigns. */
public final class PromotionHandler {

    private final ProductCampaigns promotions;

    public PromotionHandler(ProductCampaigns promotions) {
        this.promotions = promotions;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(CampaignProposed.class, this::proposed);
    }

    private Handled proposed(CampaignProposed event) {
        if (!event.endsAt().isAfter(event.startsAt())) {
            return Handled.refused(
                    "ENDS_BEFORE_START",
                    "/data/endsAt",
                    "after " + event.startsAt(),
                    event.endsAt().toString());
        }
        promotions.upsert(event);
        return Handled.done();
    }
}
