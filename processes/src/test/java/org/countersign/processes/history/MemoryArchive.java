package org.countersign.processes.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.fulfilment.PastOrder;

/** The ledger's promises, kept in maps. */
final class MemoryArchive implements Archive {

    final Map<String, PastOrder> orders = new LinkedHashMap<>();
    final Map<String, CustomerUpserted> customers = new LinkedHashMap<>();
    final Map<String, ProductUpserted> products = new LinkedHashMap<>();
    final List<Quarantined> aside = new ArrayList<>();
    int refreshed;

    @Override
    public Added add(List<PastOrder> chunk) {
        int fresh = 0;
        for (PastOrder past : chunk) {
            PastOrder known = orders.get(past.order().orderId());
            fresh += known == null ? 1 : 0;
            orders.put(past.order().orderId(), known == null ? past : known.with(past.returns()));
        }
        return new Added(fresh, chunk.size() - fresh);
    }

    @Override
    public void register(Collection<CustomerUpserted> newCustomers, Collection<ProductUpserted> newProducts) {
        newCustomers.forEach(c -> customers.putIfAbsent(c.customerId(), c));
        newProducts.forEach(p -> products.putIfAbsent(p.sku(), p));
    }

    @Override
    public void quarantine(String importId, List<Quarantined> rows) {
        aside.addAll(rows);
    }

    @Override
    public void quarantined(String importId, Consumer<Quarantined> row) {
        aside.forEach(row);
    }

    @Override
    public void each(Instant before, Consumer<PastOrder> order) {
        orders.values().stream()
                .filter(p -> p.order().placedAt().toInstant().isBefore(before))
                .forEach(order);
    }

    @Override
    public void refresh() {
        refreshed++;
    }
}
