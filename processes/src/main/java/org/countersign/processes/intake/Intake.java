package org.countersign.processes.intake;

import java.util.List;
import org.countersign.domain.event.Reply;

/** Receives events. */
public final class Intake {

    public Reply receive(Incoming incoming) {
        return Reply.rejected(incoming.body(), List.of());
    }
}
