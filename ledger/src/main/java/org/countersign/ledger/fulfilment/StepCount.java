package org.countersign.ledger.fulfilment;

/**
 * What one step of cleaning came to in an import.
 *
 * @param made all its repairs, {@code undone} among them
 * @param orders that it touched
 */
public record StepCount(String step, long made, long undone, long orders) {}
