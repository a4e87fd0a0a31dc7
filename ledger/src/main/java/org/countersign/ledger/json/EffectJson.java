package org.countersign.ledger.json;

import org.countersign.domain.event.Effect;

/** Effects. */
@SuppressWarnings("DoNotCallSuggester")
public final class EffectJson {
    public static Effect read(String type, String json) {
        throw new UnsupportedOperationException("being written");
    }
}
