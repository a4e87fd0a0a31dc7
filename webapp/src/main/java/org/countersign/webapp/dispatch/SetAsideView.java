package org.countersign.webapp.dispatch;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.messaging.SetAside;
import org.countersign.webapp.decision.Bodies;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that should have gone out and could not be sent. */
@Schema(name = "SetAside")
public record SetAsideView(
        @Schema(required = true) String id,
        @Schema(required = true) String type,
        @Schema(required = true) String subject,
        @Nullable String decisionId,
        @Schema(required = true) Instant at,
        @Schema(required = true, implementation = Object.class, description = "JSON, or text when it is none")
                Object effect,
        @Schema(required = true) Instant failedAt,
        @Schema(required = true) String because) {

    static SetAsideView of(SetAside s) {
        return new SetAsideView(
                s.id(),
                s.type(),
                s.subject(),
                s.decisionId(),
                s.at(),
                Bodies.of(s.effect()),
                s.failedAt(),
                s.because());
    }

    /** What was set aside, the latest first. */
    @Schema(name = "SetAsidePage")
    public record PageView(
            @Schema(required = true) List<SetAsideView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true) long total) {

        static PageView of(Page<SetAside> page) {
            return new PageView(page.items().stream().map(SetAsideView::of).toList(), page.next(), page.total());
        }
    }
}
