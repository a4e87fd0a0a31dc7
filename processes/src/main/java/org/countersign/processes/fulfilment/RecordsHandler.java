package org.countersign.processes.fulfilment;

import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;

/** What the shop knows of its customers and products: kept as it was told last. */
public final class RecordsHandler {

    private final Customers customers;
    private final Catalogue catalogue;

    public RecordsHandler(Customers customers, Catalogue catalogue) {
        this.customers = customers;
        this.catalogue = catalogue;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(CustomerUpserted.class, this::customer).on(ProductUpserted.class, this::product);
    }

    private Handled customer(CustomerUpserted event) {
        customers.upsert(event);
        return Handled.done();
    }

    private Handled product(ProductUpserted event) {
        catalogue.upsert(event);
        return Handled.done();
    }
}
