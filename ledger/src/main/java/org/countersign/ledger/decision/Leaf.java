package org.countersign.ledger.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/** One record in the seal: which row it is, and the hash over everything that must not change in it. */
record Leaf(String kind, String ref, String hash) {

    static final String DECISION = "decision";
    static final String SIGNATURE = "signature";
    static final String OUTCOME = "outcome";
    static final String FIRST_ANSWER = "first-answer";
    /** That a row's inputs were erased, and what an erasure's people said. */
    static final String ERASED = "erased";

    static final String ERASURE = "erasure";

    static Leaf of(String line) {
        String[] words = line.split(" ", 3);
        return new Leaf(words[0], words[2], words[1]);
    }

    /** The hash of a row; each value says its length, so that no two rows run together into the same text. */
    static String hash(@Nullable Object[] values) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object value : values) {
            String shown = shown(value);
            text.append(shown == null ? -1 : shown.length())
                    .append(':')
                    .append(shown)
                    .append(';');
        }
        return Json.sha256(text.toString());
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value instanceof Instant at) {
            return Column.micros(at).toString();
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    /** As it stands in the queue: kind, hash, and the id at the end, where it may be anything. */
    @Override
    public String toString() {
        return kind + " " + hash + " " + ref;
    }
}
