package org.countersign.processes.history;

/** A row that was set aside: its number in the file (the header is row 1), why, and what it said. */
public record Quarantined(long row, String reason, String content) {}
