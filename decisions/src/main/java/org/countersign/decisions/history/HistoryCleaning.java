package org.countersign.decisions.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.ledger.fulfilment.StoredRepair;

/**
 * Puts right what came in with an import. It looks at the orders as they were imported, a stretch of them at a time, so
 * that a long past needs no more memory than a short one, and writes its repairs in chunks. Made once, they are not made
 * again; what a person took back is never repeated.
 */
public final class HistoryCleaning {

    /** Lines that are looked at together: enough to know the usual price of each product. */
    private static final int STRETCH = 200_000;

    private static final int CHUNK = 1_000;

    private final History history;
    private final HistoryRepairs repairs;
    private final HistoryImports imports;
    private final Clock clock;
    private final int stretch;

    public HistoryCleaning(History history, HistoryRepairs repairs, HistoryImports imports, Clock clock) {
        this(history, repairs, imports, clock, STRETCH);
    }

    HistoryCleaning(History history, HistoryRepairs repairs, HistoryImports imports, Clock clock, int stretch) {
        this.history = history;
        this.repairs = repairs;
        this.imports = imports;
        this.clock = clock;
        this.stretch = stretch;
    }

    /**
     * Takes seconds to a minute.
     *
     * @param told how many lines have been looked at; may throw, then what was written stays and the next run goes on
     * @param inOne runs each piece of writing as one transaction
     */
    public void clean(String importId, Habits habits, IntConsumer told, Consumer<Runnable> inOne) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int lines = 0;
        try (Stream<PastOrder> imported = history.imported(importId)) {
            var orders = imported.iterator();
            while (orders.hasNext()) {
                Stretch next = new Stretch();
                while (orders.hasNext() && next.lines() < stretch) {
                    next.add(orders.next());
                }
                List<LineRepair> found = next.clean(habits, today, known(next));
                for (int from = 0; from < found.size(); from += CHUNK) {
                    List<LineRepair> chunk = found.subList(from, Math.min(found.size(), from + CHUNK));
                    inOne.accept(() -> repairs.make(importId, chunk, clock.instant()));
                    told.accept(lines);
                }
                lines += next.lines();
                told.accept(lines);
            }
        }
        inOne.accept(() -> imports.cleaned(importId, clock.instant()));
    }

    private List<StoredRepair> known(Stretch stretch) {
        List<String> ids = List.copyOf(stretch.orders());
        List<StoredRepair> known = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            known.addAll(repairs.ofOrders(ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        return known;
    }

    /** Takes repairs of an import back; what counts is then as if they had never been made. */
    public void undo(Undo undo, Consumer<Runnable> inOne) {
        List<StoredRepair> next = standing(undo);
        while (!next.isEmpty()) {
            List<StoredRepair> chunk = next;
            inOne.accept(() -> repairs.undo(chunk, undo.by(), undo.why(), clock.instant()));
            next = standing(undo);
        }
    }

    private List<StoredRepair> standing(Undo undo) {
        return repairs.standing(undo.importId(), undo.seq(), undo.step(), CHUNK);
    }

    /** How many repairs it would take back. */
    public long count(Undo undo) {
        return repairs.countStanding(undo.importId(), undo.seq(), undo.step());
    }
}
