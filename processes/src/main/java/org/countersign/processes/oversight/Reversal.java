package org.countersign.processes.oversight;

import java.util.Optional;
import org.countersign.ledger.oversight.Trace;

/** How one kind of things that followed from decisions is taken back. What has none can't be. */
public interface Reversal {

    /** The traces it knows, such as {@code purchase-order.created.v1}. */
    String type();

    /** Takes it back inside its caller's transaction; empty when that is done, or was before, else why it can't be. */
    Optional<String> undo(Trace trace, String who, String why);
}
