package org.countersign.models.fulfilment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.jspecify.annotations.Nullable;

/** What has happened with one customer so far in a replay. */
final class CustomerPast {

    private int orders;
    private int cancelled;
    private int refused;
    private BigDecimal spent = BigDecimal.ZERO;
    private @Nullable OffsetDateTime firstAt;
    private @Nullable OffsetDateTime lastAt;
    private int lines;
    private int returnedLines;
    private @Nullable OffsetDateTime lastReturnAt;

    CustomerHistory asOf(String id) {
        return new CustomerHistory(
                id,
                null,
                null,
                null,
                orders,
                cancelled,
                refused,
                spent,
                firstAt,
                lastAt,
                lines,
                returnedLines,
                lastReturnAt);
    }

    void ordered(OrderPlaced order, boolean wasRefused) {
        orders++;
        firstAt = firstAt == null ? order.placedAt() : firstAt;
        lastAt = order.placedAt();
        lines += order.lines().size();
        if (wasRefused) {
            refused++;
            return;
        }
        for (OrderPlaced.Line line : order.lines()) {
            spent = spent.add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
        }
    }

    void returned(OffsetDateTime at, boolean firstOfItsOrder) {
        returnedLines++;
        lastReturnAt = at;
        if (firstOfItsOrder) {
            cancelled++;
        }
    }
}
