package org.countersign.processes.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.autonomy.Leash;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.fulfilment.Disclosure;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.decisions.pricing.ProductPricing;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.decisions.reorder.MonthBudget;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.decisions.reorder.ReorderQuantities;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.BlindShare;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Undone;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Answers;
import org.countersign.processes.campaign.CampaignSettings;
import org.countersign.processes.campaign.ConsentHandler;
import org.countersign.processes.campaign.Marketing;
import org.countersign.processes.campaign.PromotionHandler;
import org.countersign.processes.campaign.PromotionProcess;
import org.countersign.processes.campaign.PromotionRounds;
import org.countersign.processes.campaign.PromotionSteps;
import org.countersign.processes.campaign.RetentionProcess;
import org.countersign.processes.campaign.RetentionQuestions;
import org.countersign.processes.campaign.RetentionRounds;
import org.countersign.processes.campaign.RetentionSteps;
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
import org.countersign.processes.intake.Incoming;
import org.countersign.processes.intake.Intake;
import org.countersign.processes.intake.Occasion;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.SignResult;
import org.countersign.processes.oversight.Unwinding;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.pricing.PriceReversal;
import org.countersign.processes.pricing.PriceTags;
import org.countersign.processes.pricing.Prices;
import org.countersign.processes.pricing.PricingHandler;
import org.countersign.processes.pricing.PricingProcess;
import org.countersign.processes.pricing.PricingQuestions;
import org.countersign.processes.pricing.PricingSettings;
import org.countersign.processes.pricing.PricingSteps;
import org.countersign.processes.privacy.ErasureProcess;
import org.countersign.processes.privacy.ErasureReview;
import org.countersign.processes.privacy.ErasureSteps;
import org.countersign.processes.records.JoinReversal;
import org.countersign.processes.records.Matching;
import org.countersign.processes.records.MatchingProcess;
import org.countersign.processes.records.MatchingQuestions;
import org.countersign.processes.records.MatchingSteps;
import org.countersign.processes.reorder.PurchaseReversal;
import org.countersign.processes.reorder.ReorderHandler;
import org.countersign.processes.reorder.ReorderProcess;
import org.countersign.processes.reorder.ReorderQuestions;
import org.countersign.processes.reorder.ReorderSettings;
import org.countersign.processes.reorder.ReorderSteps;
import org.countersign.processes.reorder.Reorders;
import org.countersign.processes.runtime.CamundaRuntime;
import org.countersign.processes.runtime.EngineSettings;
import org.countersign.processes.runtime.EngineTuning;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * The spine with everything real but the server: ledger, rules, desk, engine, in container transactions. The model is
 * whatever a test says it says. Timers fire when a test lets time pass.
 */
