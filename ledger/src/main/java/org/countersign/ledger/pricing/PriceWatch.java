package org.countersign.ledger.pricing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;

/**
 * Which products' prices are due to be looked at. Whoever looks holds the product's row meanwhile: two servers, an event and
 * a person look one after the other, and the second sees what the first has changed.
 */
public final class PriceWatch {

    /**
     * Never looked at, not since the round began, told about, or with much more or less on the shelf: at half of what there
     * was at once, at a fifth once an hour.
     */
    private static final String DUE =
            """
            select p.sku, case when w.due then w.cause
                when w.decided_at is null or s.on_hand - s.reserved <> coalesce(w.available, 0) then s.cause end as cause
              from product p
              left join price_product w on w.sku = p.sku
              left join stock s on s.sku = p.sku
             where p.active and p.price > 0 and p.currency is not null
               and (w.decided_at is null or w.due or w.decided_at < :round
                 or abs(s.on_hand - s.reserved - coalesce(w.available, 0)) * 2 > coalesce(w.available, 0)
                 or (abs(s.on_hand - s.reserved - coalesce(w.available, 0)) * 5 > coalesce(w.available, 0)
                   and w.decided_at < :hour))
             order by p.sku limit :most""";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database;

    public PriceWatch(Database database) {
        this.database = database;
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select name from lease where name = 'pricing' for update skip locked")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    /** Until the transaction ends nobody else looks at this product. Of several products take the smallest SKU first. */
    public void hold(String sku) {
        database.jdbi().useHandle(h -> {
            h.createUpdate("insert into price_product (sku) values (:sku) on conflict do nothing")
                    .bind("sku", sku)
                    .execute();
            h.createQuery("select sku from price_product where sku = :sku for update")
                    .bind("sku", sku)
                    .mapTo(String.class)
                    .one();
        });
    }

    /** In the order of their SKUs. */
    public List<DuePrice> due(Instant round, Instant now, int most) {
        return database.jdbi().withHandle(h -> h.createQuery(DUE)
                .bind("round", Column.time(round))
                .bind("hour", Column.time(now.minus(HOUR)))
                .bind("most", most)
                .map((row, context) -> new DuePrice(row.getString("sku"), row.getString("cause")))
                .list());
    }

    /** Something was told about this product: it is looked at again. */
    public void again(String sku, @Nullable String cause) {
        database.jdbi().useHandle(h -> {
            h.createUpdate("insert into price_product (sku) values (:sku) on conflict do nothing")
                    .bind("sku", sku)
                    .execute();
            h.createUpdate("update price_product set due = true, cause = :cause where sku = :sku")
                    .bind("sku", sku)
                    .bind("cause", cause)
                    .execute();
        });
    }

    /** While the product is held. */
    public void save(PriceLook look) {
        database.jdbi().useHandle(h -> h.createUpdate("update price_product set available = :available,"
                        + " decision_id = :decision, decided_at = :at, due = false where sku = :sku")
                .bind("sku", look.sku())
                .bind("available", look.available())
                .bind("decision", look.decisionId())
                .bind("at", Column.time(look.at()))
                .execute());
    }

    // ---- rounds

    /** From now on every product is due once. */
    public void startRound(String by, Instant now) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("insert into price_round (started_at, started_by) values (:at, :by)")
                        .bind("at", Column.time(now))
                        .bind("by", by)
                        .execute());
    }

    public Optional<Instant> lastRound() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select started_at from price_round order by started_at desc limit 1")
                        .map((row, context) -> Column.instant(row, "started_at"))
                        .findOne());
    }
}
