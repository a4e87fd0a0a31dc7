package org.countersign.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.processes.campaign.PromotionRounds;
import org.countersign.processes.campaign.PromotionSteps;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts together what looks after campaigns for products. */
@ApplicationScoped
class CampaignWiring {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    PromotionSteps promotionSteps(
            ProductCampaigns promotions, DecisionLedger decisions, Outbox outbox, Questions questions) {
        return new PromotionSteps(promotions, decisions, outbox, questions, clock);
    }

    @Produces
    @Singleton
    PromotionRounds promotionRounds(
            ProductCampaigns promotions,
            Stock stock,
            Forecasts forecasts,
            PurchaseOrders orders,
            DecisionDesk desk,
            Occasion occasion,
            ProcessRuntime processes) {
        return new PromotionRounds(
                promotions, stock, forecasts, orders, Fulfilment.desk(desk, occasion), occasion, processes, clock);
    }
}
