package org.countersign.webapp.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.ledger.fulfilment.StepCount;
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
        @Nullable String message,
        @Schema(required = true, description = "whether repairs are being made or taken back after its end")
                boolean busy,
        @Schema(description = "what each step of cleaning put right; absent in the list of imports") @Nullable
                List<RepairView.StepView> steps) {

    static ImportView of(ImportStatus s) {
        return of(s, null, false, null);
    }

    static ImportView of(ImportStatus s, @Nullable String trouble, boolean busy, @Nullable List<StepCount> steps) {
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
                trouble == null ? s.message() : trouble,
                busy,
                steps == null
                        ? null
                        : steps.stream().map(RepairView.StepView::of).toList());
    }

    /** An import that has been taken. */
    @Schema(name = "ImportStarted")
    public record StartedView(@Schema(required = true) String id) {}
}
