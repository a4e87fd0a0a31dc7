package org.countersign.ledger.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What rule authors are working on. Saving is optimistic: of two who edit the same revision the second is told. */
public final class RuleDrafts {

    private static final String SELECT = "select ruleset, files, base_number, author, editors, reason, revision,"
            + " change_number, updated_at from rule_draft";

    private final Database database;

    public RuleDrafts(Database database) {
        this.database = database;
    }

    public Optional<RuleDraft> find(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createQuery(SELECT + " where ruleset = :ruleset")
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> draft(row))
                .findOne());
    }

    public List<RuleDraft> list() {
        return database.jdbi().withHandle(h -> h.createQuery(SELECT + " order by ruleset")
                .map((row, context) -> draft(row))
                .list());
    }

    /** A draft where there is none yet; false when somebody was faster. */
    public boolean create(RuleDraft draft) {
        if (find(draft.source().ruleset()).isPresent()) {
            return false;
        }
        String sql = "insert into rule_draft (ruleset, files, base_number, author, editors, reason, revision,"
                + " change_number, updated_at) values (:ruleset, :files, :base, :author, :editors, :reason, :revision,"
                + " :change, :at)";
        try {
            database.jdbi().useHandle(h -> bound(h.createUpdate(sql), draft).execute());
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** False when the draft has moved on since the given revision, or is gone. */
    public boolean save(RuleDraft draft, int since) {
        String sql = "update rule_draft set files = :files, base_number = :base, author = :author, editors = :editors,"
                + " reason = :reason, revision = :revision, change_number = :change, updated_at = :at"
                + " where ruleset = :ruleset and revision = :since";
        return database.jdbi().withHandle(h -> bound(h.createUpdate(sql), draft)
                        .bind("since", since)
                        .execute())
                == 1;
    }

    public boolean discard(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createUpdate("delete from rule_draft where ruleset = :ruleset")
                        .bind("ruleset", ruleset.toString())
                        .execute())
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, RuleDraft draft) {
        return statement
                .bind("ruleset", draft.source().ruleset().toString())
                .bind("files", Texts.files(draft.source()))
                .bind("base", draft.base())
                .bind("author", draft.author())
                .bind("editors", Texts.names(draft.editors()))
                .bind("reason", draft.reason())
                .bind("revision", draft.revision())
                .bind("change", draft.change())
                .bind("at", Column.time(draft.updatedAt()));
    }

    private static RuleDraft draft(ResultSet row) throws SQLException {
        RulesetId ruleset = RulesetId.of(row.getString("ruleset"));
        return new RuleDraft(
                new RulesetSource(ruleset, Texts.files(row.getString("files"))),
                row.getInt("base_number"),
                row.getString("author"),
                Texts.names(row.getString("editors")),
                row.getString("reason"),
                row.getInt("revision"),
                Column.intOrNull(row, "change_number"),
                Column.instant(row, "updated_at"));
    }
}
