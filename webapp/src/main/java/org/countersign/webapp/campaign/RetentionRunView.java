package org.countersign.webapp.campaign;

import java.time.Instant;
import org.countersign.domain.campaign.RetentionRun;
import org.countersign.domain.campaign.RetentionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round through all customers of the last year, and what came of it so far. */
@Schema(name = "RetentionRun")
public record RetentionRunView(
        @Schema(required = true) long number,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true, description = "countersign when it was time", example = "supervisor") String by,
        @Schema(description = "absent as long as it is under way") @Nullable Instant endedAt,
        @Schema(required = true, description = "customers so far") int customers,
        @Schema(required = true) int leftAlone,
        @Schema(required = true) int askedPeople,
        @Schema(required = true, description = "for the next round: this one's questions to people are used up")
                int putOff,
        @Schema(required = true) int written,
        @Schema(required = true, description = "consent, the cap or an order came between") int notSent,
        @Schema(required = true, description = "of those written to, ordered again in time") int back,
        @Schema(required = true, description = "of those written to, did not order again in time") int gone) {

    static RetentionRunView of(RetentionRun run) {
        return new RetentionRunView(
                run.number(),
                run.startedAt(),
                run.by(),
                run.endedAt(),
                run.counts().values().stream().mapToInt(Integer::intValue).sum(),
                count(run, RetentionState.LEFT),
                count(run, RetentionState.ASKED),
                count(run, RetentionState.PUT_OFF),
                count(run, RetentionState.WRITTEN) + count(run, RetentionState.BACK) + count(run, RetentionState.GONE),
                count(run, RetentionState.UNSENT),
                count(run, RetentionState.BACK),
                count(run, RetentionState.GONE));
    }

    private static int count(RetentionRun run, RetentionState state) {
        return run.counts().getOrDefault(state, 0);
    }
}
