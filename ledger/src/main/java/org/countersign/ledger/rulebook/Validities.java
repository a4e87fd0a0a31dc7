package org.countersign.ledger.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/**
 * Which version of a rule set was in force when. Rows are only added: one says from when a version holds, and the next one
 * of its rule set says until when.
 */
public final class Validities {

    private static final String SELECT = "select seq, ruleset, version, from_at, lead(from_at) over"
            + " (partition by ruleset order by from_at, seq) as until_at from rule_validity";

    private final Database database;

    public Validities(Database database) {
        this.database = database;
    }

    /** From this moment on the version is in force. A moment before the last one known counts as that one. */
    public void begin(RulesetId ruleset, int version, Instant at) {
        Instant last = inForce(ruleset).map(Validity::from).orElse(at);
        database.jdbi().useHandle(h -> h.createUpdate(
                        "insert into rule_validity (ruleset, version, from_at) values (:ruleset, :version, :at)")
                .bind("ruleset", ruleset.toString())
                .bind("version", version)
                .bind("at", Column.time(at.isBefore(last) ? last : at))
                .execute());
    }

    /** Runs when the running transaction has ended, or at once; told whether what was begun is committed. */
    public void whenDone(Consumer<Boolean> work) {
        database.whenDone(work);
    }

    /** The version that is in force now. */
    public Optional<Validity> inForce(RulesetId ruleset) {
        return list(ruleset).stream().findFirst();
    }

    /** The version that was in force at that moment. */
    public Optional<Validity> asOf(RulesetId ruleset, Instant at) {
        return list(ruleset).stream().filter(v -> !v.from().isAfter(at)).findFirst();
    }

    /** All of one rule set, the newest first. */
    public List<Validity> list(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select * from (" + SELECT + ") v where ruleset = :ruleset order by from_at desc, seq desc")
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> validity(row))
                .list());
    }

    /** What is in force now in every rule set. */
    public List<Validity> inForce() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select * from (" + SELECT + ") v where until_at is null order by ruleset")
                .map((row, context) -> validity(row))
                .list());
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                RulesetId.of(row.getString("ruleset")),
                row.getInt("version"),
                Column.instant(row, "from_at"),
                Column.instantOrNull(row, "until_at"));
    }
}
