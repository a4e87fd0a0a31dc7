package org.countersign.decisions.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of another day. What was promised at a purchase is kept by the version that was in force then; a purchase
 * from before the first version is judged by that first one, and whoever asks can know it.
 */
public final class PastRulebooks {

    private static final Logger LOG = LoggerFactory.getLogger(PastRulebooks.class);

    private final Rulebooks rulebooks;
    private final Validities validities;

    public PastRulebooks(Rulebooks rulebooks, Validities validities) {
        this.rulebooks = rulebooks;
        this.validities = validities;
    }

    /** Which version counts for that moment, and from when to when it was in force; empty when there never was one. */
    public Optional<Validity> validity(RulesetId ruleset, Instant at) {
        List<Validity> all = validities.list(ruleset);
        return all.stream()
                .filter(v -> !v.from().isAfter(at))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    /** Whether any version was in force at that moment. */
    public boolean wasInForce(RulesetId ruleset, Instant at) {
        return validities.asOf(ruleset, at).isPresent();
    }

    /**
     * The version of that moment, or the one of now for null. Compiled if it does not lie open; empty when it can't be
     * compiled any more, so that a person is asked.
     */
    public Optional<Rulebook> find(RulesetId ruleset, @Nullable Instant at) {
        if (at == null) {
            return rulebooks.find(ruleset);
        }
        Optional<Validity> validity = validity(ruleset, at);
        try {
            return validity.flatMap(v -> rulebooks.find(ruleset, v.version()));
        } catch (RuleProblems e) {
            LOG.error("{} as of {} can't be compiled; its cases go to people", ruleset, at, e);
            return Optional.empty();
        }
    }
}
