package org.countersign.decisions.registry;

import java.util.Optional;
import org.countersign.ledger.registry.Seat;

/** Which version of a model has which seat. */
@FunctionalInterface
public interface Lineup {

    Optional<String> find(String model, Seat seat);
}
