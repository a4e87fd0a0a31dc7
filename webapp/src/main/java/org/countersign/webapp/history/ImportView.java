package org.countersign.webapp.history;

import java.time.Instant;
import java.util.Map;
import org.countersign.processes.history.ImportStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import of the shop's past is, and what it did. */
@Schema(name = "Import")
public record ImportView(
        @Schema(required = true) String id,
        @Schema(
                        required = true,
                        enumeration = {"online-retail", "shopify"})
                String format,
        @Schema(required = true) String name,
        @Schema(
                        required = true,
                        enumeration = {"running", "done", "failed", "cancelled"})
                String state,
        @Schema(required = true, description = "how much of the file has been worked through") long bytes,
        @Schema(required = true) long totalBytes,
        @Schema(required = true) long rows,
        @Schema(required = true, description = "rows taken as they are") long accepted,
        @Schema(required = true, description = "rows taken after something was put right") long repaired,
        @Schema(required = true, description = "rows set aside") long quarantined,
        @Schema(required = true) long ordersNew,
        @Schema(required = true, description = "orders that were there already") long ordersKnown,
        @Schema(required = true, description = "what was put right, and how often") Map<String, Long> repairs,
        @Schema(required = true, description = "why rows were set aside, and how often") Map<String, Long> reasons,
        @Schema(required = true) Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    static ImportView of(ImportStatus s) {
        return new ImportView(
                s.id(),
                s.format(),
                s.name(),
                s.state(),
                s.bytes(),
                s.totalBytes(),
                s.rows(),
                s.accepted(),
                s.repaired(),
                s.quarantined(),
                s.ordersNew(),
                s.ordersKnown(),
                s.repairs(),
                s.reasons(),
                s.startedAt(),
                s.endedAt(),
                s.message());
    }

    /** An import that has been taken. */
    @Schema(name = "ImportStarted")
    public record StartedView(@Schema(required = true) String id) {}
}
