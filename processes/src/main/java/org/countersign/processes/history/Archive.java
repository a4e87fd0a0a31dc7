package org.countersign.processes.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.fulfilment.PastOrder;

/** Where imported history goes. Every method is one transaction, and doing it twice is the same as doing it once. */
interface Archive {

    /** Adds the orders it doesn't have; to those it has it adds the returns that it doesn't have. */
    Added add(List<PastOrder> chunk);

    /** Makes customers and products known that were not; what a shop said itself is never overwritten. */
    void register(Collection<CustomerUpserted> customers, Collection<ProductUpserted> products);

    void quarantine(String importId, List<Quarantined> rows);

    void quarantined(String importId, Consumer<Quarantined> row);

    /** Every order on record that was placed before then, oldest first. */
    void each(Instant before, Consumer<PastOrder> order);

    /** Brings customers' and products' statistics up to what is now on record. */
    void refresh();

    record Added(int fresh, int known) {}
}
