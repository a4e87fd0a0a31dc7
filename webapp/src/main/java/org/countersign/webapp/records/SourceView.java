package org.countersign.webapp.records;

import java.time.Instant;
import org.countersign.ledger.messaging.EventSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One that sends events: who answers for it, how much it sent, and whether it is heard as often as it has to be. */
@Schema(name = "Source")
public record SourceView(
        @Schema(required = true, example = "urn:shop:demo") String source,
        @Schema(
                        required = true,
                        enumeration = {"fresh", "missing", "unwatched"},
                        description = "unwatched: nobody said how often it has to be heard")
                String state,
        @Schema(description = "who answers for it") @Nullable String owner,
        @Schema(description = "how often it has to be heard at least", example = "3600") @Nullable Long everySeconds,
        @Schema(required = true, description = "events of the last seven days") long events,
        @Schema(description = "absent when none came in the last seven days") @Nullable Instant lastAt,
        @Schema(description = "who wrote down owner and interval") @Nullable String setBy,
        @Nullable Instant setAt) {

    static SourceView of(EventSource s, Instant now) {
        return new SourceView(
                s.source(),
                s.every() == null ? "unwatched" : s.isMissing(now) ? "missing" : "fresh",
                s.owner(),
                s.every() == null ? null : s.every().toSeconds(),
                s.events(),
                s.lastAt(),
                s.setBy(),
                s.setAt());
    }

    /** What is expected of a source. */
    @Schema(name = "SourceExpectation")
    public record ExpectationView(
            @Schema(required = true, example = "urn:shop:demo") String source,
            @Schema(description = "who answers for it", example = "Ann of the web shop") @Nullable String owner,
            @Schema(description = "from 60 to 31,536,000; absent: nothing is expected", example = "3600") @Nullable
                    Long everySeconds) {}
}
