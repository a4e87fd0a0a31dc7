package org.countersign.webapp.privacy;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.privacy.Erasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One request to have a person forgotten. */
@Schema(name = "Erasure")
public record ErasureView(
        @Schema(required = true, example = "ERA-10017") String erasureId,
        @Schema(required = true, description = "what stands afterwards wherever the customer's id stood")
                String pseudonym,
        @Schema(description = "absent once nobody knows any more", example = "17850") @Nullable String customerId,
        @Schema(
                        required = true,
                        enumeration = {"review", "rejected", "approved", "done"},
                        description =
                                "review: a second person is asked; approved: runs, or waits for what is in its way")
                String state,
        @Schema(required = true) String reason,
        @Schema(required = true) String askedBy,
        @Schema(required = true) Instant askedAt,
        @Schema(description = "the second person") @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        @Schema(required = true, description = "rows that were changed so far") long rows,
        @Nullable Instant endedAt) {

    /** One page of them. */
    @Schema(name = "ErasurePage")
    public record PageView(
            @Schema(required = true) List<ErasureView> items,
            @Nullable String next,
            @Schema(required = true) long total) {

        static PageView of(Page<Erasure> page) {
            return new PageView(page.items().stream().map(ErasureView::of).toList(), page.next(), page.total());
        }
    }

    static ErasureView of(Erasure e) {
        return new ErasureView(
                e.erasureId(),
                e.pseudonym(),
                e.customerId(),
                e.state().word(),
                e.reason(),
                e.askedBy(),
                e.askedAt(),
                e.reviewer(),
                e.reviewedAt(),
                e.comment(),
                e.rows(),
                e.endedAt());
    }
}
