package org.countersign.models.card;

import java.time.OffsetDateTime;

/**
 * The orders of one period that a model learnt from or was measured on.
 *
 * @param from first order's time, inclusive; {@code to} is exclusive
 * @param hash SHA-256 over every feature, label and time, in hex
 */
public record DataSheet(OffsetDateTime from, OffsetDateTime to, int rows, int positives, String hash) {

    public double positiveRate() {
        return rows == 0 ? 0 : (double) positives / rows;
    }
}
