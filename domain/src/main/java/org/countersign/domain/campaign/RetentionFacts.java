package org.countersign.domain.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the last year, on the day on which it is asked whether to write: what the model learned to look at, and
 * what the shop owes the customer before it may write at all.
 *
 * @param tier the shop's own word, such as Gold; Standard when none was said
 * @param consent whether the customer's last word on marketing is yes
 * @param sinceContactDays days since the last message of marketing, of whatever flow; -1 when there was none
 * @param contacts messages of marketing in the last 30 days, of all flows
 * @param openOrders orders that are not at the customer's yet
 * @param openReturns returns under way
 * @param openTasks tasks about the customer or an order of theirs that wait for a person
 * @param contribution what the year's orders left over the cost of their goods, in {@code currency}; what came back or
 *     was cancelled leaves nothing
 * @param costKnown percent of these orders' value whose cost is on record; for the rest the usual margin was taken
 */
public record RetentionFacts(
        String customerId,
        OffsetDateTime day,
        CustomerYear year,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        String tier,
        boolean consent,
        int sinceContactDays,
        int contacts,
        int openOrders,
        int openReturns,
        int openTasks,
        BigDecimal contribution,
        int costKnown,
        String currency)
        implements Facts {

    @Override
    public String subject() {
        return customerId;
    }

    @Override
    public String person() {
        return customerId;
    }

    @Override
    public BigDecimal stake() {
        return contribution;
    }

    /** Whether there is an address to write to. */
    public boolean reachable() {
        return email != null && !email.isBlank();
    }

    /** Time since the last order in usual gaps, to a tenth. */
    public BigDecimal usualGaps() {
        return BigDecimal.valueOf(year.recencyByGap()).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** The customer as a person calls them. */
    public String known() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return email != null ? email : customerId;
    }
}
