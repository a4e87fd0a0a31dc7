package org.countersign.webapp.rulebook;

import java.time.Instant;
import org.countersign.decisions.rulebook.RuleCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which a version holds, held, or is to hold. */
@Schema(name = "RuleCalendarEntry")
public record CalendarView(
        @Schema(required = true, example = "fulfilment/pricing") String ruleset,
        @Nullable Integer version,
        @Nullable Integer change,
        @Schema(required = true) Instant from,
        @Nullable Instant until,
        @Schema(
                        required = true,
                        enumeration = {"live", "ended", "review", "scheduled"})
                String state,
        @Schema(required = true, example = "Europe/Berlin") String zone) {

    static CalendarView of(RuleCalendar.Entry e) {
        return new CalendarView(
                e.ruleset().toString(), e.version(), e.change(), e.from(), e.until(), e.state(), e.zone());
    }
}
