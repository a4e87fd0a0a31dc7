package org.countersign.webapp.oversight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the top bar. */
@Schema(name = "Overview")
public record OverviewView(
        @Schema(
                        required = true,
                        enumeration = {"demo", "live"})
                String environment,
        @Schema(required = true, description = "decisions of the last minute") long decisionsPerMinute,
        @Schema(required = true) long openTasks,
        @Schema(required = true) long deadLetters,
        @Schema(required = true, description = "models that are out of service: rules decide without them")
                List<String> suspendedModels,
        @Schema(required = true, description = "sources of events that are silent for longer than they may be")
                List<String> missingSources,
        @Schema(required = true, description = "automations that a person has stopped") List<String> stoppedAutomations,
        @Schema(required = true, description = "rule sets, models and processes whose review is overdue")
                long overdueReviews) {}
