package org.countersign.processes.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.countersign.decisions.history.Habits;
import org.countersign.decisions.history.Undo;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.fulfilment.PastOrder;

/** Where imported history goes. Every method is one transaction, and doing it twice is the same as doing it once. */
interface Archive {

    /** Adds the orders it doesn't have; to those it has it adds the returns that it doesn't have. */
    Added add(String importId, List<PastOrder> chunk);

    /** Makes customers known that were not; what a shop said itself is never overwritten. */
    void register(Collection<CustomerUpserted> customers);

    void quarantine(String importId, List<Quarantined> rows);

    void quarantined(String importId, Consumer<Quarantined> row);

    /** Every order on record that was placed before then, oldest first. */
    void each(Instant before, Consumer<PastOrder> order);

    /** Brings customers' and products' statistics up to what is now on record. */
    void refresh();

    /** Keeps a report, that of an import which has begun or one that has ended. */
    void keep(ImportStatus report);

    Optional<ImportStatus> find(String importId);

    /** The newest first. */
    List<ImportStatus> list();

    /** Imports that cleaning has not seen to the end. */
    List<ImportStatus> notCleaned();

    /** @param told how many lines have been looked at; may throw to end it */
    void clean(String importId, Habits habits, IntConsumer told);

    void undo(Undo undo);

    record Added(int fresh, int known) {}
}
