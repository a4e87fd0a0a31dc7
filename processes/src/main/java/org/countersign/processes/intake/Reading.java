package org.countersign.processes.intake;

import java.util.List;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.EventType;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.ShopEvent;
import org.jspecify.annotations.Nullable;

/** What became of reading an event. */
public sealed interface Reading {

    /**
     * It keeps the contract.
     *
     * @param body the whole CloudEvent in structured mode, also when it came in binary mode
     * @param bodyHash SHA-256 of type and data in canonical form: two events that say the same have the same
     */
    record Understood(EventKey key, EventType type, ShopEvent event, String body, String bodyHash) implements Reading {}

    /**
     * It doesn't; whatever could be made out of it is there, the rest is null.
     *
     * @param key its source and id, when it has both
     * @param body the event, whole if it is JSON, else as it came
     * @param bodyHash of all of it, envelope too: what is wrong may be anywhere
     */
    record Unreadable(
            @Nullable EventKey key,
            @Nullable String source,
            @Nullable String id,
            @Nullable String type,
            @Nullable String subject,
            String body,
            String bodyHash,
            List<Problem> problems)
            implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
