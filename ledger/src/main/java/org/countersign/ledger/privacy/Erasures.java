package org.countersign.ledger.privacy;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.decision.ErasureRecord;
import org.countersign.ledger.privacy.Erasure.State;
import org.jspecify.annotations.Nullable;

/** Every request to forget somebody, for ever; whom it was about is known only until it is done. */
public final class Erasures {

    /** What every pseudonym begins with. */
    static final String MARK = "erased-";

    private static final String COLUMNS = "erasure_id, pseudonym, customer_id, state, reason, asked_by, asked_at,"
            + " reviewer, reviewed_at, comment, place, row_count, ended_at";
    private static final String SELECT = "select " + COLUMNS + " from erasure";
    private static final int RANDOM_BYTES = 8;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    public Erasures(Database database) {
        this.database = database;
    }

    /** Nobody is behind it: nobody is written to, and nobody can be asked. */
    public static boolean isPseudonym(String customerId) {
        return customerId.startsWith(MARK);
    }

    /** Until the transaction ends nobody else asks, and no erasure goes on. */
    public void hold() {
        database.jdbi().useHandle(h -> h.createQuery("select name from lease where name = 'privacy' for update")
                .mapTo(String.class)
                .one());
    }

    /** A name that people can say, such as {@code ERA-10017}. */
    public String nextId() {
        return "ERA-"
                + database.jdbi().withHandle(h -> h.createQuery("select nextval('erasure_number')")
                        .mapTo(Long.class)
                        .one());
    }

    /** Made of chance alone, so that nothing leads back from it. */
    public String newPseudonym() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return MARK + HexFormat.of().formatHex(bytes);
    }

    public void add(Erasure e) {
        database.jdbi().useHandle(h -> h.createUpdate("insert into erasure (" + COLUMNS + ") values (:id, :pseudonym,"
                        + " :customer, :state, :reason, :by, :at, null, null, null, 0, 0, null)")
                .bind("id", e.erasureId())
                .bind("pseudonym", e.pseudonym())
                .bind("customer", e.customerId())
                .bind("state", e.state().word())
                .bind("reason", e.reason())
                .bind("by", e.askedBy())
                .bind("at", Column.time(e.askedAt()))
                .execute());
    }

    public Optional<Erasure> find(String erasureId) {
        return one(SELECT + " where erasure_id = :id", erasureId);
    }

    /** @throws IllegalArgumentException when there is no such erasure */
    public Erasure get(String erasureId) {
        return find(erasureId).orElseThrow(() -> new IllegalArgumentException("erasure: there is no " + erasureId));
    }

    /** The last one about any of these ids, or about whoever has this pseudonym now. */
    public Optional<Erasure> lastOf(List<String> ids) {
        return database.jdbi().withHandle(h -> h.createQuery(SELECT + " where customer_id = any(:ids)"
                        + " or pseudonym = any(:main) order by asked_at desc, erasure_id desc limit 1")
                .bindArray("ids", String.class, ids.toArray())
                .bindArray(
                        "main",
                        String.class,
                        ids.stream().map(Erasures::mainPseudonym).toArray())
                .map((row, context) -> erasure(row))
                .findOne());
    }

    /** A person of several ids has a pseudonym for each: the first, and the same with a number. */
    private static String mainPseudonym(String id) {
        int number = id.startsWith(MARK) ? id.indexOf('-', MARK.length()) : -1;
        return number < 0 ? id : id.substring(0, number);
    }

    /** The newest first. */
    public Page<Erasure> list(@Nullable String cursor, int limit) {
        Where where = new Where();
        long total = where.count(database, "erasure");
        where.after("asked_at", "erasure_id", Cursor.of(cursor));
        List<Erasure> rows =
                where.newest(database, SELECT, "asked_at", "erasure_id", limit, (row, context) -> erasure(row));
        return Cursor.page(rows, limit, total, e -> new Cursor(e.askedAt(), e.erasureId()));
    }

    /** Those that are agreed to and not done, the oldest first. */
    List<Erasure> approved() {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + " where state = 'approved' order by reviewed_at, erasure_id")
                        .map((row, context) -> erasure(row))
                        .list());
    }

    /** A second person agrees, which is sealed; false when it was answered before. */
    public boolean approve(Erasure e, String who, Instant at, @Nullable String comment) {
        boolean first = answer(e, State.APPROVED, who, at, comment);
        if (first) {
            database.allOrNone(h -> ErasureRecord.approved(
                    h, e.erasureId(), e.pseudonym(), e.askedBy(), e.askedAt(), who, Column.micros(at)));
        }
        return first;
    }

    /** False when it was answered before. */
    public boolean reject(Erasure e, String who, Instant at, @Nullable String comment) {
        return answer(e, State.REJECTED, who, at, comment);
    }

    private boolean answer(Erasure e, State to, String who, Instant at, @Nullable String comment) {
        return database.jdbi().withHandle(h -> h.createUpdate("update erasure set state = :to, reviewer = :who,"
                                + " reviewed_at = :at, comment = :comment where erasure_id = :id and state = 'review'")
                        .bind("to", to.word())
                        .bind("who", who)
                        .bind("at", Column.time(at))
                        .bind("comment", comment)
                        .bind("id", e.erasureId())
                        .execute())
                == 1;
    }

    private Optional<Erasure> one(String sql, String id) {
        return database.jdbi().withHandle(h -> h.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> erasure(row))
                .findOne());
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getString("erasure_id"),
                row.getString("pseudonym"),
                row.getString("customer_id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("asked_by"),
                Column.instant(row, "asked_at"),
                row.getString("reviewer"),
                Column.instantOrNull(row, "reviewed_at"),
                row.getString("comment"),
                row.getInt("place"),
                row.getLong("row_count"),
                Column.instantOrNull(row, "ended_at"));
    }
}
