package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is promised for a day and not there yet, as the shop knew it at one moment.
 *
 * @param value of the goods in it
 * @param lines products in it
 * @param promiseDays how many days are left until the promised day; negative once it is over
 * @param sinceDays days since the order
 * @param dispatched whether the carrier has it
 * @param estimated whether the carrier has said when it comes
 * @param expectedOn the day that the carrier said last
 * @param daysLate by the carrier's own word, days after the promised day; 0 without its word, negative when it is early
 * @param warned whether the customer was told a day after the promised one
 * @param asked whether the customer was told anything, or a person was asked whether to
 * @param carrierRecord how punctual this carrier was of late
 * @param countryRecord how punctual parcels to this country were of late
 * @param others how punctual the other carriers were of late
 */
public record DeliveryFacts(
        String orderId,
        @Nullable String customerId,
        OffsetDateTime placedAt,
        String carrier,
        String method,
        String country,
        int weightGrams,
        BigDecimal value,
        String currency,
        int lines,
        LocalDate promisedBy,
        int promiseDays,
        int sinceDays,
        boolean dispatched,
        boolean estimated,
        @Nullable LocalDate expectedOn,
        int daysLate,
        boolean warned,
        boolean asked,
        TrackRecord carrierRecord,
        TrackRecord countryRecord,
        List<TrackRecord> others)
        implements Facts {

    public DeliveryFacts {
        others = List.copyOf(others);
    }

    @Override
    public String subject() {
        return orderId;
    }

    @Override
    public @Nullable String person() {
        return customerId;
    }

    @Override
    public BigDecimal stake() {
        return value;
    }

    /** Days from one moment to a day, both by UTC. */
    public static int days(OffsetDateTime from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(
                from.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), to);
    }

    /** The same parcel in other hands; what this carrier has said is void then. */
    public DeliveryFacts with(String newMethod, TrackRecord newCarrier) {
        return new DeliveryFacts(
                orderId,
                customerId,
                placedAt,
                newCarrier.of(),
                newMethod,
                country,
                weightGrams,
                value,
                currency,
                lines,
                promisedBy,
                promiseDays,
                sinceDays,
                dispatched,
                false,
                null,
                0,
                warned,
                asked,
                newCarrier,
                countryRecord,
                others);
    }
}
