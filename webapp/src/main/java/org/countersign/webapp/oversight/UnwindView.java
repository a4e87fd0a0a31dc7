package org.countersign.webapp.oversight;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.ledger.oversight.Trace;
import org.countersign.ledger.oversight.Undone;
import org.countersign.ledger.oversight.Unwind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish to take back what followed from a version of rules, and what became of it. */
@Schema(name = "Unwind")
public record UnwindView(
        @Schema(required = true) String id,
        @Schema(required = true, examples = "reorder/policy") String ruleset,
        @Schema(required = true) int version,
        @Schema(required = true) Instant from,
        @Schema(required = true) Instant to,
        @Schema(required = true) String reason,
        @Schema(required = true) String askedBy,
        @Schema(required = true) Instant askedAt,
        @Schema(
                        required = true,
                        enumeration = {"review", "rejected", "done"})
                String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Schema(required = true, description = "what is meant, the oldest first; in the list of all it is left out")
                List<TraceView> traces) {

    /** Something that followed from a decision. */
    @Schema(name = "Trace")
    public record TraceView(
            @Schema(required = true) String id,
            @Schema(required = true, examples = "purchase-order.created.v1") String type,
            @Schema(required = true) String subject,
            @Schema(required = true) String decisionId,
            @Schema(required = true) Instant at,
            @Schema(required = true, description = "whether this kind can be taken back at all") boolean reversible,
            @Schema(description = "whether it was taken back; absent until somebody has agreed") @Nullable
                    Boolean undone,
            @Schema(description = "why it could not be taken back") @Nullable String note) {

        static TraceView of(Trace trace, Predicate<String> reversible) {
            return of(new Undone(trace, null, null), reversible);
        }

        static TraceView of(Undone one, Predicate<String> reversible) {
            Trace trace = one.trace();
            return new TraceView(
                    trace.id(),
                    trace.type(),
                    trace.subject(),
                    trace.decisionId(),
                    trace.at(),
                    reversible.test(trace.type()),
                    one.done(),
                    one.note());
        }
    }

    @Schema(name = "UnwindRequest")
    public record RequestView(
            @Schema(required = true, description = "from this moment on") Instant from,
            @Schema(required = true, description = "until before this moment") Instant to,
            @Schema(required = true) String reason) {}

    static UnwindView of(Unwind one, List<Undone> traces, Predicate<String> reversible) {
        return new UnwindView(
                one.id(),
                one.ruleset().toString(),
                one.version(),
                one.from(),
                one.to(),
                one.reason(),
                one.askedBy(),
                one.askedAt(),
                one.state().word(),
                one.decidedBy(),
                one.decidedAt(),
                traces.stream().map(trace -> TraceView.of(trace, reversible)).toList());
    }
}
