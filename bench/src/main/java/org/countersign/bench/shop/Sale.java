package org.countersign.bench.shop;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.countersign.domain.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * An order of the simulated shop with what became of it.
 *
 * @param cancelledAt when the customer took it back whole, before it was sent
 * @param refunded what was paid back for goods that came back, zero for none
 */
record Sale(
        OrderPlaced order,
        Shopper shopper,
        boolean newcomer,
        BigDecimal goods,
        @Nullable OffsetDateTime cancelledAt,
        BigDecimal refunded) {}
