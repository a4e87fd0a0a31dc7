package org.countersign.domain.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.countersign.domain.decision.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order, as far as is known: the truth that predictions are held against.
 *
 * @param undoneAt since when it counts as cancelled
 * @param returnedAt when something of it was first asked to be taken back; returns that were refused don't count
 * @param boughtAgainAt when its customer ordered next
 */
public record OrderFate(
        OrderState state,
        Instant placedAt,
        @Nullable Instant undoneAt,
        @Nullable Instant returnedAt,
        @Nullable LocalDate promisedBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant boughtAgainAt)
        implements Fate {

    /** Never sent: it teaches nothing about what would have become of it. */
    public boolean refused() {
        return state == OrderState.REFUSED;
    }

    public boolean cancelledWithin(Duration time) {
        return within(undoneAt, time);
    }

    public boolean returnedWithin(Duration time) {
        return within(returnedAt, time);
    }

    public boolean boughtAgainWithin(Duration time) {
        return within(boughtAgainAt, time);
    }

    /** Delivered after the promised day, or still not there on a day after it. */
    public boolean late(Instant now) {
        Instant there = deliveredAt != null ? deliveredAt : now;
        return promisedBy != null
                && there.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(promisedBy);
    }

    private boolean within(@Nullable Instant at, Duration time) {
        return at != null && !at.isAfter(placedAt.plus(time));
    }
}
