package org.countersign.processes.dispatch;

import java.util.Optional;
import org.countersign.domain.event.OutEvent;

/** Whoever can still stop what was committed from going out. */
@FunctionalInterface
public interface Objection {

    /** Why it must not be sent; empty when it may. */
    Optional<String> against(OutEvent event);

    static Objection none() {
        return event -> Optional.empty();
    }
}
