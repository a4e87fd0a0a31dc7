package org.countersign.processes;

import static java.util.Map.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.BlindQueues;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.BlindShare;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.watching.Answers;
import org.countersign.processes.campaign.CampaignSettings;
import org.countersign.processes.campaign.ConsentHandler;
import org.countersign.processes.campaign.Marketing;
import org.countersign.processes.campaign.PromotionHandler;
import org.countersign.processes.campaign.PromotionProcess;
import org.countersign.processes.campaign.PromotionSteps;
import org.countersign.processes.campaign.RetentionProcess;
import org.countersign.processes.campaign.RetentionQuestions;
import org.countersign.processes.campaign.RetentionRounds;
import org.countersign.processes.campaign.RetentionSteps;
import org.countersign.processes.dispatch.JmsPublisher;
import org.countersign.processes.dispatch.OutboxRelay;
import org.countersign.processes.dispatch.Withdrawn;
import org.countersign.processes.fulfilment.Backorders;
import org.countersign.processes.fulfilment.DeliveryWatch;
import org.countersign.processes.fulfilment.Fulfilment;
import org.countersign.processes.fulfilment.FulfilmentHandler;
import org.countersign.processes.fulfilment.FulfilmentSettings;
import org.countersign.processes.fulfilment.FulfilmentSteps;
import org.countersign.processes.fulfilment.OrderQuestions;
import org.countersign.processes.fulfilment.RecordsHandler;
import org.countersign.processes.fulfilment.ReturnHandler;
import org.countersign.processes.fulfilment.ReturnProcess;
import org.countersign.processes.fulfilment.ReturnQuestions;
import org.countersign.processes.fulfilment.ReturnSettings;
import org.countersign.processes.fulfilment.ReturnSteps;
import org.countersign.processes.fulfilment.ShippingLabel;
import org.countersign.processes.intake.EarlyEvents;
import org.countersign.processes.intake.EventCodec;
import org.countersign.processes.intake.EventContract;
import org.countersign.processes.intake.Handlers;
import org.countersign.processes.intake.Intake;
import org.countersign.processes.intake.IntakeSettings;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.pricing.PriceReversal;
import org.countersign.processes.pricing.Prices;
import org.countersign.processes.pricing.PricingHandler;
import org.countersign.processes.pricing.PricingProcess;
import org.countersign.processes.pricing.PricingSteps;
import org.countersign.processes.privacy.ErasureProcess;
import org.countersign.processes.privacy.ErasureReview;
import org.countersign.processes.privacy.ErasureSteps;
import org.countersign.processes.records.JoinReversal;
import org.countersign.processes.records.Matching;
import org.countersign.processes.records.MatchingProcess;
import org.countersign.processes.records.MatchingQuestions;
import org.countersign.processes.records.MatchingSteps;
import org.countersign.processes.registry.FairnessProcess;
import org.countersign.processes.registry.FairnessReview;
import org.countersign.processes.registry.FairnessSteps;
import org.countersign.processes.registry.ModelChangeProcess;
import org.countersign.processes.registry.ModelChangeSteps;
import org.countersign.processes.registry.ModelDesk;
import org.countersign.processes.registry.ModelReview;
import org.countersign.processes.reorder.PurchaseDocument;
import org.countersign.processes.reorder.PurchaseReversal;
import org.countersign.processes.reorder.ReorderHandler;
import org.countersign.processes.reorder.ReorderProcess;
import org.countersign.processes.reorder.ReorderQuestions;
import org.countersign.processes.reorder.ReorderSettings;
import org.countersign.processes.reorder.ReorderSteps;
import org.countersign.processes.reorder.Reorders;
import org.countersign.processes.rulebook.RuleChangeProcess;
import org.countersign.processes.rulebook.RuleChangeSteps;
import org.countersign.processes.rulebook.RuleDesk;
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
    private final Setting setting = Setting.ofProcess();
    private final Occasion occasion = new Occasion();
    private final IntakeSettings intakeSettings = IntakeSettings.from(setting);

    @Produces
    @Singleton
    Occasion occasion() {
        return occasion;
    }

    @Produces
    @Singleton
    EventContract contract() {
        return new EventContract();
    }

    @Produces
    @Singleton
    EventCodec codec(EventContract contract) {
        return new EventCodec(contract, intakeSettings.maxChars());
    }

    @Produces
    @Singleton
    ProcessRuntime runtime() {
        return new EngineAccess(() -> engine.runtime());
    }

    @Produces
    @Singleton
    BlindLot blindLot(BlindShares shares) {
        return new BlindLot(
                queue -> shares.find(queue).map(BlindShare::share),
                OversightSettings.from(setting).blindShare());
    }

    @Produces
    @Singleton
    BlindQueues blindQueues(BlindShares shares, Tasks tasks, BlindLot lot) {
        return new BlindQueues(shares, tasks, lot, clock);
    }

    @Produces
    @Singleton
    Questions questions(Tasks tasks, Outbox outbox, BlindLot lot) {
        return new Questions(tasks, outbox, lot, OversightSettings.from(setting), clock);
    }

    @Produces
    @Singleton
    FulfilmentSteps steps(
            Orders orders,
            Stock stock,
            Labels labels,
            Deliveries deliveries,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            Pricing pricing) {
        FulfilmentSettings settings = FulfilmentSettings.from(setting);
        return new FulfilmentSteps(
                orders,
                stock,
                labels,
                deliveries,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                pricing,
                new OrderQuestions(questions, decisions, outbox, clock),
                new ShippingLabel(List.of(settings.sender().split("\\|"))),
                new DeliveryWatch(orders, deliveries, outbox, Fulfilment.desk(desk, occasion), clock),
                settings,
                clock);
    }

    @Produces
    @Singleton
    ReturnSteps returnSteps(
            Orders orders,
            Returns returns,
            Stock stock,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            PastRulebooks policies) {
        return new ReturnSteps(
                orders,
                returns,
                stock,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                policies,
                new ReturnQuestions(questions, decisions),
                ReturnSettings.from(setting),
                clock);
    }

    @Produces
    @Singleton
    CampaignSettings campaignSettings() {
        return CampaignSettings.from(setting);
    }

    @Produces
    @Singleton
    Marketing marketing(Consents consents, MarketingLog log, Outbox outbox, CampaignSettings settings) {
        return new Marketing(consents, log, outbox, settings.cap(), clock);
    }

    @Produces
    @Singleton
    RetentionSteps retentionSteps(
            Retentions retentions,
            RetentionRuns runs,
            Buyers buyers,
            MarketingLog log,
            Marketing marketing,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            Coupons coupons,
            CampaignSettings settings) {
        return new RetentionSteps(
                retentions,
                runs,
                buyers,
                log,
                marketing,
                decisions,
                Fulfilment.desk(desk, occasion),
                coupons,
                new RetentionQuestions(questions),
                FulfilmentSettings.from(setting).sender().split("\\|", 2)[0],
                settings,
                clock);
    }

    @Produces
    @Singleton
    RetentionRounds retentionRounds(
            Retentions retentions,
            RetentionRuns runs,
            RetentionSteps steps,
            ProcessRuntime processes,
            CampaignSettings settings) {
        return new RetentionRounds(retentions, runs, steps, processes, settings, clock);
    }

    @Produces
    @Singleton
    MatchingSteps matchingSteps(
            RecordPairs pairs,
            RecordGroups groups,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk) {
        return new MatchingSteps(
                pairs,
                groups,
                decisions,
                Fulfilment.desk(desk, occasion),
                new MatchingQuestions(questions),
                setting.get("countersign.records.asks", MatchingSteps.ASKS, Integer::valueOf),
                clock);
    }

    @Produces
    @Singleton
    Matching matching(MatchingSteps steps, ProcessRuntime processes) {
        return new Matching(steps, processes);
    }

    @Produces
    @Singleton
    ReorderSettings reorderSettings() {
        return ReorderSettings.from(setting);
    }

    @Produces
    @Singleton
    ReorderSteps reorderSteps(
            PurchaseOrders orders,
            ReorderLevels levels,
            DecisionLedger decisions,
            Questions questions,
            Outbox outbox,
            DecisionDesk desk,
            ReorderSettings settings) {
        return new ReorderSteps(
                orders,
                levels,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                new ReorderQuestions(questions, decisions),
                FulfilmentSettings.from(setting).sender().split("\\|", 2)[0],
                settings,
                clock);
    }

    @Produces
    @Singleton
    Reorders reorders(
            ReorderLevels levels,
            PurchaseOrders orders,
            Suppliers suppliers,
            ReorderBooks books,
            DecisionDesk desk,
            ProcessRuntime processes,
            ReorderSettings settings) {
        return new Reorders(
                levels,
                orders,
                suppliers,
                books,
                Fulfilment.desk(desk, occasion),
                occasion,
                processes,
                settings,
                clock);
    }

    @Produces
    @Singleton
    PurchaseDocument purchaseDocument() {
        return new PurchaseDocument(
                List.of(FulfilmentSettings.from(setting).sender().split("\\|")));
    }

    @Produces
    @Singleton
    RuleChangeSteps ruleChangeSteps(Changes changes, Questions questions) {
        return new RuleChangeSteps(changes, questions, clock);
    }

    @Produces
    @Singleton
    ModelChangeSteps modelChangeSteps(Promotions promotions, Questions questions) {
        return new ModelChangeSteps(promotions, questions);
    }

    @Produces
    @Singleton
    FairnessSteps fairnessSteps(
            ModelWatch watch, ModelStanding standing, Predictors predictors, Tasks tasks, Questions questions) {
        return new FairnessSteps(watch, standing, predictors::forget, tasks, questions);
    }

    @Produces
    @Singleton
    ErasureSteps erasureSteps(Erasures erasures, Questions questions) {
        return new ErasureSteps(erasures, questions);
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
                        RuleChangeProcess.DIAGRAM,
                        ModelChangeProcess.DIAGRAM,
                        FairnessProcess.DIAGRAM,
                        ErasureProcess.DIAGRAM,
                        Unwinding.DIAGRAM));
    }

    @Produces
    @Singleton
    // Reorders need the engine, and the engine its steps: they are looked up when there is something to take back.
    Unwinding unwinding(
            Traces traces,
            Unwinds unwinds,
            PurchaseOrders purchases,
            Instance<Reorders> reorders,
            Instance<Prices> prices,
            MatchingSteps matching,
            Questions questions) {
        return new Unwinding(
                traces,
                unwinds,
                List.of(
                        new PurchaseReversal(
                                purchases, (id, who, why) -> reorders.get().cancel(id, who, why)),
                        new PriceReversal((id, who, why) -> prices.get().takeBack(id, who, why)),
                        new JoinReversal(matching)),
                questions,
                clock,
                Wiring::newId);
    }

    @Produces
    @Singleton
    RuleDesk ruleDesk(Drafts drafts, Changes changes, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        return new RuleDesk(drafts, changes, tasks, worklist, processes);
    }

    @Produces
    @Singleton
    ModelDesk modelDesk(Promotions promotions, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        return new ModelDesk(promotions, tasks, worklist, processes);
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
    Intake intake(EventCodec codec, Inbox inbox, DeadLetters deadLetters, Handlers handlers) {
        return new Intake(codec, inbox, deadLetters, handlers, occasion, clock, Wiring::newId);
    }

    @Produces
    @Singleton
    EarlyEvents earlyEvents(Inbox inbox, DeadLetters deadLetters) {
        return new EarlyEvents(inbox, deadLetters, intakeSettings.earlyTimeToLive(), clock, Wiring::newId);
    }

    @Produces
    @Singleton
    FirstAnswers firstAnswers(Tasks tasks, BlindReviews reviews, DecisionLedger decisions, Signatures signatures) {
        return new FirstAnswers(tasks, reviews, decisions, signatures, clock);
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
    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
