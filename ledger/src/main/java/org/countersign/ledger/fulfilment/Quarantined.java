package org.countersign.ledger.fulfilment;

/** A row of an import that was set aside: its line number in the file, why, and the row itself. */
public record Quarantined(long line, String reason, String text) {}
