package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleHits;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;

/** Rules in force that have had nothing to say for long: perhaps nobody needs them any more, or they never worked. */
public final class SilentRules {

    private final RulebookShelf shelf;
    private final Validities validities;
    private final RuleHits hits;
    private final Clock clock;

    public SilentRules(RulebookShelf shelf, Validities validities, RuleHits hits, Clock clock) {
        this.shelf = shelf;
        this.validities = validities;
        this.hits = hits;
        this.clock = clock;
    }

    /** A rule or a row, and where it stands. */
    public record Silent(RulesetId ruleset, String file, String rule, int line) {}

    /** @param days for how long a rule must have been in force, and silent */
    public List<Silent> list(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return validities.inForce().stream()
                .flatMap(now -> silent(now, since).stream())
                .toList();
    }

    /** A rule that came later than that has had no chance to be silent so long. */
    private List<Silent> silent(Validity now, Instant since) {
        RulesetId ruleset = now.ruleset();
        Set<String> known = validities
                .asOf(ruleset, since)
                .map(then -> places(then).stream().map(RuleIndex.Place::id).collect(Collectors.toSet()))
                .orElse(Set.of());
        if (known.isEmpty()) {
            return List.of();
        }
        Set<String> spoke =
                hits.since(ruleset, since).stream().map(RuleHits.Hits::rule).collect(Collectors.toSet());
        return places(now).stream()
                .filter(rule -> known.contains(rule.id()) && !spoke.contains(rule.id()))
                .map(rule -> new Silent(ruleset, rule.file(), rule.id(), rule.line()))
                .toList();
    }

    private List<RuleIndex.Place> places(Validity validity) {
        return shelf.find(validity.ruleset(), validity.version())
                .map(Shelved::source)
                .map(RuleIndex::of)
                .orElse(List.of());
    }
}
