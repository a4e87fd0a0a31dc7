package org.countersign.processes.intake;

import java.util.List;

/** Reads events. */
public final class EventCodec {

    /** Each event of a batch by itself. */
    public List<Incoming> split(Incoming batch) {
        return List.of(batch);
    }
}
