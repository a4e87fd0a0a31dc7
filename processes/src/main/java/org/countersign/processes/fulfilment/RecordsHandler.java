package org.countersign.processes.fulfilment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.event.Cause;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;

/** What the shop knows of its customers and products: kept as it was told last. */
public final class RecordsHandler {

    private final Customers customers;
    private final Catalogue catalogue;
    private final PriceHistory prices;
    private final PriceWatch watch;
    private final Cause cause;
    private final Clock clock;

    public RecordsHandler(
            Customers customers, Catalogue catalogue, PriceHistory prices, PriceWatch watch, Cause cause, Clock clock) {
        this.customers = customers;
        this.catalogue = catalogue;
        this.prices = prices;
        this.watch = watch;
        this.cause = cause;
        this.clock = clock;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(CustomerUpserted.class, this::customer).on(ProductUpserted.class, this::product);
    }

    private Handled customer(CustomerUpserted event) {
        customers.upsert(event);
        return Handled.done();
    }

    private Handled product(ProductUpserted event) {
        Optional<Product> before = catalogue.find(event.sku());
        catalogue.upsert(event);
        if (event.price() != null && event.currency() != null) {
            prices.add(new PricePoint(event.sku(), event.price(), event.currency(), clock.instant(), null, null));
        }
        if (!priced(before).equals(priced(catalogue.find(event.sku())))) {
            watch.again(event.sku(), cause.now());
        }
        return Handled.done();
    }

    /** What a price is made of. */
    private static List<Object> priced(Optional<Product> product) {
        return product.stream()
                .flatMap(p -> Stream.of(
                        p.active(),
                        Optional.ofNullable(p.category()),
                        Optional.ofNullable(p.currency()),
                        Optional.ofNullable(p.price()),
                        Optional.ofNullable(p.cost()),
                        Optional.ofNullable(p.listPrice()),
                        Optional.ofNullable(p.advertisedMinimum())))
                .toList();
    }
}
