package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.countersign.domain.decision.Facts;

/** A parcel that needs a carrier. {@code promiseDays} is how many days are left until the promised date. */
public record ParcelFacts(
        String orderId,
        String method,
        String country,
        int weightGrams,
        BigDecimal value,
        String currency,
        LocalDate promisedBy,
        int promiseDays)
        implements Facts {
    @Override
    public String subject() {
        return orderId;
    }

    @Override
    public BigDecimal stake() {
        return value;
    }
}
