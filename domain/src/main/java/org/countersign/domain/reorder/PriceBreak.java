package org.countersign.domain.reorder;

import java.math.BigDecimal;
import org.countersign.domain.value.Check;

/** From so many pieces on, one costs so much. */
public record PriceBreak(int from, BigDecimal unitCost) {

    public PriceBreak {
        Check.positive("from", from);
        Check.notNegative("unitCost", unitCost);
    }
}
