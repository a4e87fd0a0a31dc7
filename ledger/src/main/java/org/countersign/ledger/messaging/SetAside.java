package org.countersign.ledger.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that should have gone out and could not be sent.
 *
 * @param effect what it says, as it is stored: perhaps the very thing that can't be read
 */
public record SetAside(
        String id,
        String subject,
        @Nullable String decisionId,
        Instant at,
        String type,
        String effect,
        Instant failedAt,
        String because) {}
