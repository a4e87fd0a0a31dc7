package org.countersign.ledger.json;

import org.countersign.domain.decision.Facts;

/** Facts. */
@SuppressWarnings("DoNotCallSuggester")
public final class FactsJson {
    public static String type(Facts facts) {
        throw new UnsupportedOperationException("being written");
    }

    public static Facts read(String type, String json) {
        throw new UnsupportedOperationException("being written");
    }
}
