package org.countersign.processes;

import static java.util.Map.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.watching.Answers;
import org.countersign.processes.campaign.ConsentHandler;
import org.countersign.processes.campaign.PromotionHandler;
import org.countersign.processes.campaign.PromotionProcess;
import org.countersign.processes.campaign.PromotionSteps;
import org.countersign.processes.campaign.RetentionProcess;
import org.countersign.processes.campaign.RetentionSteps;
import org.countersign.processes.dispatch.JmsPublisher;
import org.countersign.processes.dispatch.OutboxRelay;
import org.countersign.processes.dispatch.Withdrawn;
import org.countersign.processes.fulfilment.Backorders;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.fulfilment.FulfilmentHandler;
import org.countersign.processes.fulfilment.FulfilmentSteps;
import org.countersign.processes.fulfilment.RecordsHandler;
import org.countersign.processes.fulfilment.ReturnHandler;
import org.countersign.processes.fulfilment.ReturnProcess;
import org.countersign.processes.fulfilment.ReturnSteps;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.pricing.PriceFairnessProcess;
import org.countersign.processes.pricing.PriceFairnessReview;
import org.countersign.processes.pricing.PriceFairnessSteps;
import org.countersign.processes.pricing.PricingHandler;
import org.countersign.processes.pricing.PricingProcess;
import org.countersign.processes.pricing.PricingSteps;
import org.countersign.processes.privacy.ErasureProcess;
import org.countersign.processes.privacy.ErasureReview;
import org.countersign.processes.privacy.ErasureSteps;
import org.countersign.processes.records.MatchingProcess;
import org.countersign.processes.records.MatchingSteps;
import org.countersign.processes.registry.FairnessProcess;
import org.countersign.processes.registry.FairnessReview;
import org.countersign.processes.registry.FairnessSteps;
import org.countersign.processes.registry.ModelChangeProcess;
import org.countersign.processes.registry.ModelChangeSteps;
import org.countersign.processes.registry.ModelReview;
import org.countersign.processes.reorder.ReorderHandler;
import org.countersign.processes.reorder.ReorderProcess;
import org.countersign.processes.reorder.ReorderSteps;
import org.countersign.processes.rulebook.RuleChangeProcess;
import org.countersign.processes.rulebook.RuleChangeSteps;
import org.countersign.processes.rulebook.RuleReview;
import org.countersign.processes.runtime.Engine;
import org.countersign.processes.runtime.EngineAccess;
import org.countersign.processes.runtime.ProcessRuntime;

/** Puts this floor together: the only place here that knows the container, besides the doors. */
@ApplicationScoped
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
class Wiring {

    @EJB
    Engine engine;

    @Resource(lookup = "java:/jms/Publisher")
    ConnectionFactory broker;

    @Resource(lookup = "java:/jms/topic/Decisions")
    Topic decisionsTopic;

    @Resource(lookup = "java:/jms/topic/Effects")
    Topic effectsTopic;

    private final Clock clock = Clock.systemUTC();

    private final Occasion occasion = new Occasion();

    @Produces
    @Singleton
    Occasion occasion() {
        return occasion;
    }

    @Produces
    @Singleton
    ProcessRuntime runtime() {
        return new EngineAccess(() -> engine.runtime());
    }

    @Produces
    @Singleton
    Engine.Steps engineSteps(
            FulfilmentSteps fulfilment,
            ReturnSteps returns,
            RetentionSteps retention,
            PromotionSteps promotion,
            MatchingSteps matching,
            ReorderSteps reorder,
            PricingSteps pricing,
            PriceFairnessSteps priceFairness,
            RuleChangeSteps ruleChange,
            ModelChangeSteps modelChange,
            FairnessSteps fairness,
            ErasureSteps erasure,
            Unwinding unwinding) {
        return new Engine.Steps(
                Map.ofEntries(
                        entry(Fulfilment.BEAN, fulfilment),
                        entry(ReturnProcess.BEAN, returns),
                        entry(RetentionProcess.BEAN, retention),
                        entry(PromotionProcess.BEAN, promotion),
                        entry(MatchingProcess.BEAN, matching),
                        entry(ReorderProcess.BEAN, reorder),
                        entry(PricingProcess.BEAN, pricing),
                        entry(PriceFairnessProcess.BEAN, priceFairness),
                        entry(RuleChangeProcess.BEAN, ruleChange),
                        entry(ModelChangeProcess.BEAN, modelChange),
                        entry(FairnessProcess.BEAN, fairness),
                        entry(ErasureProcess.BEAN, erasure),
                        entry(Unwinding.BEAN, unwinding)),
                List.of(
                        Fulfilment.DIAGRAM,
                        ReturnProcess.DIAGRAM,
                        RetentionProcess.DIAGRAM,
                        PromotionProcess.DIAGRAM,
                        MatchingProcess.DIAGRAM,
                        ReorderProcess.DIAGRAM,
                        PricingProcess.DIAGRAM,
                        PriceFairnessProcess.DIAGRAM,
                        RuleChangeProcess.DIAGRAM,
                        ModelChangeProcess.DIAGRAM,
                        FairnessProcess.DIAGRAM,
                        ErasureProcess.DIAGRAM,
                        Unwinding.DIAGRAM));
    }

