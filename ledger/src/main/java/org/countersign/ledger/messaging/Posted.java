package org.countersign.ledger.messaging;

import java.time.Instant;
import org.countersign.domain.event.OutEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that goes out.
 *
 * @param sentAt when it went; null while it waits for the relay
 * @param failedBecause why it could not be sent and was set aside
 */
public record Posted(OutEvent event, @Nullable Instant sentAt, @Nullable String failedBecause) {}
