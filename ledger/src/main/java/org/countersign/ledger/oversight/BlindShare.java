package org.countersign.ledger.oversight;

import java.math.BigDecimal;
import java.time.Instant;

/** What share of a queue's tasks is opened blind, between 0 and 1, and whose word that is. */
public record BlindShare(String queue, BigDecimal share, String by, Instant at) {}
