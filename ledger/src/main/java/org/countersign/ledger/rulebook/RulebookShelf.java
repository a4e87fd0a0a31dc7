package org.countersign.ledger.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * Every published version of every rule set, for ever: a decision of two years ago names one, and must find its text. A
 * version never changes; publishing adds one.
 */
public final class RulebookShelf {

    private static final String SELECT =
            "select ruleset, number, hash, files, published_by, published_at, signature from ruleset_version";

    private final Database database;
    private final RuleSigner signer;

    public RulebookShelf(Database database, RuleSigner signer) {
        this.database = database;
        this.signer = signer;
    }

    /** Signs what was published before there was a key; once anything is signed, nothing more is adopted. */
    public int adopt() {
        return database.together(h -> {
            boolean signed = h.createQuery("select count(*) from ruleset_version where signature is not null")
                            .mapTo(Long.class)
                            .one()
                    > 0;
            List<RulesetVersion> old = signed
                    ? List.of()
                    : h.createQuery(SELECT + " order by ruleset, number")
                            .map((row, context) -> shelved(row))
                            .filter(RulebookShelf::isWhole)
                            .map(Shelved::version)
                            .list();
            old.forEach(version -> h.createUpdate(
                            "update ruleset_version set signature = :signature where ruleset = :ruleset and number = :number")
                    .bind("signature", signer.sign(signedText(version)))
                    .bind("ruleset", version.ruleset().toString())
                    .bind("number", version.number())
                    .execute());
            return old.size();
        });
    }

    private static boolean isWhole(Shelved shelved) {
        return shelved.source().hash().equals(shelved.version().hash());
    }

    private static String signedText(RulesetVersion version) {
        return version + " " + version.hash();
    }

    /** The newest version. */
    public Optional<Shelved> current(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> current(h, ruleset));
    }

    private Optional<Shelved> current(Handle handle, RulesetId ruleset) {
        return handle.createQuery(SELECT + " where ruleset = :ruleset order by number desc limit 1")
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> shelved(row))
                .findOne();
    }

    public Optional<Shelved> find(RulesetId ruleset, int number) {
        return database.jdbi().withHandle(h -> h.createQuery(SELECT + " where ruleset = :ruleset and number = :number")
                .bind("ruleset", ruleset.toString())
                .bind("number", number)
                .map((row, context) -> shelved(row))
                .findOne());
    }

    /** The text becomes the next version, also when it says what an older one said: each has its own place in time. */
    public Shelved publish(RulesetSource source, String by, Instant at) {
        return database.together(h -> {
            Optional<Shelved> current = current(h, source.ruleset());
            int number = current.map(c -> c.version().number()).orElse(0) + 1;
            RulesetVersion version = new RulesetVersion(source.ruleset(), number, source.hash());
            Shelved next = new Shelved(version, source, by, Column.micros(at), true);
            insert(h, next);
            return next;
        });
    }

    /** Of two who publish at the same moment, the second fails at the primary key and looks again. */
    private void insert(Handle handle, Shelved shelved) {
        handle.createUpdate(
                        "insert into ruleset_version (ruleset, number, hash, files, published_by, published_at, signature)"
                                + " values (:ruleset, :number, :hash, :files, :by, :at, :signature)")
                .bind("signature", signer.sign(signedText(shelved.version())))
                .bind("ruleset", shelved.version().ruleset().toString())
                .bind("number", shelved.version().number())
                .bind("hash", shelved.version().hash())
                .bind("files", Texts.files(shelved.source()))
                .bind("by", shelved.by())
                .bind("at", Column.time(shelved.at()))
                .execute();
    }

    /** The newest version of each rule set. */
    public List<Shelved> list() {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + " v where number = (select max(number) from ruleset_version n"
                                + " where n.ruleset = v.ruleset) order by ruleset")
                        .map((row, context) -> shelved(row))
                        .list());
    }

    /** All versions of one rule set, the newest first. */
    public List<Shelved> list(RulesetId ruleset) {
        return database.jdbi().withHandle(h -> h.createQuery(SELECT + " where ruleset = :ruleset order by number desc")
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> shelved(row))
                .list());
    }

    private Shelved shelved(ResultSet row) throws SQLException {
        RulesetId ruleset = RulesetId.of(row.getString("ruleset"));
        RulesetVersion version = new RulesetVersion(ruleset, row.getInt("number"), row.getString("hash"));
        RulesetSource source = new RulesetSource(ruleset, Texts.files(row.getString("files")));
        String signature = row.getString("signature");
        boolean ours = signature != null && signer.isOurs(signedText(version), signature);
        return new Shelved(
                version,
                source,
                row.getString("published_by"),
                Column.instant(row, "published_at"),
                ours && source.hash().equals(version.hash()));
    }
}
