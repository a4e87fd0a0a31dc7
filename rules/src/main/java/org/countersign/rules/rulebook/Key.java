package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a row and a question must have in common: the mask (which columns are compared for equality) and the values in
 * those columns. Drools keeps the rows in a hash index over it.
 */
public final class Key {

    private final int mask;
    private final @Nullable Object[] values;
    private final int hash;

    Key(int mask, @Nullable Object[] values) {
        this.mask = mask;
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number) {
                values[i] = number.stripTrailingZeros();
            }
        }
        this.hash = 31 * mask + Arrays.hashCode(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && hash == key.hash && mask == key.mask && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
