package org.countersign.models.matching;

/** Two entries and what a person said: whether they mean the same. */
public record LabelledPair(Entry a, Entry b, boolean same) {}
