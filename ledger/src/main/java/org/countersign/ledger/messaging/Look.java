package org.countersign.ledger.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox knows when an event comes.
 *
 * @param known the receipt of this very event, if it came before
 * @param waiting early events of the same subject, oldest first
 */
public record Look(@Nullable Receipt known, List<Receipt> waiting) {

    public Look {
        waiting = List.copyOf(waiting);
    }
}
