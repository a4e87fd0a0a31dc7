package org.countersign.rules.rulebook;

/** One rule or one table row in words, and where it is written. */
public record RuleLine(String id, String sentence, String file, int line) {}
