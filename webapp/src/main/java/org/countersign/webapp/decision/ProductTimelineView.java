package org.countersign.webapp.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.decisions.desk.Happening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to a product, whichever process did it. */
@Schema(name = "ProductTimeline")
public record ProductTimelineView(@Schema(required = true, description = "the newest first") List<ItemView> items) {

    /** One thing that happened, with the event that led to it. */
    @Schema(name = "Happening")
    public record ItemView(
            @Schema(required = true) Instant at,
            @Schema(
                            required = true,
                            enumeration = {"outside", "machine", "person"})
                    String who,
            @Schema(required = true, description = "the event's type, or the rule set", example = "pricing/policy")
                    String kind,
            @Schema(required = true) String text,
            @Schema(description = "of the decision, or the one that it followed from") @Nullable String decisionId,
            @Schema(
                            description =
                                    "the event that led to it, as source|id; what has the same cause belongs together",
                            example = "urn:shop:demo|stock-117")
                    @Nullable
                    String cause) {

        static ItemView of(Happening h) {
            return new ItemView(
                    h.at(), h.who().name().toLowerCase(Locale.ROOT), h.kind(), h.text(), h.decisionId(), h.cause());
        }
    }

    static ProductTimelineView of(List<Happening> all) {
        return new ProductTimelineView(all.stream().map(ItemView::of).toList());
    }
}
