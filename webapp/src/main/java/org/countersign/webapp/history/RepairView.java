package org.countersign.webapp.history;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.StepCount;
import org.countersign.ledger.fulfilment.StoredRepair;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that cleaning put right. */
@Schema(name = "Repair")
public record RepairView(
        @Schema(required = true, description = "its number, to name it by") long repair,
        @Schema(required = true) String step,
        @Schema(required = true) String order,
        @Schema(required = true, description = "of the order as it was imported, from 1; 0 is the order as a whole")
                int line,
        @Schema(
                        required = true,
                        enumeration = {"line", "sku", "unitPrice", "placedAt"})
                String field,
        @Schema(required = true) String before,
        @Schema(required = true) String after,
        @Schema(required = true) String why,
        @Schema(required = true, description = "from 0 to 1: 1 where nothing had to be guessed") double sure,
        @Schema(required = true) Instant at,
        @Schema(description = "absent while the repair stands") @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneWhy) {

    static RepairView of(StoredRepair stored) {
        LineRepair repair = stored.repair();
        return new RepairView(
                stored.seq(),
                repair.step(),
                repair.orderId(),
                repair.line(),
                repair.field(),
                repair.before(),
                repair.after(),
                repair.why(),
                repair.sure(),
                stored.at(),
                stored.undoneAt(),
                stored.undoneBy(),
                stored.undoneWhy());
    }

    /** Repairs in the order they were made. */
    @Schema(name = "RepairPage")
    public record PageView(
            @Schema(required = true) List<RepairView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "counted no further than 10,000") long total) {

        static PageView of(Page<StoredRepair> page) {
            return new PageView(page.items().stream().map(RepairView::of).toList(), page.next(), page.total());
        }
    }

    /** What one step of cleaning came to. */
    @Schema(name = "CleaningStep")
    public record StepView(
            @Schema(required = true) String step,
            @Schema(required = true, description = "all it made, those that were taken back too") long repairs,
            @Schema(required = true) long undone,
            @Schema(required = true, description = "that it touched") long orders) {

        static StepView of(StepCount count) {
            return new StepView(count.step(), count.made(), count.undone(), count.orders());
        }
    }

    /** Which repairs are to be taken back: one, those of one step, or all. */
    @Schema(name = "UndoRequest")
    public record UndoView(
            @Schema(description = "the number of one repair") @Nullable Long repair,
            @Schema(description = "all that this step made") @Nullable String step,
            @Schema(description = "true: all of this import") @Nullable Boolean all,
            @Schema(required = true, example = "these are sold by the dozen") @Nullable String why) {}

    /** How many repairs are being taken back. */
    @Schema(name = "UndoStarted")
    public record UndoneView(@Schema(required = true) long repairs) {}
}
