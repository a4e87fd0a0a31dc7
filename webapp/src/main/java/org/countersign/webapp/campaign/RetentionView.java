package org.countersign.webapp.campaign;

import java.time.Instant;
import org.countersign.domain.campaign.Retention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One time that it was asked whether to write to a customer. */
@Schema(name = "Retention")
public record RetentionView(
        @Schema(required = true, example = "C-77@20261129") String id,
        @Schema(required = true, example = "C-77") String customerId,
        @Schema(required = true) Instant askedAt,
        @Schema(
                        required = true,
                        enumeration = {"LEFT", "ASKED", "PUT_OFF", "UNSENT", "WRITTEN", "BACK", "GONE", "NEW"})
                String state,
        @Schema(description = "the passport has the reasons") @Nullable String decisionId,
        @Nullable String coupon,
        @Nullable Instant writtenAt,
        @Schema(description = "why, where a person or the moment of sending decided otherwise than the rules") @Nullable
                String note) {

    static RetentionView of(Retention r) {
        return new RetentionView(
                r.retentionId(),
                r.customerId(),
                r.askedAt(),
                r.state().name(),
                r.decisionId(),
                r.coupon(),
                r.writtenAt(),
                r.note());
    }
}
