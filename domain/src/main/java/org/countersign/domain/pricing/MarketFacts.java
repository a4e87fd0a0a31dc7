package org.countersign.domain.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What competitors ask for the same product, each by its newest price that is not too old to count.
 *
 * @param offers how many competitors' prices count
 * @param lowest the lowest of them, and whose it is
 * @param typical the middle one
 * @param hoursOld since the newest of them was seen; -1 when there is none
 * @param changes how often competitors changed their prices in the last seven days
 */
public record MarketFacts(
        int offers,
        @Nullable BigDecimal lowest,
        @Nullable String lowestBy,
        @Nullable BigDecimal typical,
        int hoursOld,
        int changes) {

    public static MarketFacts unseen() {
        return new MarketFacts(0, null, null, null, -1, 0);
    }
}
