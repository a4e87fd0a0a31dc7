package org.countersign.domain.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time that it was asked whether to write to a customer.
 *
 * @param coupon what was offered, if anything
 * @param note why, when a person or the moment of sending decided otherwise than the rules
 */
public record Retention(
        String retentionId,
        String customerId,
        Instant askedAt,
        RetentionState state,
        @Nullable String decisionId,
        @Nullable String coupon,
        @Nullable Instant writtenAt,
        @Nullable String note) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Asked today; a customer is asked about once a day at most, which the id guards too. */
    public static Retention of(String customerId, Instant now) {
        return new Retention(
                customerId + "@" + DAY.format(now), customerId, now, RetentionState.NEW, null, null, null, null);
    }

    public Retention decided(String newDecisionId) {
        return new Retention(retentionId, customerId, askedAt, state, newDecisionId, coupon, writtenAt, note);
    }

    public Retention in(RetentionState newState) {
        return new Retention(retentionId, customerId, askedAt, newState, decisionId, coupon, writtenAt, note);
    }

    public Retention because(String newNote) {
        return new Retention(retentionId, customerId, askedAt, state, decisionId, coupon, writtenAt, newNote);
    }

    public Retention written(Instant at, @Nullable String newCoupon) {
        return new Retention(retentionId, customerId, askedAt, RetentionState.WRITTEN, decisionId, newCoupon, at, note);
    }
}
