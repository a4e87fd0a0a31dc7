package org.countersign.ledger.registry;

/** A place that one version of a model can have: the one that rules listen to, or the one that is tried beside it. */
public enum Seat {
    CHAMPION,
    CHALLENGER
}
