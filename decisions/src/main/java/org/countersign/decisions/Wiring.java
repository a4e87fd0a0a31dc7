package org.countersign.decisions;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.autonomy.AutomationDesk;
import org.countersign.decisions.autonomy.Leash;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.desk.Passports;
import org.countersign.decisions.desk.ProductTimeline;
import org.countersign.decisions.desk.Replay;
import org.countersign.decisions.desk.Rules;
import org.countersign.decisions.desk.Settlement;
import org.countersign.decisions.desk.WhatIf;
import org.countersign.decisions.fulfilment.Disclosure;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.history.HistoryCleaning;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.DependenceIndex;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.decisions.pricing.PriceResponses;
import org.countersign.decisions.pricing.ProductPricing;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.decisions.records.CategoryStandard;
import org.countersign.decisions.records.FieldDictionary;
import org.countersign.decisions.registry.Lineup;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.registry.Predictors;
import org.countersign.decisions.registry.Promotions;
import org.countersign.decisions.registry.Shadow;
import org.countersign.decisions.registry.Trainer;
import org.countersign.decisions.registry.TrainingSchedule;
import org.countersign.decisions.reorder.Demand;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.decisions.reorder.ReorderQuantities;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.DecisionCases;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.RuleCalendar;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.decisions.rulebook.ShopSigner;
import org.countersign.decisions.rulebook.SilentRules;
import org.countersign.decisions.rulebook.TableExchange;
import org.countersign.decisions.rulebook.Timetable;
import org.countersign.decisions.rulebook.Workbench;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.decisions.watching.ModelWatch.Champions;
import org.countersign.decisions.watching.WatchSettings;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.records.RecordAnswers;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ModelSeats.Seated;
import org.countersign.ledger.registry.ShadowScores;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.Sales;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RuleHits;
import org.countersign.ledger.rulebook.RuleSigner;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Answers;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.DemandSettings;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.Training;
import org.countersign.rules.rulebook.RuleCompiler;

/** Puts this floor together: the only place here that knows the container. */
@ApplicationScoped
class Wiring {

    static final RulesetId PRICING = RulesetId.of("fulfilment/pricing");
    static final RulesetId REORDER = RulesetId.of("reorder/policy");
    private static final long FORECAST_SEED = 7;

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    FieldDictionary fieldDictionary(RulebookShelf shelf, Validities validities, FieldOwners owners) {
        return new FieldDictionary(shelf, validities, owners, clock);
    }

    @Produces
    @Singleton
    CategoryStandard categoryStandard(Categories categories) {
        return new CategoryStandard(categories, clock);
    }

    @Produces
    @Singleton
    Pricing pricing() {
        return new Pricing();
    }

    /** Each rule set whose wishes compete, with what settles them. */
    static Judge judge(Pricing pricing) {
        ReorderQuantities quantities = new ReorderQuantities();
        ProductPricing prices = new ProductPricing();
        return new Judge(
                Map.of(
                        PRICING,
                        settlement(pricing),
                        REORDER,
                        (facts, said, personal) -> quantities.settle((ReorderFacts) facts, said),
                        PriceLooks.POLICY,
                        (facts, said, personal) -> prices.settle((PriceFacts) facts, said)),
                new CanonicalHash());
    }

    @Produces
    @Singleton
    Demand demand(Sales sales, Forecasts forecasts) {
        return new Demand(sales, forecasts, new DemandForecaster(DemandSettings.STANDARD, FORECAST_SEED), clock);
    }

    @Produces
    @Singleton
    PriceResponses priceResponses(Sales sales, Catalogue catalogue, Elasticities elasticities) {
        return new PriceResponses(sales, catalogue, elasticities, clock);
    }

    @Produces
    @Singleton
    ReorderBooks reorderBooks(
            Suppliers suppliers, PurchaseOrders orders, Stock stock, Catalogue catalogue, Forecasts forecasts) {
        return new ReorderBooks(suppliers, orders, stock, catalogue, forecasts, clock);
    }

    @Produces
    @Singleton
    ReorderPreview reorderPreview(ReorderBooks books, PastRulebooks rulebooks, Judge judge) {
        return new ReorderPreview(books, set -> rulebooks.find(set, null).map(OpenRules::new), judge);
    }

    @Produces
    @Singleton
    PriceBooks priceBooks(
            Catalogue catalogue,
            Stock stock,
            Forecasts forecasts,
            Offers offers,
            PriceHistory history,
            Elasticities elasticities) {
        Duration old = Setting.ofProcess().get("countersign.pricing.market-age", Duration.ofDays(3), Duration::parse);
        return new PriceBooks(catalogue, stock, forecasts, offers, history, elasticities, old, clock);
    }

