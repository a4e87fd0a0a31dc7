package org.countersign.ledger.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.jspecify.annotations.Nullable;

/** Every submitted change of every rule set, for ever. Only its state moves on, and only from the state that was seen. */
public final class RuleChanges {

    private static final String COLUMNS = "ruleset, number, files, hash, base_number, author, editors, reason, state,"
            + " submitted_at, reviewer, reviewed_at, comment, effective_from, effective_until, zone, version_number";

    private final Database database;

    public RuleChanges(Database database) {
        this.database = database;
    }

    /** The number that the next change of this rule set gets. */
    public int nextNumber(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select coalesce(max(number), 0) + 1 from rule_change where ruleset = :ruleset")
                .bind("ruleset", ruleset.toString())
                .mapTo(Integer.class)
                .one());
    }

    /** Of two who submit at the same moment, the second fails at the primary key. */
    public void add(RuleChange c) {
        String sql = "insert into rule_change (" + COLUMNS + ") values (:ruleset, :number, :files, :hash, :base,"
                + " :author, :editors, :reason, :state, :submitted, :reviewer, :reviewed, :comment, :from, :until,"
                + " :zone, :version)";
        database.jdbi().useHandle(h -> h.createUpdate(sql)
                .bind("ruleset", c.ruleset().toString())
                .bind("number", c.number())
                .bind("files", Texts.files(c.source()))
                .bind("hash", c.hash())
                .bind("base", c.base())
                .bind("author", c.author())
                .bind("editors", Texts.names(c.editors()))
                .bind("reason", c.reason())
                .bind("state", word(c.state()))
                .bind("submitted", Column.time(c.submittedAt()))
                .bind("reviewer", c.reviewer())
                .bind("reviewed", Column.timeOrNull(c.reviewedAt()))
                .bind("comment", c.comment())
                .bind("from", Column.timeOrNull(c.from()))
                .bind("until", Column.timeOrNull(c.until()))
                .bind("zone", c.zone())
                .bind("version", c.version())
                .execute());
    }

    public Optional<RuleChange> find(RulesetId ruleset, int number) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from rule_change where ruleset = :ruleset and number = :number")
                .bind("ruleset", ruleset.toString())
                .bind("number", number)
                .map((row, context) -> change(row))
                .findOne());
    }

    /** The newest first. */
    public List<RuleChange> list(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from rule_change where ruleset = :ruleset order by number desc")
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> change(row))
                .list());
    }

    /** Those of all rule sets that are in one of these states, the newest first. */
    public List<RuleChange> list(List<State> states) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS
                                + " from rule_change where state in (<states>) order by submitted_at desc, ruleset, number desc")
                .bindList("states", states.stream().map(RuleChanges::word).toList())
                .map((row, context) -> change(row))
                .list());
    }

    /** A reviewer has answered; false when the change was not in review any more. */
    public boolean review(RuleChange c, State to, String reviewer, Instant at, @Nullable String comment) {
        String sql = "update rule_change set state = :to, reviewer = :reviewer, reviewed_at = :at, comment = :comment"
                + " where ruleset = :ruleset and number = :number and state = 'review'";
        return database.jdbi().withHandle(h -> h.createUpdate(sql)
                        .bind("ruleset", c.ruleset().toString())
                        .bind("number", c.number())
                        .bind("to", word(to))
                        .bind("reviewer", reviewer)
                        .bind("at", Column.time(at))
                        .bind("comment", comment)
                        .execute())
                == 1;
    }

    /** False when it has left that state already. */
    public boolean move(RulesetId ruleset, int number, State from, State to, @Nullable Integer version) {
        String sql = "update rule_change set state = :to, version_number = coalesce(:version, version_number)"
                + " where ruleset = :ruleset and number = :number and state = :from";
        return database.jdbi().withHandle(h -> h.createUpdate(sql)
                        .bind("ruleset", ruleset.toString())
                        .bind("number", number)
                        .bind("from", word(from))
                        .bind("to", word(to))
                        .bind("version", version)
                        .execute())
                == 1;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static RuleChange change(ResultSet row) throws SQLException {
        RulesetId ruleset = RulesetId.of(row.getString("ruleset"));
        return new RuleChange(
                new RulesetSource(ruleset, Texts.files(row.getString("files"))),
                row.getInt("number"),
                row.getString("hash"),
                row.getInt("base_number"),
                row.getString("author"),
                Texts.names(row.getString("editors")),
                row.getString("reason"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Column.instant(row, "submitted_at"),
                row.getString("reviewer"),
                Column.instantOrNull(row, "reviewed_at"),
                row.getString("comment"),
                Column.instantOrNull(row, "effective_from"),
                Column.instantOrNull(row, "effective_until"),
                row.getString("zone"),
                Column.intOrNull(row, "version_number"));
    }
}
