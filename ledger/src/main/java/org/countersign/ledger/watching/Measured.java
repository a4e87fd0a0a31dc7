package org.countersign.ledger.watching;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a model in service.
 *
 * @param feature null unless it is about one feature
 * @param money what it changes in a month, in {@code currency}
 * @param groups JSON: the picture of the calibration
 */
public record Measured(
        Instant at,
        String model,
        String version,
        String kind,
        @Nullable String feature,
        int rows,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        double bound,
        boolean breached,
        String words,
        @Nullable BigDecimal money,
        @Nullable String currency,
        String groups) {}
