package org.countersign.domain.value;

import java.math.BigDecimal;
import java.util.Collection;

/** What the constructors of the domain ask of their values; every message names the field and shows the value. */
public final class Check {

    private Check() {}

    public static String text(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
        return value;
    }

    public static int positive(String field, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(field + ": must be 1 or more, but is " + value);
        }
        return value;
    }

    public static BigDecimal notNegative(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(field + ": must not be negative, but is " + value.toPlainString());
        }
        return value;
    }

    public static <C extends Collection<?>> C notEmpty(String field, C value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + ": must not be empty");
        }
        return value;
    }
}
