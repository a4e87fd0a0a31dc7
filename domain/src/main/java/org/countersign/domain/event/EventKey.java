package org.countersign.domain.event;

import java.util.Optional;
import org.countersign.domain.value.Check;

/** The idempotency key of an event: who sent it, and the sender's own id for it. */
public record EventKey(String source, String id) {

    public EventKey {
        Check.text("source", source);
        Check.text("id", id);
    }

    /** The key in what {@link #toString} wrote, if it is one. A source is a URI reference, which has no bar. */
    public static Optional<EventKey> find(String text) {
        int bar = text.indexOf('|');
        return bar < 1 || bar == text.length() - 1
                ? Optional.empty()
                : Optional.of(new EventKey(text.substring(0, bar), text.substring(bar + 1)));
    }

    /** {@code source|id}, as a decision names its cause. */
    @Override
    public String toString() {
        return source + "|" + id;
    }
}
