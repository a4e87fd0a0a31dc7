package org.countersign.ledger.decision;

/**
 * How people decided where they were asked.
 *
 * @param approvedThenUndone of the approved those whose order was cancelled or came back all the same
 */
public record SignedCounts(int approved, int approvedThenUndone, int refused) {}
