package org.countersign.webapp.oversight;

import java.util.List;
import java.util.function.Function;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.oversight.TaskCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Open tasks, the most urgent first. */
@Schema(name = "TaskPage")
public record TaskPageView(
        @Schema(required = true) List<TaskView> items,
        @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
        @Schema(required = true) long total,
        @Schema(required = true) CountsView counts) {

    /** How many open tasks there are in each view. */
    @Schema(name = "TaskCounts")
    public record CountsView(
            @Schema(required = true) long all,
            @Schema(required = true) long mine,
            @Schema(required = true) long free,
            @Schema(required = true) long risk) {}

    static TaskPageView of(Page<Task> page, TaskCounts counts, Function<Task, TaskView> view) {
        return new TaskPageView(
                page.items().stream().map(view).toList(),
                page.next(),
                page.total(),
                new CountsView(counts.all(), counts.mine(), counts.free(), counts.risk()));
    }
}
