package org.countersign.webapp.oversight;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.decisions.oversight.BlindQueues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Of how many tasks of a queue the advice shows only after the first answer. */
@Schema(name = "BlindShare")
public record BlindShareView(
        @Schema(required = true, example = "risk") String queue,
        @Schema(required = true, description = "0 is none, 1 is all", example = "0.1") BigDecimal share,
        @Schema(description = "who set it; absent for the default") @Nullable String setBy,
        @Nullable Instant setAt) {

    static BlindShareView of(BlindQueues.Queue q) {
        return new BlindShareView(q.queue(), q.share(), q.by(), q.at());
    }

    /** A share to set. */
    @Schema(name = "BlindShareRequest")
    public record WantedView(
            @Schema(required = true, example = "risk") @Nullable String queue,
            @Schema(required = true, description = "0 to 1; 0 switches it off", example = "0.1") @Nullable
                    BigDecimal share) {}
}
