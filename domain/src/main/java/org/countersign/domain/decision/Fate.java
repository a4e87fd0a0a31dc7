package org.countersign.domain.decision;

/** What became of a decision's subject, as far as is known: the truth that predictions are held against. */
public interface Fate {}
