package org.countersign.processes.history;

import java.util.List;
import org.countersign.domain.fulfilment.PastOrder;

/** Takes what a format makes of a file, row by row and order by order. */
interface Sink {

    /** The row is part of an order; {@code repairs} says what had to be put right, if anything. */
    void accept(List<String> repairs);

    void quarantine(CsvRow row, String reason);

    void order(PastOrder order);

    /** Returns of orders that are not in this file but may be on record; tells which found none. */
    void returns(List<Cancellation> unmatched);
}
