package org.countersign.domain.records;

import java.time.OffsetDateTime;

/**
 * A pair of records and a person's answer: what a matching model learns from.
 *
 * @param at when it was answered
 */
public record AnsweredPair(PairFacts facts, boolean same, OffsetDateTime at) {}
