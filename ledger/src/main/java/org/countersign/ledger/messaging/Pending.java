package org.countersign.ledger.messaging;

import org.countersign.domain.event.OutEvent;

/** An event that waits to be sent; {@code sequence} gives the order within one subject. */
public record Pending(long sequence, OutEvent event) {}
