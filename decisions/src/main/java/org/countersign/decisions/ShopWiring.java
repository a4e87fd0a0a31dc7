package org.countersign.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.countersign.decisions.campaign.Coupons;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.desk.ProductTimeline;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.history.HistoryCleaning;
import org.countersign.decisions.pricing.PaidPrices;
import org.countersign.decisions.pricing.PriceBooks;
import org.countersign.decisions.pricing.PriceLooks;
import org.countersign.decisions.pricing.PriceResponses;
import org.countersign.decisions.records.CategoryStandard;
import org.countersign.decisions.records.FieldDictionary;
import org.countersign.decisions.reorder.Demand;
import org.countersign.decisions.reorder.MonthBudget;
import org.countersign.decisions.reorder.ReorderBooks;
import org.countersign.decisions.reorder.ReorderPreview;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PricedOrders;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Sales;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.DemandSettings;
import org.countersign.rules.rulebook.Rulebook;

/** What is reckoned for the shop: demand, reorders, prices, coupons, clean data. */
@ApplicationScoped
class ShopWiring {

    private final Clock clock = Clock.systemUTC();

    private static final long FORECAST_SEED = 7;

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
            Suppliers suppliers,
            PurchaseOrders orders,
            ReorderLevels levels,
            Stock stock,
            Catalogue catalogue,
            Forecasts forecasts) {
        return new ReorderBooks(suppliers, orders, levels, stock, catalogue, forecasts, clock);
    }

    @Produces
    @Singleton
    MonthBudget monthBudget(PurchaseOrders orders) {
        return MonthBudget.from(Setting.ofProcess(), orders, clock);
    }

    @Produces
    @Singleton
    ReorderPreview reorderPreview(
            ReorderBooks books, PastRulebooks rulebooks, Judge judge, MonthBudget budget, ReorderLevels levels) {
        return new ReorderPreview(
                books, set -> rulebooks.find(set, null).map(OpenRules::new), judge, budget, levels, clock);
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
    PaidPrices paidPrices(PricedOrders orders, PriceHistory history, PastRulebooks rulebooks) {
        return new PaidPrices(
                orders,
                history,
                () -> rulebooks.find(Pricing.POLICY, null).map(Rulebook::asked).orElse(List.of()),
                clock);
    }

    @Produces
    @Singleton
    ProductTimeline productTimeline(Inbox inbox, DecisionLedger decisions, Outbox outbox, PurchaseOrders orders) {
        return new ProductTimeline(inbox, decisions, outbox, orders);
    }

    @Produces
    @Singleton
    HistoryCleaning historyCleaning(History history, HistoryRepairs repairs, HistoryImports imports) {
        return new HistoryCleaning(history, repairs, imports, clock);
    }

    @Produces
    @Singleton
    Coupons coupons(PastRulebooks rulebooks, Judge judge, Pricing pricing) {
        return new Coupons(set -> rulebooks.find(set, null).map(OpenRules::new), judge, pricing);
    }
}
