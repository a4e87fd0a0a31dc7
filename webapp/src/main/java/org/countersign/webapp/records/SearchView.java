package org.countersign.webapp.records;

import java.time.Instant;
import java.util.List;
import org.countersign.processes.records.SearchStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a search for duplicates is, and what it found. */
@Schema(name = "DuplicateSearch")
public record SearchView(
        @Schema(required = true) String id,
        @Schema(
                        required = true,
                        enumeration = {"customer", "product"})
                String kind,
        @Schema(
                        required = true,
                        enumeration = {"running", "done", "failed", "cancelled"})
                String state,
        @Schema(required = true, description = "who began it") String by,
        @Schema(required = true, description = "records that are compared") int records,
        @Schema(required = true, description = "pairs that are alike enough to be judged") int pairs,
        @Schema(required = true, description = "pairs that have been looked at") int looked,
        @Schema(required = true, description = "pairs of which the rules made one record") int joined,
        @Schema(required = true, description = "pairs that people are asked about") int asked,
        @Schema(required = true, description = "pairs to be asked about once others have been answered") int putOff,
        @Schema(required = true, description = "pairs that the rules keep apart") int apart,
        @Schema(required = true, description = "pairs of which nothing is new") int known,
        @Schema(required = true) Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(description = "what went wrong or is left out") @Nullable String message) {

    /** What is to be searched. */
    @Schema(name = "DuplicateSearchRequest")
    public record WantedView(
            @Schema(
                            required = true,
                            enumeration = {"customer", "product"})
                    @Nullable
                    String kind) {}

    /** The searches, and what came of all pairs so far. */
    @Schema(name = "Duplicates")
    public record AllView(
            @Schema(required = true, description = "the newest first") List<SearchView> searches,
            @Schema(required = true, description = "one a kind") List<CountsView> counts) {}

    /** What came of the pairs of one kind. */
    @Schema(name = "DuplicateCounts")
    public record CountsView(
            @Schema(
                            required = true,
                            enumeration = {"customer", "product"})
                    String kind,
            @Schema(required = true, description = "pairs that people are asked about") int asked,
            @Schema(required = true) int putOff,
            @Schema(required = true) int joined,
            @Schema(required = true) int apart,
            @Schema(required = true, description = "one record once, until a person split it") int split) {}

    static SearchView of(SearchStatus s) {
        return new SearchView(
                s.id(),
                s.kind(),
                s.state(),
                s.by(),
                s.records(),
                s.pairs(),
                s.looked(),
                s.joined(),
                s.asked(),
                s.putOff(),
                s.apart(),
                s.known(),
                s.startedAt(),
                s.endedAt(),
                s.message());
    }
}
