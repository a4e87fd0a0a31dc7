package org.countersign.ledger.oversight;

/** How many open tasks there are in each view. */
public record TaskCounts(long all, long mine, long free, long risk) {}
