package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.jspecify.annotations.Nullable;

/**
 * What may be ordered of suppliers in a calendar month (UTC), in each currency as much: {@code countersign.reorder.budget},
 * no limit where it is not set. An order counts from the moment it is proposed, also while a person is asked, and no more
 * once it is refused or taken back.
 */
public final class MonthBudget {

    private final PurchaseOrders orders;
    private final @Nullable BigDecimal limit;
    private final Clock clock;

    /** @param limit null for none */
    public MonthBudget(PurchaseOrders orders, @Nullable BigDecimal limit, Clock clock) {
        this.orders = orders;
        this.limit = limit;
        this.clock = clock;
    }

    public static MonthBudget from(Setting setting, PurchaseOrders orders, Clock clock) {
        BigDecimal limit = setting.get("countersign.reorder.budget", BigDecimal.ZERO, BigDecimal::new);
        return new MonthBudget(orders, limit.signum() == 0 ? null : limit, clock);
    }

    public boolean isSet() {
        return limit != null;
    }

    /** What is left of it, below 0 when it is overdrawn; empty without a budget. */
    public Optional<BigDecimal> findLeft(String currency) {
        return Optional.ofNullable(limit).map(all -> all.subtract(orders.spentSince(month(), currency)));
    }

    private Instant month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
