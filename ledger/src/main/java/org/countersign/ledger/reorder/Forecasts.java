package org.countersign.ledger.reorder;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What each product is expected to sell, as it was last forecast. */
public final class Forecasts {

    private static final TypeReference<List<StoredForecast.Week>> WEEKS = new TypeReference<>() {};

    private final Database database;

    public Forecasts(Database database) {
        this.database = database;
    }

    /** A time when the whole range was forecast. */
    public record Run(Instant startedAt, Optional<Instant> endedAt, int products) {}

    /** All forecasts of a run at once; those that it does not have are as before. */
    public void save(List<StoredForecast> all) {
        if (all.isEmpty()) {
            return;
        }
        database.allOrNone(h -> {
            PreparedBatch old = h.prepareBatch("delete from forecast where sku = :sku");
            PreparedBatch fresh =
                    h.prepareBatch("insert into forecast (sku, made_at, regularity, method, tested, error,"
                            + " weeks, per_week) values (:sku, :at, :regularity, :method, :tested, :error, :weeks,"
                            + " :perWeek)");
            all.forEach(one -> {
                old.bind("sku", one.sku()).add();
                fresh.bind("sku", one.sku())
                        .bind("at", Column.time(one.madeAt()))
                        .bind("regularity", one.regularity())
                        .bind("method", one.method())
                        .bind("tested", one.tested())
                        .bind("error", one.error())
                        .bind("weeks", Json.write(one.weeks()))
                        .bind("perWeek", one.perWeek())
                        .add();
            });
            old.execute();
            fresh.execute();
        });
    }

    public Optional<StoredForecast> find(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select sku, made_at, regularity, method, tested, error, weeks from forecast where sku = :sku")
                .bind("sku", sku)
                .map((row, context) -> forecast(row))
                .findOne());
    }

    private static StoredForecast forecast(ResultSet row) throws SQLException {
        return new StoredForecast(
                row.getString("sku"),
                Column.instant(row, "made_at"),
                row.getString("regularity"),
                row.getString("method"),
                row.getInt("tested"),
                Column.money(row, "error"),
                Json.read(row.getString("weeks"), WEEKS));
    }

    // ---- runs

    public long begin(Instant now) {
        return database.together(h -> {
            h.createUpdate("insert into forecast_run (started_at) values (:at)")
                    .bind("at", Column.time(now))
                    .execute();
            return h.createQuery("select max(number) from forecast_run")
                    .mapTo(Long.class)
                    .one();
        });
    }

    public void end(long number, Instant now, int products) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update forecast_run set ended_at = :at, products = :products where number = :number")
                .bind("at", Column.time(now))
                .bind("products", products)
                .bind("number", number)
                .execute());
    }

    public Optional<Run> lastRun() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select started_at, ended_at, products from forecast_run order by number desc limit 1")
                .map((row, context) -> new Run(
                        Column.instant(row, "started_at"),
                        Optional.ofNullable(Column.instantOrNull(row, "ended_at")),
                        row.getInt("products")))
                .findOne());
    }
}
