package org.countersign.processes.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.reorder.Outlooks;
import org.countersign.domain.campaign.PromotedFacts;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.campaign.DuePromotion;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.fulfilment.StockLevel;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.processes.fulfilment.Desk;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/** Looks at the products of campaigns that run, whenever their stock has changed. */
public final class PromotionRounds {

    /** A full batch is followed by the next at once. */
    public static final int BATCH = 50;

    private static final RulesetId RUNNING = RulesetId.of("campaign/running");

    private final ProductCampaigns promotions;
    private final Stock stock;
    private final Forecasts forecasts;
    private final PurchaseOrders orders;
    private final Desk desk;
    private final Occasion occasion;
    private final ProcessRuntime processes;
    private final Clock clock;

    public PromotionRounds(
            ProductCampaigns promotions,
            Stock stock,
            Forecasts forecasts,
            PurchaseOrders orders,
            Desk desk,
            Occasion occasion,
            ProcessRuntime processes,
            Clock clock) {
        this.promotions = promotions;
        this.stock = stock;
        this.forecasts = forecasts;
        this.orders = orders;
        this.desk = desk;
        this.occasion = occasion;
        this.processes = processes;
        this.clock = clock;
    }

    /** Looks at what is due, inside its caller's transaction; says how many that were. */
    public int tick() {
        if (!promotions.mine()) {
            return 0;
        }
        List<DuePromotion> due = promotions.due(clock.instant(), BATCH);
        due.forEach(one -> occasion.because(one.cause(), () -> look(one)));
        return due.size();
    }

    private Decision look(DuePromotion one) {
        PromotedFacts facts = facts(one);
        Decision decision = desk.decide(RUNNING, facts, List.of());
        boolean wanted =
                PromotionSteps.wantsChange(decision) && !(decision.judgement().outcome() instanceof Outcome.Refuse);
        boolean asks = wanted && decision.judgement().outcome() instanceof Outcome.Escalate;
        promotions.looked(one.campaignId(), one.sku(), facts.available(), decision.id(), clock.instant(), asks);
        if (wanted) {
            processes.start(PromotionProcess.KEY, decision.id(), Map.of());
        }
        return decision;
    }

    private PromotedFacts facts(DuePromotion one) {
        Instant now = clock.instant();
        Optional<StockLevel> level = stock.find(one.sku());
        @Nullable Integer available = level.map(StockLevel::available).orElse(null);
        @Nullable
        BigDecimal weekly = forecasts
                .find(one.sku())
                .map(f -> Outlooks.of(f, now))
                .map(Outlook::perWeek)
                .orElse(null);
        return new PromotedFacts(
                one.campaignId(),
                one.name(),
                one.sku(),
                now.atOffset(ZoneOffset.UTC),
                one.paused(),
                available,
                weekly,
                orders.onOrder(one.sku()),
                (int) ChronoUnit.DAYS.between(now, one.endsAt()));
    }
}
