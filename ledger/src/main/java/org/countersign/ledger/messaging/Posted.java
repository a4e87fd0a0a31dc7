package org.countersign.ledger.messaging;

import java.time.Instant;
import org.countersign.domain.event.OutEvent;
import org.jspecify.annotations.Nullable;

/** An event that goes out, and when it went; null while it waits for the relay. */
public record Posted(OutEvent event, @Nullable Instant sentAt) {}