    @Produces
    @Singleton
    Handlers handlers(
            Orders orders,
            Stock stock,
            Deliveries deliveries,
            DecisionLedger decisions,
            FulfilmentSteps steps,
            ProcessRuntime processes,
            Returns returns,
            Customers customers,
            Catalogue catalogue,
            Consents consents,
            Suppliers suppliers,
            PurchaseOrders purchases,
            ReorderLevels levels,
            PriceHistory prices,
            PriceWatch priceWatch,
            Offers offers,
            ProductCampaigns promotions) {
        Handlers handlers = new Handlers();
        new FulfilmentHandler(orders, stock, deliveries, decisions, steps, processes, clock).register(handlers);
        new ReturnHandler(orders, returns, processes).register(handlers);
        new RecordsHandler(customers, catalogue, prices, priceWatch, occasion, clock).register(handlers);
        new PricingHandler(catalogue, offers, priceWatch, occasion).register(handlers);
        new ConsentHandler(consents, clock).register(handlers);
        new PromotionHandler(promotions).register(handlers);
        new ReorderHandler(suppliers, purchases, levels, stock, new Backorders(orders, processes), processes)
                .register(handlers);
        return handlers.complete();
    }

    @Produces
    @Singleton
    Worklist worklist(
            Tasks tasks,
            FirstAnswers firstAnswers,
            Answers answers,
            Signatures signatures,
            DecisionLedger decisions,
            Outbox outbox,
            ProcessRuntime processes,
            Changes changes,
            Approvals approvals,
            Promotions promotions,
            ModelWatch watch,
            ModelRegister register,
            Forgetting forgetting,
            Unwinding unwinding) {
        Map<String, Worklist.Place> places = new HashMap<>(Fulfilment.PLACES);
        places.putAll(ReturnProcess.PLACES);
        places.putAll(RetentionProcess.PLACES);
        places.putAll(PromotionProcess.PLACES);
        places.putAll(MatchingProcess.PLACES);
        places.putAll(ReorderProcess.PLACES);
        places.putAll(PricingProcess.PLACES);
        places.putAll(PriceFairnessProcess.PLACES);
        places.putAll(RuleChangeProcess.PLACES);
        places.putAll(ModelChangeProcess.PLACES);
        places.putAll(FairnessProcess.PLACES);
        places.putAll(ErasureProcess.PLACES);
        places.putAll(Unwinding.PLACES);
        return new Worklist(
                tasks,
                firstAnswers,
                answers,
                signatures,
                decisions,
                outbox,
                processes,
                places,
                Map.of(
                        RuleChangeProcess.REVIEW,
                        new RuleReview(changes, approvals),
                        ModelChangeProcess.REVIEW,
                        new ModelReview(promotions),
                        FairnessProcess.ANSWER,
                        new FairnessReview(watch, register, clock),
                        PriceFairnessProcess.ANSWER,
                        new PriceFairnessReview(),
                        ErasureProcess.QUESTION,
                        new ErasureReview(forgetting),
                        Unwinding.REVIEW,
                        unwinding),
                clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(Outbox outbox, Consents consents) {
        return new OutboxRelay(
                outbox,
                new JmsPublisher(
                        broker, Map.of(OutboxRelay.DECISIONS, decisionsTopic, OutboxRelay.EFFECTS, effectsTopic)),
                new Withdrawn(consents),
                clock);
    }

    /** Ids grow with time, which keeps their indexes compact. */
    static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
