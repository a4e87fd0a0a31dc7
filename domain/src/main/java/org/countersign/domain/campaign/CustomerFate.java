package org.countersign.domain.campaign;

import java.time.Duration;
import java.time.Instant;
import org.countersign.domain.decision.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did after a decision about them.
 *
 * @param since when it was decided
 * @param boughtAgainAt when they next ordered; orders that were refused don't count
 */
public record CustomerFate(Instant since, @Nullable Instant boughtAgainAt) implements Fate {

    public boolean boughtAgainWithin(Duration time) {
        return boughtAgainAt != null && boughtAgainAt.isBefore(since.plus(time));
    }
}
