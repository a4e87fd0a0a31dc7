package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.countersign.domain.event.Cause;
import org.countersign.ledger.db.Database;
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
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceChanges;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.pricing.PricedOrders;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Sales;
import org.countersign.ledger.reorder.Suppliers;

/** What the shop sells, buys, asks and owes: orders, customers, stock, prices, suppliers and the imported past. */
@ApplicationScoped
class ShopWiring {

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
    ProductList productList(Database database) {
        return new ProductList(database);
    }

    @Produces
    @Singleton
    Deliveries deliveries(Database database) {
        return new Deliveries(database, Clock.systemUTC());
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
    Forecasts forecasts(Database database) {
        return new Forecasts(database);
    }

    @Produces
    @Singleton
    Sales sales(Database database) {
        return new Sales(database);
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
    PricedOrders pricedOrders(Database database) {
        return new PricedOrders(database);
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
    Elasticities elasticities(Database database) {
        return new Elasticities(database);
    }
}
