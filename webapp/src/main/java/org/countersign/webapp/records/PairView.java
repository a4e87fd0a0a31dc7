package org.countersign.webapp.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.domain.records.Pair;
import org.countersign.ledger.db.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two ids that may mean the same, and what came of it. */
@Schema(name = "RecordPair")
public record PairView(
        @Schema(required = true, example = "customer C-1 = C-2") String id,
        @Schema(
                        required = true,
                        enumeration = {"customer", "product"})
                String kind,
        @Schema(required = true, example = "C-1") String a,
        @Schema(required = true, example = "C-2") String b,
        @Schema(
                        required = true,
                        enumeration = {"found", "asked", "put_off", "joined", "apart", "split"})
                String state,
        @Schema(required = true, description = "when that was said last") Instant at,
        @Schema(description = "who said so; absent when the rules did") @Nullable String by,
        @Nullable String why,
        @Schema(description = "with both records as they were; absent where nobody has judged the two") @Nullable
                String decisionId) {

    /** Pairs, the newest word first. */
    @Schema(name = "RecordPairPage")
    public record PageView(
            @Schema(required = true) List<PairView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static PageView of(Page<Pair> page) {
            return new PageView(page.items().stream().map(PairView::of).toList(), page.next(), page.total());
        }
    }

    static PairView of(Pair p) {
        return new PairView(
                p.pairId(),
                p.kind().word(),
                p.a(),
                p.b(),
                p.state().name().toLowerCase(Locale.ROOT),
                p.at(),
                p.by(),
                p.why(),
                p.decisionId());
    }
}
