package org.countersign.domain.decision;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.rulebook.RulesetVersion;
import org.jspecify.annotations.Nullable;

/**
 * One question answered by one version of one rule set. The same facts, predictions and version give the same judgement
 * and the same hash; id, time and cause are about the occasion and are no part of the hash.
 *
 * @param cause the event that asked, as {@code source|id}
 * @param hash SHA-256 over facts, predictions, version and judgement in canonical form, in hex
 */
public record Decision(
        String id,
        String subject,
        Instant at,
        @Nullable String cause,
        RulesetVersion version,
        Facts facts,
        List<Prediction> predictions,
        Judgement judgement,
        String hash) {

    public Decision {
        predictions = List.copyOf(predictions);
    }
}
