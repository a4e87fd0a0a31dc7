package org.countersign.ledger.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.jspecify.annotations.Nullable;

/** Every pair that was ever judged, with what came of it. */
public final class RecordPairs {

    private static final String COLUMNS = "pair_id, kind, id_a, id_b, state, known, at, decision_id, said_by, why";

    private final Database database;

    public RecordPairs(Database database) {
        this.database = database;
    }

    public Optional<Pair> find(String pairId) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from record_pair where pair_id = :id")
                        .bind("id", pairId)
                        .map((row, context) -> pair(row))
                        .findOne());
    }

    /** @throws IllegalArgumentException when there is no such pair */
    public Pair get(String pairId) {
        return find(pairId).orElseThrow(() -> new IllegalArgumentException("pair: there is no " + pairId));
    }

    public void save(Pair p) {
        database.allOrNone(h -> {
            h.createUpdate("insert into record_pair (pair_id, kind, id_a, id_b, state, known, at)"
                            + " values (:id, :kind, :a, :b, :state, :known, :at) on conflict do nothing")
                    .bind("id", p.pairId())
                    .bind("kind", p.kind().name())
                    .bind("a", p.a())
                    .bind("b", p.b())
                    .bind("state", p.state().name())
                    .bind("known", p.known())
                    .bind("at", Column.time(p.at()))
                    .execute();
            h.createUpdate("update record_pair set state = :state, known = :known, at = :at, decision_id = :decision,"
                            + " said_by = :by, why = :why where pair_id = :id")
                    .bind("id", p.pairId())
                    .bind("state", p.state().name())
                    .bind("known", p.known())
                    .bind("at", Column.time(p.at()))
                    .bind("decision", p.decisionId())
                    .bind("by", p.by())
                    .bind("why", p.why())
                    .execute();
        });
    }

    /** The newest word first; of one kind or state, when these are named. */
    public Page<Pair> list(@Nullable RecordKind kind, @Nullable PairState state, @Nullable String cursor, int limit) {
        Where where = new Where()
                .equal("kind", kind == null ? null : kind.name())
                .equal("state", state == null ? null : state.name());
        long total = where.count(database, "record_pair");
        Where page = where.after("at", "pair_id", Cursor.of(cursor));
        List<Pair> rows = database.jdbi().withHandle(h -> page.query(
                        h,
                        "select " + COLUMNS + " from record_pair" + page + " order by at desc, pair_id desc limit "
                                + (limit + 1))
                .map((row, context) -> pair(row))
                .list());
        return Cursor.page(rows, limit, total, p -> new Cursor(p.at(), p.pairId()));
    }

    /** How many pairs are in each state; a state without any is missing. */
    public Map<PairState, Integer> counts(RecordKind kind) {
        Map<PairState, Integer> counts = new EnumMap<>(PairState.class);
        database.jdbi().useHandle(h -> h.createQuery(
                        "select state, count(*) as n from record_pair where kind = :kind group by state")
                .bind("kind", kind.name())
                .map((row, context) -> counts.put(PairState.valueOf(row.getString("state")), row.getInt("n")))
                .list());
        return counts;
    }

    /** Pairs of any of these ids in one state, the newest word first. */
    public List<Pair> of(RecordKind kind, List<String> ids, PairState state) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from record_pair where kind = :kind"
                                + " and state = :state and (id_a = any(:ids) or id_b = any(:ids))"
                                + " order by at desc, pair_id")
                        .bind("kind", kind.name())
                        .bind("state", state.name())
                        .bindArray("ids", String.class, ids.toArray())
                        .map((row, context) -> pair(row))
                        .list());
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getString("pair_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("id_a"),
                row.getString("id_b"),
                PairState.valueOf(row.getString("state")),
                row.getString("known"),
                Column.instant(row, "at"),
                row.getString("decision_id"),
                row.getString("said_by"),
                row.getString("why"));
    }
}
