package org.countersign.processes.history;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.decisions.history.Habits;
import org.countersign.decisions.history.HistoryCleaning;
import org.countersign.decisions.history.Undo;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.fulfilment.Customers;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.ImportCounts;
import org.countersign.ledger.json.Json;

/** The ledger as the place where imported history goes, one transaction per chunk. */
final class LedgerArchive implements Archive {

    private final History history;
    private final Customers customers;
    private final HistoryImports imports;
    private final HistoryCleaning cleaning;
    private final UserTransaction transaction;
    private final Runnable counted;

    /** @param counted what follows in the background once other orders count than before */
    LedgerArchive(
            History history,
            Customers customers,
            HistoryImports imports,
            HistoryCleaning cleaning,
            UserTransaction transaction,
            Runnable counted) {
        this.history = history;
        this.customers = customers;
        this.imports = imports;
        this.cleaning = cleaning;
        this.transaction = transaction;
        this.counted = counted;
    }

    @Override
    public Added add(String importId, List<PastOrder> chunk) {
        ImportCounts counts = inOne(() -> history.add(importId, chunk));
        return new Added(counts.added(), counts.known());
    }

    @Override
    public void register(Collection<CustomerUpserted> newCustomers) {
        inOne(() -> {
            newCustomers.stream()
                    .filter(c -> customers.find(c.customerId()).isEmpty())
                    .forEach(customers::upsert);
            return true;
        });
    }

    @Override
    public void quarantine(String importId, List<Quarantined> rows) {
        var kept = rows.stream()
                .map(r -> new org.countersign.ledger.fulfilment.Quarantined(r.row(), r.reason(), r.content()))
                .toList();
        inOne(() -> {
            history.quarantine(importId, kept);
            return true;
        });
    }

    @Override
    public void quarantined(String importId, Consumer<Quarantined> row) {
        try (var rows = history.quarantined(importId)) {
            rows.forEach(r -> row.accept(new Quarantined(r.line(), r.reason(), r.text())));
        }
    }

    @Override
    public void each(Instant before, Consumer<PastOrder> order) {
        try (Stream<PastOrder> orders = history.read(Instant.EPOCH, before)) {
            orders.forEach(order);
        }
    }

    @Override
    public void refresh() {
        inOne(history::refreshStatistics);
        counted.run();
    }

    @Override
    public void keep(ImportStatus report) {
        run(() -> imports.keep(
                new HistoryImports.Entry(report.id(), report.startedAt(), report.format(), null, Json.write(report))));
    }

    @Override
    public Optional<ImportStatus> find(String importId) {
        return imports.find(importId).map(LedgerArchive::report);
    }

    @Override
    public List<ImportStatus> list() {
        return imports.list().stream().map(LedgerArchive::report).toList();
    }

    @Override
    public List<ImportStatus> notCleaned() {
        return imports.notCleaned().stream().map(LedgerArchive::report).toList();
    }

    private static ImportStatus report(HistoryImports.Entry entry) {
        return Json.read(entry.report(), ImportStatus.class);
    }

    @Override
    public void clean(String importId, Habits habits, IntConsumer told) {
        cleaning.clean(importId, habits, told, this::run);
    }

    @Override
    public void undo(Undo undo) {
        cleaning.undo(undo, this::run);
    }

    private void run(Runnable work) {
        inOne(() -> {
            work.run();
            return true;
        });
    }

    private <T> T inOne(Supplier<T> work) {
        try {
            transaction.begin();
            try {
                T result = work.get();
                transaction.commit();
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("history import: a chunk could not be committed", e);
        }
    }
}
