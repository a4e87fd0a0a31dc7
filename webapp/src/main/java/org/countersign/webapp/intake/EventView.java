package org.countersign.webapp.intake;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.desk.Timeline;
import org.countersign.ledger.messaging.EventStory;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.webapp.decision.Bodies;
import org.countersign.webapp.decision.EffectView;
import org.countersign.webapp.decision.MomentView;
import org.countersign.webapp.problem.ProblemView.DecisionRef;
import org.countersign.webapp.problem.ProblemView.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to an event. */
@Schema(name = "EventStory")
public record EventView(
        @Schema(required = true, example = "/shop/webshop") String source,
        @Schema(required = true, example = "e-1") String id,
        @Schema(required = true, example = "order.placed.v1") String type,
        @Schema(required = true, example = "536365", description = "the business key; empty when it has none")
                String subject,
        @Schema(required = true) Instant receivedAt,
        @Schema(description = "who posted it over HTTP; absent when it came over the broker") @Nullable String postedBy,
        @Schema(
                        required = true,
                        enumeration = {"processed", "rejected", "waiting", "expired"})
                String status,
        @Schema(description = "what its sender was told") @Nullable ReplyView reply,
        @Schema(required = true, implementation = Object.class) Object body,
        @Schema(required = true) List<DecisionRef> decisions,
        @Schema(required = true) List<EffectView> effects,
        @Schema(required = true) List<MomentView> timeline) {

    static EventView of(EventStory story) {
        Receipt r = story.receipt();
        return new EventView(
                r.key().source(),
                r.key().id(),
                r.type(),
                r.subject(),
                r.receivedAt(),
                r.postedBy(),
                r.status(),
                r.reply() == null ? null : ReplyView.of(r.reply()),
                Bodies.of(r.body()),
                story.decisions().stream()
                        .map(d -> new DecisionRef(d.id(), d.ruleset().toString(), d.outcome()))
                        .toList(),
                story.effects().stream().map(EffectView::of).toList(),
                Timeline.of(List.of(r), story.decisions(), story.effects(), List.of()).stream()
                        .map(MomentView::of)
                        .toList());
    }
}
