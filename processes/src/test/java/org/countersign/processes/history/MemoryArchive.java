package org.countersign.processes.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.countersign.decisions.history.Habits;
import org.countersign.decisions.history.Undo;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.fulfilment.PastOrder;

/** The ledger's promises, kept in maps. */
final class MemoryArchive implements Archive {

    final Map<String, PastOrder> orders = new LinkedHashMap<>();
    final Map<String, CustomerUpserted> customers = new LinkedHashMap<>();
    final Map<String, ImportStatus> reports = new LinkedHashMap<>();
    final List<String> cleaned = new ArrayList<>();
    final List<Quarantined> aside = new ArrayList<>();
    int refreshed;

    @Override
    public Added add(String importId, List<PastOrder> chunk) {
        int fresh = 0;
        for (PastOrder past : chunk) {
            PastOrder known = orders.get(past.order().orderId());
            fresh += known == null ? 1 : 0;
            orders.put(past.order().orderId(), known == null ? past : known.with(past.returns()));
        }
        return new Added(fresh, chunk.size() - fresh);
    }

    @Override
    public void register(Collection<CustomerUpserted> newCustomers) {
        newCustomers.forEach(c -> customers.putIfAbsent(c.customerId(), c));
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

    @Override
    public void keep(ImportStatus report) {
        reports.put(report.id(), report);
    }

    @Override
    public Optional<ImportStatus> find(String importId) {
        return Optional.ofNullable(reports.get(importId));
    }

    @Override
    public List<ImportStatus> list() {
        return List.copyOf(reports.values());
    }

    @Override
    public List<ImportStatus> notCleaned() {
        return reports.values().stream()
                .filter(report -> !cleaned.contains(report.id()))
                .toList();
    }

    @Override
    public void clean(String importId, Habits habits, IntConsumer told) {
        told.accept(orders.size());
        cleaned.add(importId);
    }

    @Override
    public void undo(Undo undo) {
        throw new UnsupportedOperationException("nothing is repaired here");
    }
}
