package org.countersign.ledger.json;

/** Draws lots: spread evenly over ids, and the same for an id for ever. Ids of one moment are alike, their hashes are not. */
public final class Lot {

    /** Lots are numbers below this. */
    public static final int ALL = 10_000;

    private Lot() {}

    public static int of(String id) {
        return Integer.parseInt(Json.sha256(id).substring(0, 7), 16) % ALL;
    }
}
