package org.countersign.ledger.messaging;

import java.time.Instant;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.json.EffectJson;
import org.jspecify.annotations.Nullable;

/** A row that waits to be sent; {@code sequence} gives the order within one subject. */
public record Pending(
        long sequence, String id, String subject, @Nullable String decisionId, Instant at, String type, String effect) {

    /** @throws IllegalArgumentException when it was written by a version that said things in another way */
    public OutEvent event() {
        return new OutEvent(id, subject, decisionId, at, EffectJson.read(type, effect));
    }
}
