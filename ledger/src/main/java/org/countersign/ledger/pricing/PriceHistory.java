package org.countersign.ledger.pricing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The shop's own prices: what is asked now, what was asked when, and which was the lowest of the last 30 days. */
public final class PriceHistory {

    /** How far back the law looks for the price that stands beside a reduction. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final String COLUMNS = "sku, price, currency, since, until, change_id";

    private final Database database;

    public PriceHistory(Database database) {
        this.database = database;
    }

    /** From now on this is asked; the same as before is no new price. */
    public void add(PricePoint point) {
        database.allOrNone(h -> {
            Optional<PricePoint> now = now(point.sku());
            if (now.filter(p -> p.price().compareTo(point.price()) == 0
                            && p.currency().equals(point.currency()))
                    .isPresent()) {
                return;
            }
            h.createUpdate("update price_point set until = :at where sku = :sku and until is null")
                    .bind("sku", point.sku())
                    .bind("at", Column.time(point.since()))
                    .execute();
            h.createUpdate("insert into price_point (sku, price, currency, since, change_id)"
                            + " values (:sku, :price, :currency, :since, :change)")
                    .bind("sku", point.sku())
                    .bind("price", point.price())
                    .bind("currency", point.currency())
                    .bind("since", Column.time(point.since()))
                    .bind("change", point.changeId())
                    .execute();
        });
    }

    public Optional<PricePoint> now(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from price_point where sku = :sku and until is null" + " order by number desc limit 1")
                .bind("sku", sku)
                .map((row, context) -> point(row))
                .findOne());
    }

    /** What was asked at a moment; before the first price is known, the first one. */
    public Optional<PricePoint> at(String sku, Instant moment) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS + " from price_point where sku = :sku"
                        + " order by case when since <= :at then 0 else 1 end,"
                        + " case when since <= :at then number end desc, number limit 1")
                .bind("sku", sku)
                .bind("at", Column.time(moment))
                .map((row, context) -> point(row))
                .findOne());
    }

    /** What was asked at a moment, by SKU; of a product whose first price came later, that one. */
    public Map<String, PricePoint> all(Instant moment) {
        Map<String, PricePoint> points = new HashMap<>();
        database.jdbi().useHandle(h -> {
            h.createQuery("select " + COLUMNS + " from price_point p"
                            + " where number = (select min(f.number) from price_point f where f.sku = p.sku)")
                    .map((row, context) -> point(row))
                    .forEach(point -> points.put(point.sku(), point));
            h.createQuery("select " + COLUMNS + " from price_point where since <= :at"
                            + " and (until is null or until > :at) order by number")
                    .bind("at", Column.time(moment))
                    .map((row, context) -> point(row))
                    .forEach(point -> points.put(point.sku(), point));
        });
        return points;
    }

    /** The lowest price in a currency of the 30 days before a moment, the one that was asked when they began included. */
    public Optional<BigDecimal> lowest30(String sku, String currency, Instant moment) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select price from price_point where sku = :sku and currency = :currency and since <= :to"
                                + " and (until is null or until > :from) order by price limit 1")
                .bind("sku", sku)
                .bind("currency", currency)
                .bind("to", Column.time(moment))
                .bind("from", Column.time(moment.minus(LOOK_BACK)))
                .map((row, context) -> Column.money(row, "price"))
                .findOne());
    }

    /** Newest first. */
    public List<PricePoint> of(String sku, int most) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from price_point where sku = :sku order by number desc limit :most")
                .bind("sku", sku)
                .bind("most", most)
                .map((row, context) -> point(row))
                .list());
    }

    private static PricePoint point(ResultSet row) throws SQLException {
        return new PricePoint(
                row.getString("sku"),
                Column.money(row, "price"),
                row.getString("currency"),
                Column.instant(row, "since"),
                Column.instantOrNull(row, "until"),
                row.getString("change_id"));
    }
}
