package org.countersign.webapp.intake;

import java.util.List;
import java.util.Map;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.messaging.EventStory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Events, the newest first. */
@Schema(name = "EventPage")
public record EventPageView(
        @Schema(required = true) List<EventView> items,
        @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
        @Schema(required = true, description = "10000 means that many or more") long total,
        @Schema(required = true, description = "how many there are in each status") Map<String, Long> counts) {

    static EventPageView of(Page<EventStory> page, Map<String, Long> counts) {
        return new EventPageView(page.items().stream().map(EventView::of).toList(), page.next(), page.total(), counts);
    }
}
