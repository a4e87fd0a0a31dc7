package org.countersign.webapp.problem;

import java.util.List;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Problem details as RFC 9457 has them, with a code for programs and, where there are several, each problem by itself. */
@Schema(name = "Problem")
public record ProblemView(
        @Schema(required = true, example = "about:blank") String type,
        @Schema(required = true, example = "Conflict") String title,
        @Schema(required = true, example = "409") int status,
        @Schema(required = true, example = "T-48213 is claimed by olga") String detail,
        @Schema(required = true, example = "ALREADY_CLAIMED", description = "stable, for programs") String code,
        @Nullable List<Line> problems,
        @Schema(description = "of a rejected event: what JMS would have answered") @Nullable ReplyView reply) {

    /** One of several problems. */
    @Schema(name = "ProblemLine")
    public record Line(
            @Schema(required = true, example = "SCHEMA") String code,
            @Schema(required = true, description = "a JSON pointer, empty for the whole", example = "/data/lines/0/sku")
                    String path,
            @Nullable String expected,
            @Nullable String got,
            @Schema(required = true, description = "whether sending the same again later can work") boolean retryable) {

        public static Line of(Problem p) {
            return new Line(p.code(), p.path(), p.expected(), p.got(), p.retryable());
        }
    }

    /** What became of an event. */
    @Schema(name = "Reply")
    public record ReplyView(
            @Schema(
                            required = true,
                            enumeration = {"processed", "duplicate", "rejected", "waiting"},
                            example = "processed")
                    String status,
            @Schema(required = true, example = "e-1") String eventId,
            @Schema(required = true) List<DecisionRef> decisions,
            @Nullable String processInstance,
            @Schema(required = true) List<Line> problems) {

        public static ReplyView of(Reply r) {
            return new ReplyView(
                    r.status(),
                    r.eventId(),
                    r.decisions().stream()
                            .map(d -> new DecisionRef(d.id(), d.ruleset(), d.outcome()))
                            .toList(),
                    r.processInstance(),
                    r.problems().stream().map(Line::of).toList());
        }
    }

    /** A decision in short. */
    @Schema(name = "DecisionRef")
    public record DecisionRef(
            @Schema(required = true) String id,
            @Schema(required = true, example = "fulfilment/escalation") String ruleset,
            @Schema(
                            required = true,
                            enumeration = {"approve", "adjust", "escalate", "refuse"})
                    String outcome) {}
}