public final class Spine implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    /** About records, that may wait for people at once. */
    public static final int QUESTIONS = 3;

    public final TestClock clock = new TestClock(START);
    public final WatchedDataSource source;
    public final Orders orders;
    public final Outbox outbox;
    public final Inbox inbox;
    public final DeadLetters deadLetters;
    public final Tasks tasks;
    public final BlindShares blindShares;
    public final BlindReviews blindReviews;
    public final Answers answers;
    public final DecisionLedger decisions;
    public final Labels labels;
    public final Stock stock;
    public final Returns returns;
    public final Consents consents;
    public final MarketingLog log;
    public final Retentions retentions;
    public final RetentionRuns runs;
    public final History history;
    public final Marketing marketing;
    public final RetentionSteps retentionSteps;
    public final RetentionRounds rounds;
    public final RecordPairs pairs;
    public final RecordGroups groups;
    public final Matching matching;
    public final Suppliers suppliers;
    public final PurchaseOrders purchases;
    public final ReorderLevels levels;
    public final Forecasts forecasts;
    public final Reorders reorders;
    public final EarlyEvents earlyEvents;
    public final Erasures erasures;
    public final Eraser eraser;
    public final Forgetting forgetting;
    public final Database db;
    public final ProcessRuntime processes;
    public final Catalogue catalogue;
    public final Offers offers;
    public final PriceHistory priceHistory;
    public final PriceChanges priceChanges;
    public final Prices prices;
    public final ProductCampaigns promotions;
    public final PromotionRounds promotionRounds;
    private final Occasion occasion = new Occasion();
    private final TestDatabase database;
    private final ProcessEngine engine;
    public final Rulebooks rulebooks;
    public final AutomationDesk automations;
    private final Intake intake;
    public final Worklist worklist;
    private final Unwinds unwinds;
    private final Unwinding unwinding;
    private Prediction prediction = new Prediction.Unavailable("order-risk", "missing");
    private Prediction lateness = new Prediction.Unavailable("late-delivery", "missing");
    private Prediction churn = new Prediction.Unavailable("churn", "missing");
    private Prediction match = new Prediction.Unavailable("customer-match", "missing");
    private String lost = "";
    private final @Nullable BigDecimal monthly;

    public Spine(Databases kind) {
        this(kind.create(), START, null);
    }

    /** A shop that orders for so much a month. */
    public Spine(Databases kind, BigDecimal monthly) {
        this(kind.create(), START, monthly);
    }

    private Spine(TestDatabase there, Instant now, @Nullable BigDecimal monthly) {
        this.monthly = monthly;
        Databases kind = there.kind();
        clock.set(now);
        database = there;
        source = new WatchedDataSource(database.source());
        db = new Database(source, TestTransactions.registry());
        orders = new Orders(db, clock);
        outbox = new Outbox(db);
        inbox = new Inbox(db);
        deadLetters = new DeadLetters(db);
        tasks = new Tasks(db);
        blindShares = new BlindShares(db);
        blindReviews = new BlindReviews(db);
        answers = new Answers(db);
        decisions = new DecisionLedger(db);
        labels = new Labels(db);
        stock = new Stock(db, occasion);
        returns = new Returns(db);
        consents = new Consents(db);
        log = new MarketingLog(db);
        retentions = new Retentions(db);
        runs = new RetentionRuns(db);
        history = new History(db);
        suppliers = new Suppliers(db);
        purchases = new PurchaseOrders(db);
        levels = new ReorderLevels(db);
        forecasts = new Forecasts(db);
        erasures = new Erasures(db);
        eraser = new Eraser(db, clock);
        forgetting = new Forgetting(erasures, eraser, new CustomerRecords(db), clock);
        rulebooks = new Rulebooks(new RulebookShelf(db, TestSigner.OURS), new Validities(db), Compiled.COMPILER, clock);
        rulebooks.installShipped();
        automations = new AutomationDesk(new AutomationDiary(db), clock);
        PastRulebooks past = new PastRulebooks(rulebooks, new Validities(db));
        Pricing pricing = new Pricing();
        Judge judge = new Judge(
                Map.of(
                        RulesetId.of("fulfilment/pricing"),
                        (facts, said, personal) -> pricing.settle((OrderFacts) facts, Disclosure.of(said, personal)),
                        RulesetId.of("reorder/policy"),
                        (facts, said, personal) -> new ReorderQuantities().settle((ReorderFacts) facts, said),
                        PriceLooks.POLICY,
                        (facts, said, personal) -> new ProductPricing().settle((PriceFacts) facts, said)),
                new CanonicalHash());
        DecisionDesk desk = new DecisionDesk(
                (model, facts) -> switch (model) {
                    case "late-delivery" -> lateness;
                    case "churn" -> churn;
                    case "customer-match" -> match;
                    default -> prediction;
                },
                (ruleset, asOf) -> ruleset.toString().equals(lost)
                        ? Optional.empty()
                        : past.find(ruleset, asOf).map(OpenRules::new),
                judge,
                new Leash(automations, judge, set -> past.find(set, null).map(OpenRules::new))::on,
                (decision, told) -> {
                    decisions.add(decision);
                    outbox.add(told);
                },
                clock,
                Spine::newId);
        Setting defaults = new Setting(key -> null, key -> null);
        Deliveries deliveries = new Deliveries(db, clock);
        Questions questions = new Questions(
                tasks,
                outbox,
                new BlindLot(queue -> blindShares.find(queue).map(BlindShare::share), BigDecimal.ZERO),
                OversightSettings.from(defaults),
                clock);
        FulfilmentSteps steps = new FulfilmentSteps(
                orders,
                stock,
                labels,
                deliveries,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                pricing,
                new OrderQuestions(questions, decisions, outbox, clock),
                new ShippingLabel(List.of("Test Shop", "Somewhere 1")),
                new DeliveryWatch(orders, deliveries, outbox, Fulfilment.desk(desk, occasion), clock),
                FulfilmentSettings.from(defaults),
                clock);
        ReturnSteps returnSteps = new ReturnSteps(
                orders,
                returns,
                stock,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                past,
                new ReturnQuestions(questions, decisions),
                ReturnSettings.from(defaults),
                clock);
        CampaignSettings campaign = CampaignSettings.from(defaults);
        marketing = new Marketing(consents, log, outbox, campaign.cap(), clock);
        retentionSteps = new RetentionSteps(
                retentions,
                runs,
                new Buyers(db),
                log,
                marketing,
                decisions,
                Fulfilment.desk(desk, occasion),
                new Coupons(set -> past.find(set, null).map(OpenRules::new), judge, pricing),
                new RetentionQuestions(questions),
                "Test Shop",
                campaign,
                clock);
        pairs = new RecordPairs(db);
        groups = new RecordGroups(db);
        MatchingSteps matchingSteps = new MatchingSteps(
                pairs,
                groups,
                decisions,
                Fulfilment.desk(desk, occasion),
                new MatchingQuestions(questions),
                QUESTIONS,
                clock);
        MonthBudget budget = new MonthBudget(purchases, monthly, clock);
        ReorderSteps reorderSteps = new ReorderSteps(
                purchases,
                suppliers,
                levels,
                decisions,
                outbox,
                Fulfilment.desk(desk, occasion),
                new ReorderQuestions(questions, decisions),
                budget,
                "Test Shop",
                ReorderSettings.from(defaults),
                clock);
        catalogue = new Catalogue(db);
        offers = new Offers(db);
        promotions = new ProductCampaigns(db);
        priceHistory = new PriceHistory(db);
        priceChanges = new PriceChanges(db);
        PriceBooks priceBooks = new PriceBooks(
                catalogue, stock, forecasts, offers, priceHistory, new Elasticities(db), Duration.ofDays(3), clock);
        PriceLooks priceLooks =
                new PriceLooks(priceBooks, set -> past.find(set, null).map(OpenRules::new), judge, priceChanges, clock);
        PriceTags tags = new PriceTags(catalogue, priceHistory, outbox);
        PricingSteps pricingSteps = new PricingSteps(
                priceChanges,
                priceLooks,
                tags,
                decisions,
                Fulfilment.desk(desk, occasion),
                new PricingQuestions(questions, decisions),
                automations,
                clock);
        unwinds = new Unwinds(db);
        unwinding = new Unwinding(
                new Traces(db),
                unwinds,
                List.of(
                        new PurchaseReversal(purchases, this::cancelPurchase),
                        new PriceReversal(this::takePriceBack),
                        new JoinReversal(matchingSteps)),
                questions,
                clock,
                Spine::newId);
        engine = engine(
                kind,
                Map.of(
                        Fulfilment.BEAN,
                        steps,
                        ReturnProcess.BEAN,
                        returnSteps,
                        RetentionProcess.BEAN,
                        retentionSteps,
                        MatchingProcess.BEAN,
                        matchingSteps,
                        ReorderProcess.BEAN,
                        reorderSteps,
                        PricingProcess.BEAN,
                        pricingSteps,
                        PromotionProcess.BEAN,
                        new PromotionSteps(promotions, decisions, outbox, questions, clock),
                        ErasureProcess.BEAN,
                        new ErasureSteps(erasures, questions),
                        Unwinding.BEAN,
                        unwinding));
        processes = new CamundaRuntime(engine);
        matching = new Matching(matchingSteps, processes);
        reorders = new Reorders(
                levels,
                purchases,
                suppliers,
                new ReorderPreview(
                        new ReorderBooks(suppliers, purchases, levels, stock, catalogue, forecasts, clock),
                        set -> set.toString().equals(lost)
                                ? Optional.empty()
                                : past.find(set, null).map(OpenRules::new),
                        judge,
                        budget,
                        levels,
                        clock),
                budget,
                Fulfilment.desk(desk, occasion),
                occasion,
                processes,
                ReorderSettings.from(defaults),
                clock);
        PriceWatch priceWatch = new PriceWatch(db);
        prices = new Prices(
                priceWatch,
                priceChanges,
                priceBooks,
                priceLooks,
                tags,
                Fulfilment.desk(desk, occasion),
                occasion,
                processes,
                PricingSettings.from(defaults),
                clock);
        promotionRounds = new PromotionRounds(
                promotions, stock, forecasts, purchases, Fulfilment.desk(desk, occasion), occasion, processes, clock);
        rounds = newRounds();
        Handlers handlers = new Handlers();
        new FulfilmentHandler(orders, stock, deliveries, decisions, steps, processes, clock).register(handlers);
        new ReturnHandler(orders, returns, processes).register(handlers);
        new RecordsHandler(new Customers(db), catalogue, priceHistory, priceWatch, occasion, clock).register(handlers);
        new PromotionHandler(promotions).register(handlers);
        new PricingHandler(catalogue, offers, priceWatch, occasion).register(handlers);
        new ConsentHandler(consents, clock).register(handlers);
        new ReorderHandler(suppliers, purchases, levels, stock, new Backorders(orders, processes), processes)
                .register(handlers);
        EventCodec codec = new EventCodec(new EventContract(), 1_000_000);
        intake = new Intake(codec, inbox, deadLetters, handlers.complete(), occasion, clock, Spine::newId);
        earlyEvents = new EarlyEvents(inbox, deadLetters, Duration.ofHours(24), clock, Spine::newId);
        Map<String, Worklist.Place> places = new HashMap<>(Fulfilment.PLACES);
        places.putAll(ReturnProcess.PLACES);
        places.putAll(RetentionProcess.PLACES);
        places.putAll(MatchingProcess.PLACES);
        places.putAll(ReorderProcess.PLACES);
        places.putAll(PricingProcess.PLACES);
        places.putAll(PromotionProcess.PLACES);
        places.putAll(ErasureProcess.PLACES);
        Signatures signatures = new Signatures(new LedgerHands(decisions, inbox, erasures), clock);
        places.putAll(Unwinding.PLACES);
        worklist = new Worklist(
                tasks,
                new FirstAnswers(tasks, blindReviews, decisions, signatures, clock),
                answers,
                signatures,
                decisions,
                outbox,
                processes,
                places,
                Map.of(ErasureProcess.QUESTION, new ErasureReview(forgetting), Unwinding.REVIEW, unwinding),
                clock);
    }

    private ProcessEngine engine(Databases kind, Map<String, Object> steps) {
        EngineSettings settings = EngineSettings.from(new Setting(key -> null, key -> null));
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName(newId());
        configuration.setTransactionManager(TestTransactions.manager());
        configuration.setDataSource(source);
        configuration.setJobExecutorActivate(false);
        EngineTuning.tune(configuration, new HashMap<>(steps), settings);
        ParsedMappings.use(kind, configuration);
        ProcessEngine built = TestTransactions.call(configuration::buildProcessEngine);
        ParsedMappings.keep(kind, configuration);
        EngineTuning.deploy(
                built,
                List.of(
                        Fulfilment.DIAGRAM,
                        ReturnProcess.DIAGRAM,
                        RetentionProcess.DIAGRAM,
                        MatchingProcess.DIAGRAM,
                        ReorderProcess.DIAGRAM,
                        PricingProcess.DIAGRAM,
                        PromotionProcess.DIAGRAM,
                        ErasureProcess.DIAGRAM,
                        Unwinding.DIAGRAM));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        return built;
    }

    private boolean cancelPurchase(String orderId, String who, String why) {
        return reorders.cancel(orderId, who, why);
    }

    private Optional<String> takePriceBack(String changeId, String who, String why) {
        return prices.takeBack(changeId, who, why);
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    public void modelSays(double risk) {
        prediction = new Prediction.Scored("order-risk", "v1", risk, 0.9, risk, List.of());
    }

    public void lateModelSays(double risk) {
        lateness = new Prediction.Scored("late-delivery", "v1", risk, null, 0, List.of(), Prediction.LOG_ODDS);
    }

    public void lateModelIsSilent(String why) {
        lateness = new Prediction.Unavailable("late-delivery", why);
    }

    /** It is the first day again; what earlier tests left behind fires when time passes. */
    public void rewind() {
        clock.set(START);
        ClockUtil.setCurrentTime(Date.from(START));
    }

    public void churnSays(double chance) {
        churn = new Prediction.Scored("churn", "v1", chance, null, 0, List.of(), Prediction.LOG_ODDS);
    }

    public void churnIsSilent(String why) {
        churn = new Prediction.Unavailable("churn", why);
    }

    public void matchSays(double chance) {
        match = new Prediction.Scored("customer-match", "v1", chance, null, 0, List.of(), Prediction.LOG_ODDS);
    }

    public void matchIsSilent() {
        match = new Prediction.Unavailable("customer-match", "missing");
    }

    /** From now on nobody finds this rule set. */
    public void lose(String ruleset) {
        lost = ruleset;
    }

    /** As another server would have them: knowing nothing of what these here have done. */
    public RetentionRounds newRounds() {
        return new RetentionRounds(
                retentions,
                runs,
                retentionSteps,
                processes,
                CampaignSettings.from(new Setting(key -> null, key -> null)),
                clock);
    }

    /** One event in one transaction, as the door does it. */
    public Reply post(String cloudEvent) {
        return TestTransactions.call(() -> intake.receive(Incoming.of(cloudEvent)));
    }

    public Reply post(Incoming incoming) {
        return TestTransactions.call(() -> intake.receive(incoming));
    }

    /** One event within the caller's transaction. */
    /** As when handling it has failed again and again. */
    public Reply giveUp(String cloudEvent) {
        return TestTransactions.call(() -> intake.giveUp(Incoming.of(cloudEvent)));
    }

    public Reply receive(String cloudEvent) {
        return intake.receive(Incoming.of(cloudEvent));
    }

    /** An answer of a supervisor within the caller's transaction. */
    public SignResult signInside(String taskId, Answer verdict, @Nullable String reasonCode) {
        return worklist.sign(
                taskId, "supervisor", Set.of("operator", "supervisor"), new SignRequest(verdict, reasonCode, ""));
    }

    public SignResult sign(String taskId, String who, Answer verdict, String reasonCode) {
        return TestTransactions.call(() ->
                worklist.sign(taskId, who, Set.of("operator", "supervisor"), new SignRequest(verdict, reasonCode, "")));
    }

    /** A refusal in words of its own, within the caller's transaction. */
    public SignResult refuse(String taskId, String who, String comment) {
        return worklist.sign(taskId, who, Set.of("supervisor"), new SignRequest(Answer.REFUSE, null, comment));
    }

    /** Asks to take back what a version of rules did in the last hours. */
    public Unwind unwind(RulesetId ruleset, int version, Duration since, String who) {
        Instant now = clock.instant();
        return TestTransactions.call(() -> {
            Unwind asked = unwinding.ask(ruleset, version, now.minus(since), now.plusSeconds(1), who, "bad table");
            processes.start(Unwinding.KEY, asked.id(), Map.of());
            return asked;
        });
    }

    public List<Undone> undone(Unwind unwind) {
        return unwinds.traces(unwind.id());
    }

    public Task claim(String taskId, String who) {
        return TestTransactions.call(() -> worklist.claim(taskId, who));
    }

    public int expireEarlyEvents() {
        return TestTransactions.call(() -> earlyEvents.expire(100));
    }

    public Order order(String orderId) {
        return orders.get(orderId);
    }

    public Task task(String orderId, String kind) {
        return tasks.openOf(orderId, kind).orElseThrow();
    }

    /** Time passes, and every timer that is due by then fires. */
    public void pass(Duration time) {
        clock.pass(time);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        ManagementService jobs = engine.getManagementService();
        List<Job> due =
                jobs.createJobQuery().executable().orderByJobDuedate().asc().list();
        // What one timer does may be the end of another.
        due.stream()
                .filter(job -> jobs.createJobQuery().jobId(job.getId()).count() == 1)
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    /** Types of all effects about the order, in the order of their sending. */
    public List<String> effects(String orderId) {
        return outbox.ofSubject(orderId).stream()
                .map(Posted::event)
                .map(event -> event.effect().type())
                .toList();
    }

    public long count(String orderId, String type) {
        return effects(orderId).stream().filter(type::equals).count();
    }

    /** Where the order's process waits. */
    public List<String> waitsAt(String orderId) {
        return processes.tokens("fulfilment", orderId).stream()
                .map(token -> token.element())
                .sorted()
                .toList();
    }

    /** Every element that any instance of the process has reached. */
    public Set<String> reached(String process) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(process))
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }

    /** Where an instance of a process waits. */
    public List<String> waitsAt(String process, String businessKey) {
        return processes.tokens(process, businessKey).stream()
                .map(token -> token.element())
                .sorted()
                .toList();
    }

    /** The server starts again: what it held in its memory is gone, the database is as it was. This one is over. */
    public Spine again() {
        engine.close();
        rulebooks.close();
        return new Spine(database, clock.instant(), monthly);
    }

    @Override
    public void close() {
        engine.close();
        ClockUtil.reset();
        rulebooks.close();
        database.close();
    }
}
