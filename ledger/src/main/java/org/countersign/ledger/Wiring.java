package org.countersign.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.countersign.domain.event.Cause;
import org.countersign.ledger.campaign.Buyers;
import org.countersign.ledger.campaign.Consents;
import org.countersign.ledger.campaign.MarketingLog;
import org.countersign.ledger.campaign.ProductCampaigns;
import org.countersign.ledger.campaign.RetentionRuns;
import org.countersign.ledger.campaign.Retentions;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.CustomerLists;
import org.countersign.ledger.fulfilment.CustomerRecords;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.Deliveries;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.ledger.fulfilment.KnownCustomers;
import org.countersign.ledger.fulfilment.KnownProducts;
import org.countersign.ledger.fulfilment.Labels;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.ProductList;
import org.countersign.ledger.fulfilment.ProductRecords;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.EventSources;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Acts;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.privacy.Holdings;
import org.countersign.ledger.privacy.SubjectExports;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.records.RecordAnswers;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;
import org.countersign.ledger.records.RecordSearches;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ShadowScores;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
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

/** The ledger's rooms as beans of the server. The tables are brought up to date before anybody gets the database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the resources
class Wiring {

    private static final String DATA_SOURCE = "java:jboss/datasources/Countersign";

    /** The server's global name: {@code java:comp} is empty on threads that belong to no component. */
    private static final String TRANSACTIONS = "java:jboss/TransactionSynchronizationRegistry";

    @Resource(lookup = DATA_SOURCE)
    DataSource source;

    @Resource(lookup = TRANSACTIONS)
    TransactionSynchronizationRegistry transactions;

    @Produces
    @Singleton
    Database database() {
        Database database = new Database(source, transactions);
        database.migrate();
        return database;
    }

    @Produces
    @Singleton
    Inbox inbox(Database database) {
        return new Inbox(database);
    }

    @Produces
    @Singleton
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Produces
    @Singleton
    Traces traces(Database database) {
        return new Traces(database);
    }

    @Produces
    @Singleton
    Unwinds unwinds(Database database) {
        return new Unwinds(database);
    }

    @Produces
    @Singleton
    Caretakers caretakers(Database database) {
        return new Caretakers(database);
    }

    @Produces
    @Singleton
    Acts acts(Database database) {
        return new Acts(database);
    }

    @Produces
    @Singleton
    AutomationDiary automationDiary(Database database) {
        return new AutomationDiary(database);
    }

    @Produces
    @Singleton
    EventSources eventSources(Database database) {
        return new EventSources(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    DeadLetters deadLetters(Database database) {
        return new DeadLetters(database);
    }

    @Produces
    @Singleton
    Orders orders(Database database) {
        return new Orders(database);
    }

    @Produces
    @Singleton
    Returns returns(Database database) {
        return new Returns(database);
    }

    @Produces
    @Singleton
    Stock stock(Database database, Cause cause) {
        return new Stock(database, cause);
    }

    @Produces
    @Singleton
    Catalogue catalogue(Database database) {
        return new Catalogue(database);
    }

    @Produces
    @Singleton
    Categories categories(Database database) {
        return new Categories(database);
    }

    @Produces
    @Singleton
    FieldOwners fieldOwners(Database database) {
        return new FieldOwners(database);
    }

    @Produces
    @Singleton
    Customers customers(Database database) {
        return new Customers(database);
    }

    @Produces
    @Singleton
    CustomerRecords customerRecords(Database database) {
        return new CustomerRecords(database);
    }

    @Produces
    @Singleton
    CustomerLists customerLists(Database database) {
        return new CustomerLists(database);
    }

    @Produces
    @Singleton
    KnownCustomers knownCustomers(Database database) {
        return new KnownCustomers(database);
    }

    @Produces
    @Singleton
    KnownProducts knownProducts(Database database) {
        return new KnownProducts(database);
    }

    @Produces
    @Singleton
    ProductRecords productRecords(Database database) {
        return new ProductRecords(database);
    }

    @Produces
    @Singleton
    RecordPairs recordPairs(Database database) {
        return new RecordPairs(database);
    }

    @Produces
    @Singleton
    RecordGroups recordGroups(Database database) {
        return new RecordGroups(database);
    }

    @Produces
    @Singleton
    RecordAnswers recordAnswers(Database database) {
        return new RecordAnswers(database);
    }

    @Produces
    @Singleton
    RecordSearches recordSearches(Database database) {
        return new RecordSearches(database);
    }

    @Produces
    @Singleton
    Deliveries deliveries(Database database) {
        return new Deliveries(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Consents consents(Database database) {
        return new Consents(database);
    }

    @Produces
    @Singleton
    MarketingLog marketingLog(Database database) {
        return new MarketingLog(database);
    }

    @Produces
    @Singleton
    Buyers buyers(Database database) {
        return new Buyers(database);
    }

    @Produces
    @Singleton
    Retentions retentions(Database database) {
        return new Retentions(database);
    }

    @Produces
    @Singleton
    RetentionRuns retentionRuns(Database database) {
        return new RetentionRuns(database);
    }

    @Produces
    @Singleton
    Labels labels(Database database) {
        return new Labels(database);
    }

    @Produces
    @Singleton
    History history(Database database) {
        return new History(database);
    }

    @Produces
    @Singleton
    HistoryImports historyImports(Database database) {
        return new HistoryImports(database);
    }

    @Produces
    @Singleton
    HistoryRepairs historyRepairs(Database database) {
        return new HistoryRepairs(database);
    }

    @Produces
    @Singleton
    ProductList productList(Database database) {
        return new ProductList(database);
    }

    @Produces
    @Singleton
    Suppliers suppliers(Database database) {
        return new Suppliers(database);
    }

    @Produces
    @Singleton
    PurchaseOrders purchaseOrders(Database database) {
        return new PurchaseOrders(database);
    }

    @Produces
    @Singleton
    ReorderLevels reorderLevels(Database database) {
        return new ReorderLevels(database);
    }

    @Produces
    @Singleton
    ProductCampaigns productCampaigns(Database database) {
        return new ProductCampaigns(database);
    }

    @Produces
    @Singleton
    Offers offers(Database database) {
        return new Offers(database);
    }

    @Produces
    @Singleton
    PriceHistory priceHistory(Database database) {
        return new PriceHistory(database);
    }

    @Produces
    @Singleton
    PriceWatch priceWatch(Database database) {
        return new PriceWatch(database);
    }

    @Produces
    @Singleton
    PriceChanges priceChanges(Database database) {
        return new PriceChanges(database);
    }

    @Produces
    @Singleton
    Forecasts forecasts(Database database) {
        return new Forecasts(database);
    }

    @Produces
    @Singleton
    Elasticities elasticities(Database database) {
        return new Elasticities(database);
    }

    @Produces
    @Singleton
    Sales sales(Database database) {
        return new Sales(database);
    }

    @Produces
    @Singleton
    DecisionLedger decisions(Database database) {
        return new DecisionLedger(database);
    }

    @Produces
    @Singleton
    Seal seal(Database database) {
        return new Seal(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    BlindShares blindShares(Database database) {
        return new BlindShares(database);
    }

    @Produces
    @Singleton
    BlindReviews blindReviews(Database database) {
        return new BlindReviews(database);
    }

    @Produces
    @Singleton
    Answers answers(Database database) {
        return new Answers(database);
    }

    @Produces
    @Singleton
    Tasks tasks(Database database) {
        return new Tasks(database);
    }

    @Produces
    @Singleton
    RulebookShelf rulebookShelf(Database database, RuleSigner signer) {
        return new RulebookShelf(database, signer);
    }

    @Produces
    @Singleton
    RuleDrafts ruleDrafts(Database database) {
        return new RuleDrafts(database);
    }

    @Produces
    @Singleton
    RuleChanges ruleChanges(Database database) {
        return new RuleChanges(database);
    }

    @Produces
    @Singleton
    RuleHits ruleHits(Database database) {
        return new RuleHits(database);
    }

    @Produces
    @Singleton
    Validities validities(Database database) {
        return new Validities(database);
    }

    @Produces
    @Singleton
    ModelRegister modelRegister(Database database) {
        return new ModelRegister(database);
    }

    @Produces
    @Singleton
    ModelSeats modelSeats(Database database) {
        return new ModelSeats(database);
    }

    @Produces
    @Singleton
    ModelChanges modelChanges(Database database) {
        return new ModelChanges(database);
    }

    @Produces
    @Singleton
    ShadowScores shadowScores(Database database) {
        return new ShadowScores(database);
    }

    @Produces
    @Singleton
    Advice advice(Database database) {
        return new Advice(database);
    }

    @Produces
    @Singleton
    Measurements measurements(Database database) {
        return new Measurements(database);
    }

    @Produces
    @Singleton
    Erasures erasures(Database database) {
        return new Erasures(database);
    }

    @Produces
    @Singleton
    Eraser eraser(Database database) {
        return new Eraser(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Holdings holdings(Database database) {
        return new Holdings(database);
    }

    @Produces
    @Singleton
    SubjectExports subjectExports(Database database) {
        return new SubjectExports(database);
    }
}
