package org.countersign.decisions.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** What held when, what holds now, and what is to come. */
public final class RuleCalendar {

    private final RuleChanges changes;
    private final Validities validities;

    public RuleCalendar(RuleChanges changes, Validities validities) {
        this.changes = changes;
        this.validities = validities;
    }

    /** A stretch of time in which a version holds, held or will hold. */
    public record Entry(
            RulesetId ruleset,
            @Nullable Integer version,
            @Nullable Integer change,
            Instant from,
            @Nullable Instant until,
            String state,
            String zone) {}

    /** What holds now in every rule set, what is to come, and what held before: the newest first. */
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        List<RuleChange> known = changes.list(List.of(State.REVIEW, State.APPROVED, State.LIVE, State.ENDED));
        for (Validity now : validities.inForce()) {
            for (Validity v : validities.list(now.ruleset())) {
                Optional<RuleChange> by = known.stream()
                        .filter(c -> c.ruleset().equals(v.ruleset()))
                        .filter(c -> Integer.valueOf(v.version()).equals(c.version()))
                        .findFirst();
                Instant until = v.until() != null
                        ? v.until()
                        : by.map(RuleChange::until).orElse(null);
                entries.add(new Entry(
                        v.ruleset(),
                        v.version(),
                        by.map(RuleChange::number).orElse(null),
                        v.from(),
                        until,
                        v.until() == null ? "live" : "ended",
                        by.map(RuleChange::zone).orElse("UTC")));
            }
        }
        known.stream()
                .filter(c -> c.state().isOpen())
                .forEach(c -> entries.add(new Entry(
                        c.ruleset(),
                        null,
                        c.number(),
                        c.from() == null ? c.submittedAt() : c.from(),
                        c.until(),
                        c.state() == State.REVIEW ? "review" : "scheduled",
                        c.zone())));
        entries.sort(Comparator.comparing(Entry::from).reversed());
        return entries;
    }
}
