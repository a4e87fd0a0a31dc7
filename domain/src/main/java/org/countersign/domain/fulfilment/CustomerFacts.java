package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the shop knew of a customer when the order came. A guest has no id and no history.
 *
 * @param tier the shop's own word, such as Gold; Standard when none was said
 * @param orders earlier orders; {@code cancelled} of them were cancelled or came back, {@code refusedBefore} were refused
 * @param spent the sum of the earlier orders' totals
 * @param tenureDays days since the first order (or the account), -1 when there is none
 * @param sinceLastDays days since the last order, -1 when there is none
 * @param lines lines of the earlier orders; {@code returnedLines} of them were cancelled or came back
 * @param sinceReturnDays days since something was last cancelled or came back, -1 when nothing was
 */
public record CustomerFacts(
        @Nullable String customerId,
        @Nullable String email,
        @Nullable String country,
        String tier,
        int orders,
        int cancelled,
        int refusedBefore,
        BigDecimal spent,
        int tenureDays,
        int sinceLastDays,
        int lines,
        int returnedLines,
        int sinceReturnDays) {

    public boolean guest() {
        return customerId == null;
    }

    public boolean firstOrder() {
        return orders == 0;
    }
}
