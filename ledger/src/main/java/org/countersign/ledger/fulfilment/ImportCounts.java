package org.countersign.ledger.fulfilment;

/** What a chunk of history came to: orders that are new, and orders that were there before and stayed as they are. */
public record ImportCounts(int added, int known) {}
