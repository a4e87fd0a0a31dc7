package org.countersign.webapp.rulebook;

import java.time.Instant;
import org.countersign.ledger.rulebook.RuleHits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a rule spoke lately. */
@Schema(name = "RuleHits")
public record HitsView(
        @Schema(required = true, example = "ESC-201") String rule,
        @Schema(required = true, description = "in how many decisions it spoke") long hits,
        @Schema(required = true, description = "in how many of them a person said otherwise") long overruled,
        @Schema(required = true) Instant lastAt) {

    static HitsView of(RuleHits.Hits h) {
        return new HitsView(h.rule(), h.hits(), h.overruled(), h.lastAt());
    }
}
