package org.countersign.webapp.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.webapp.decision.Bodies;
import org.countersign.webapp.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that could not be taken, as it came, with what is wrong with it. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        @Schema(required = true) String id,
        @Schema(required = true) Instant receivedAt,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String subject,
        @Schema(required = true) Map<String, String> headers,
        @Schema(required = true, implementation = Object.class, description = "JSON, or text when it is none")
                Object body,
        @Schema(required = true) List<ProblemView.Line> problems,
        @Schema(
                        required = true,
                        enumeration = {"open", "resent", "closed"})
                String state,
        @Schema(description = "why it is closed") @Nullable String note) {

    static DeadLetterView of(DeadLetter l) {
        return new DeadLetterView(
                l.id(),
                l.receivedAt(),
                l.source(),
                l.eventId(),
                l.type(),
                l.subject(),
                l.headers(),
                Bodies.of(l.body()),
                l.problems().stream().map(ProblemView.Line::of).toList(),
                l.state(),
                l.note());
    }

    /** Dead letters, the newest first. */
    @Schema(name = "DeadLetterPage")
    public record PageView(
            @Schema(required = true) List<DeadLetterView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true) long total) {

        static PageView of(Page<DeadLetter> page) {
            return new PageView(page.items().stream().map(DeadLetterView::of).toList(), page.next(), page.total());
        }
    }
}