    @Produces
    @Singleton
    PriceLooks priceLooks(PriceBooks books, PastRulebooks rulebooks, Judge judge, PriceChanges changes) {
        return new PriceLooks(books, set -> rulebooks.find(set, null).map(OpenRules::new), judge, changes, clock);
    }

    @Produces
    @Singleton
    ProductTimeline productTimeline(Inbox inbox, DecisionLedger decisions, Outbox outbox, PurchaseOrders orders) {
        return new ProductTimeline(inbox, decisions, outbox, orders);
    }

    private static Settlement settlement(Pricing pricing) {
        return (facts, said, personal) -> pricing.settle((OrderFacts) facts, Disclosure.of(said, personal));
    }

    @Produces
    @Singleton
    Judge judgeOfThisServer(Pricing pricing) {
        return judge(pricing);
    }

    @Produces
    @Singleton
    RuleSigner ruleSigner(ShopKey key) {
        return new ShopSigner(key);
    }

    @Produces
    @Singleton
    Rulebooks rulebooks(RulebookShelf shelf, Validities validities) {
        Rulebooks rulebooks = new Rulebooks(shelf, validities, compiler(), clock);
        rulebooks.installShipped();
        return rulebooks;
    }

    @Produces
    @Singleton
    Workbench workbench() {
        return new Workbench(
                compiler(),
                Setting.ofProcess().get("countersign.rulebook.patience", Duration.ofSeconds(20), Duration::parse));
    }

    @Produces
    @Singleton
    HistoryCleaning historyCleaning(History history, HistoryRepairs repairs, HistoryImports imports) {
        return new HistoryCleaning(history, repairs, imports, clock);
    }

    private static RuleCompiler compiler() {
        return new RuleCompiler(
                Setting.ofProcess().get("countersign.rulebook.evaluation", Duration.ofSeconds(5), Duration::parse));
    }

    void close(@Disposes Workbench workbench) {
        workbench.close();
    }

    @Produces
    @Singleton
    Drafts drafts(RuleDrafts drafts, RulebookShelf shelf, Validities validities) {
        return new Drafts(drafts, shelf, validities, clock);
    }

    @Produces
    @Singleton
    DecisionCases decisionCases(DecisionLedger decisions) {
        return new DecisionCases(decisions);
    }

    @Produces
    @Singleton
    Timetable timetable(RuleChanges changes, RulebookShelf shelf, Validities validities) {
        return new Timetable(changes, shelf, validities);
    }

    @Produces
    @Singleton
    RuleCalendar ruleCalendar(RuleChanges changes, Validities validities) {
        return new RuleCalendar(changes, validities);
    }

    @Produces
    @Singleton
    SilentRules silentRules(RulebookShelf shelf, Validities validities, RuleHits hits) {
        return new SilentRules(shelf, validities, hits, clock);
    }

    @Produces
    @Singleton
    Approvals approvals(RuleChanges changes, Timetable timetable, Workbench workbench) {
        return new Approvals(changes, timetable, workbench, clock);
    }

    @Produces
    @Singleton
    TableExchange tableExchange(Workbench workbench) {
        return new TableExchange(workbench);
    }

    @Produces
    @Singleton
    Changes changes(
            RuleDrafts drafts,
            RuleChanges changes,
            RulebookShelf shelf,
            Validities validities,
            Rulebooks rulebooks,
            Timetable timetable,
            Approvals approvals,
            Workbench workbench) {
        return new Changes(drafts, changes, shelf, validities, rulebooks, timetable, approvals, workbench, clock);
    }

    void close(@Disposes Rulebooks rulebooks) {
        rulebooks.close();
    }

    @Produces
    @Singleton
    ModelStanding modelStanding(ModelRegister register) {
        return new ModelStanding(register, clock);
    }

    @Produces
    @Singleton
    ModelWatch modelWatch(
            Predictors predictors,
            Advice advice,
            Measurements measurements,
            ModelStanding standing,
            ModelRegister register) {
        return new ModelWatch(
                Champions.of(predictors),
                advice,
                measurements,
                standing,
                register,
                WatchSettings.from(Setting.ofProcess()),
                clock);
    }

    @Produces
    @Singleton
    Predictors predictors(ModelStore store, ModelSeats seats, ModelStanding standing) {
        Lineup lineup = (model, seat) -> seats.find(model, seat).map(Seated::version);
        return new Predictors(store, lineup, standing, clock);
    }

