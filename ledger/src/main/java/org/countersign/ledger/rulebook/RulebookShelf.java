package org.countersign.ledger.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.db.Database;

/** Shelf. */
@SuppressWarnings("DoNotCallSuggester")
public final class RulebookShelf {
    public RulebookShelf(Database database) {}

    public Optional<Shelved> current(RulesetId ruleset) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Shelved> find(RulesetId ruleset, int number) {
        throw new UnsupportedOperationException("being written");
    }

    public Shelved publish(RulesetSource source, String by, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Shelved> list() {
        throw new UnsupportedOperationException("being written");
    }

    public List<Shelved> list(RulesetId ruleset) {
        throw new UnsupportedOperationException("being written");
    }
}
