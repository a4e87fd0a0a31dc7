package org.countersign.ledger.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What was measured of the models in service; rows are only ever added. */
public final class Measurements {

    private static final String COLUMNS = "at, model, version, kind, feature, rows_measured, figure, low, high, bound,"
            + " breached, words, money, currency, groups_json";

    private final Database database;

    public Measurements(Database database) {
        this.database = database;
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select name from lease where name = 'watch' for update skip locked")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    public void add(List<Measured> measured) {
        if (!measured.isEmpty()) {
            database.allOrNone(h -> insert(h, measured));
        }
    }

    private static void insert(Handle handle, List<Measured> measured) {
        PreparedBatch rows = handle.prepareBatch("insert into model_measure (" + COLUMNS
                + ") values (:at, :model, :version, :kind, :feature, :rows, :value, :low, :high, :bound, :breached,"
                + " :words, :money, :currency, :groups)");
        measured.forEach(m -> rows.bind("at", Column.time(m.at()))
                .bind("model", m.model())
                .bind("version", m.version())
                .bind("kind", m.kind())
                .bind("feature", m.feature())
                .bind("rows", m.rows())
                .bind("value", m.value())
                .bind("low", m.low())
                .bind("high", m.high())
                .bind("bound", m.bound())
                .bind("breached", m.breached())
                .bind("words", m.words())
                .bind("money", m.money())
                .bind("currency", m.currency())
                .bind("groups", m.groups())
                .add());
        rows.execute();
    }

    public Optional<Instant> lastTime(String model) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select max(at) as last_at from model_measure where model = :model")
                        .bind("model", model)
                        .map((row, context) -> Optional.ofNullable(Column.instantOrNull(row, "last_at")))
                        .one());
    }

    /** All that was measured at one time, in the order of the measuring. */
    public List<Measured> at(String model, Instant at) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from model_measure where model = :model and at = :at order by seq")
                .bind("model", model)
                .bind("at", Column.time(at))
                .map((row, context) -> measured(row))
                .list());
    }

    /** The newest of a kind that is measured once at a time. */
    public Optional<Measured> findLast(String model, String kind) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS
                                + " from model_measure where model = :model and kind = :kind order by at desc, seq desc limit 1")
                .bind("model", model)
                .bind("kind", kind)
                .map((row, context) -> measured(row))
                .findOne());
    }

    /** The figures of the model as a whole, the oldest first, of the last so many. */
    public List<Measured> course(String model, Instant from, int most) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS + " from (select seq, " + COLUMNS
                        + " from model_measure where model = :model and at >= :from and feature is null"
                        + " order by at desc, seq desc limit :most) m order by at, seq")
                .bind("model", model)
                .bind("from", Column.time(from))
                .bind("most", most)
                .map((row, context) -> measured(row))
                .list());
    }

    private static Measured measured(ResultSet row) throws SQLException {
        return new Measured(
                Column.instant(row, "at"),
                row.getString("model"),
                row.getString("version"),
                row.getString("kind"),
                row.getString("feature"),
                row.getInt("rows_measured"),
                row.getDouble("figure"),
                number(row, "low"),
                number(row, "high"),
                row.getDouble("bound"),
                row.getBoolean("breached"),
                row.getString("words"),
                row.getBigDecimal("money"),
                row.getString("currency"),
                row.getString("groups_json"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }
}
