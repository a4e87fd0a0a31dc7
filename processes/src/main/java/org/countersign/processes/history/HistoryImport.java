package org.countersign.processes.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastOrder;

/**
 * Brings an existing shop's past into the ledger: reads its export row by row, sets aside what can't be an order, and
 * writes the rest in chunks, so that a million rows need no more memory than a thousand. Doing it twice changes nothing.
 * What it writes is what stands in the export; putting it right is cleaning's work, afterwards.
 */
final class HistoryImport {

    private static final int CHUNK = 500;

    private final Archive archive;

    HistoryImport(Archive archive) {
        this.archive = archive;
    }

    void run(String id, Path file, HistoryFormat format, Progress progress) throws IOException {
        CsvFile csv = new CsvFile(file, format.passes(), progress::checkpoint);
        csv.mustHave(format.columns());
        Writer writer = new Writer(id, progress);
        format.read(csv, writer);
        writer.flush();
    }

    /** Counts and collects what a format tells, and writes it chunk by chunk. */
    private final class Writer implements Sink {

        private final String id;
        private final Progress progress;
        private final List<PastOrder> orders = new ArrayList<>();
        private final List<Quarantined> aside = new ArrayList<>();
        private final Set<String> registered = new LinkedHashSet<>();

        Writer(String id, Progress progress) {
            this.id = id;
            this.progress = progress;
        }

        @Override
        public void accept(List<String> repairs) {
            progress.row();
            if (repairs.isEmpty()) {
                progress.accept();
            } else {
                progress.repair(repairs);
            }
        }

        @Override
        public void quarantine(CsvRow row, String reason) {
            progress.row();
            progress.quarantine(reason);
            aside.add(new Quarantined(row.number(), reason, row.content()));
            if (aside.size() >= CHUNK) {
                flushAside();
            }
        }

        @Override
        public void order(PastOrder order) {
            orders.add(order);
            if (orders.size() >= CHUNK) {
                flushOrders();
            }
        }

        @Override
        public void returns(List<Cancellation> unmatched) {
            flush();
            Map<Cancellation, PastOrder> found = onRecord(unmatched);
            Map<String, PastOrder> changed = new LinkedHashMap<>();
            for (Cancellation cancellation : unmatched) {
                PastOrder order = found.get(cancellation);
                if (order == null) {
                    quarantine(cancellation.row(), "a cancellation without an earlier purchase");
                } else {
                    accept(List.of());
                    PastOrder known = changed.getOrDefault(cancellation.orderId(), order);
                    changed.put(cancellation.orderId(), known.with(List.of(cancellation.asReturn())));
                }
            }
            // They are on record already and only learn of their returns: neither new nor known orders of this file.
            archive.add(id, List.copyOf(changed.values()));
        }

        private Map<Cancellation, PastOrder> onRecord(List<Cancellation> unmatched) {
            Map<Cancellation.Of, List<Cancellation>> wanted = new HashMap<>();
            unmatched.forEach(
                    c -> wanted.computeIfAbsent(c.of(), k -> new ArrayList<>()).add(c));
            Map<Cancellation, PastOrder> found = new HashMap<>();
            unmatched.stream()
                    .map(Cancellation::at)
                    .max(Comparator.comparing(OffsetDateTime::toInstant))
                    .ifPresent(last -> archive.each(last.toInstant(), past -> offer(past, wanted, found)));
            return found;
        }

        private void offer(
                PastOrder past, Map<Cancellation.Of, List<Cancellation>> wanted, Map<Cancellation, PastOrder> found) {
            OrderPlaced order = past.order();
            String customer = order.customer().customerId();
            if (customer == null) {
                return;
            }
            for (OrderPlaced.Line line : order.lines()) {
                wanted.getOrDefault(new Cancellation.Of(customer, line.sku()), List.of()).stream()
                        .filter(c -> c.offer(order.orderId(), line.sku(), line.quantity(), order.placedAt()))
                        .forEach(c -> found.put(c, past));
            }
        }

        void flush() {
            flushAside();
            flushOrders();
        }

        private void flushAside() {
            if (!aside.isEmpty()) {
                archive.quarantine(id, List.copyOf(aside));
                aside.clear();
            }
        }

        private void flushOrders() {
            if (orders.isEmpty()) {
                return;
            }
            register();
            Archive.Added added = archive.add(id, List.copyOf(orders));
            progress.orders(added.fresh(), added.known());
            orders.clear();
        }

        private void register() {
            List<CustomerUpserted> customers = new ArrayList<>();
            for (PastOrder past : orders) {
                OrderPlaced order = past.order();
                String customer = order.customer().customerId();
                if (customer != null && isNew(customer)) {
                    customers.add(customer(customer, order));
                }
            }
            archive.register(customers);
        }

        private boolean isNew(String customer) {
            if (registered.size() > REMEMBERED) {
                registered.clear();
            }
            return registered.add(customer);
        }
    }

    /** How many customers an import remembers to have registered; forgetting costs time, not truth. */
    private static final int REMEMBERED = 50_000;

    private static CustomerUpserted customer(String id, OrderPlaced order) {
        OrderPlaced.Customer sent = order.customer();
        return new CustomerUpserted(id, null, sent.email(), sent.country(), null, order.placedAt());
    }
}