    @Produces
    @Singleton
    Promotions promotions(
            ModelStore store,
            ModelSeats seats,
            ModelChanges changes,
            ModelRegister register,
            Predictors predictors,
            Database database) {
        return new Promotions(store, seats, changes, register, predictors, database, clock);
    }

    @Produces
    @Singleton
    Shadow shadow(Predictors predictors, Rulebooks rulebooks, Judge judge, ShadowScores scores) {
        return new Shadow(predictors, version -> openRules(rulebooks, version), judge, scores::add);
    }

    @Produces
    @Singleton
    Trainer trainer(
            Training training,
            ModelStore store,
            History history,
            Deliveries deliveries,
            RecordAnswers answers,
            ModelRegister register) {
        return new Trainer(training, store, history, deliveries, answers, register, clock);
    }

    @Produces
    @Singleton
    TrainingSchedule trainingSchedule(ModelRegister register) {
        Duration every = Setting.ofProcess().get("countersign.models.retrain", Duration.ZERO, Duration::parse);
        return new TrainingSchedule(register, every.isZero() ? Optional.empty() : Optional.of(every), clock);
    }

    @Produces
    @Singleton
    PastRulebooks pastRulebooks(Rulebooks rulebooks, Validities validities) {
        return new PastRulebooks(rulebooks, validities);
    }

    @Produces
    @Singleton
    AutomationDesk automationDesk(AutomationDiary diary) {
        return new AutomationDesk(diary, clock);
    }

    @Produces
    @Singleton
    Leash leash(AutomationDesk desk, Judge judge, PastRulebooks rulebooks) {
        return new Leash(desk, judge, set -> rulebooks.find(set, null).map(OpenRules::new));
    }

    @Produces
    @Singleton
    DecisionDesk desk(
            Predictors predictors,
            PastRulebooks rulebooks,
            Judge judge,
            Leash leash,
            DecisionLedger ledger,
            Outbox outbox,
            Shadow shadow) {
        return new DecisionDesk(
                predictors::predict,
                (ruleset, asOf) -> rulebooks.find(ruleset, asOf).map(OpenRules::new),
                judge,
                leash::on,
                (decision, told) -> {
                    ledger.add(decision);
                    outbox.add(told);
                    shadow.beside(decision);
                },
                clock,
                () -> UuidCreator.getTimeOrderedEpoch().toString());
    }

    @Produces
    @Singleton
    Replay replay(DecisionLedger ledger, Rulebooks rulebooks, Predictors predictors, Judge judge) {
        return new Replay(ledger::find, version -> openRules(rulebooks, version), predictors::predict, judge);
    }

    @Produces
    @Singleton
    WhatIf whatIf(Rulebooks rulebooks, Predictors predictors, Judge judge) {
        return new WhatIf(
                predictors::glance,
                version -> openRules(rulebooks, version),
                (model, facts) -> Recipes.all().stream()
                        .filter(recipe -> recipe.name().equals(model))
                        .flatMap(recipe -> recipe.alternatives(facts).stream())
                        .toList(),
                judge);
    }

    @Produces
    @Singleton
    Coupons coupons(PastRulebooks rulebooks, Judge judge, Pricing pricing) {
        return new Coupons(set -> rulebooks.find(set, null).map(OpenRules::new), judge, pricing);
    }

    private static Optional<Rules> openRules(Rulebooks rulebooks, RulesetVersion version) {
        return version.number() == 0
                ? Optional.empty()
                : rulebooks.find(version.ruleset(), version.number()).map(OpenRules::new);
    }

    @Produces
    @Singleton
    DependenceIndex dependenceIndex(Answers answers) {
        return new DependenceIndex(answers, clock);
    }

    @Produces
    @Singleton
    Blindfold blindfold(BlindReviews reviews, Tasks tasks, Answers answers) {
        return new Blindfold(reviews, tasks, answers);
    }

    @Produces
    @Singleton
    Passports passports(
            DecisionLedger ledger,
            Inbox inbox,
            Outbox outbox,
            Orders orders,
            Blindfold blindfold,
            Rulebooks rulebooks,
            PastRulebooks past) {
        return new Passports(ledger, inbox, outbox, orders, blindfold, rulebooks, past);
    }

    @Produces
    @Singleton
    Signatures signatures(DecisionLedger ledger, Inbox inbox, Erasures erasures) {
        return new Signatures(new LedgerHands(ledger, inbox, erasures), clock);
    }

    @Produces
    @Singleton
    Forgetting forgetting(Erasures erasures, Eraser eraser, CustomerRecords customers) {
        return new Forgetting(erasures, eraser, customers, clock);
    }
}
