package org.countersign.ledger.reorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countersign.domain.reorder.ReorderAnswer;
import org.countersign.domain.reorder.ReorderLevel;
import org.countersign.domain.reorder.ReorderRound;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which products are due to be asked about, and what was answered last. Whoever asks holds the product's row meanwhile: two
 * servers, an event and a supervisor ask one after the other, and the second sees what the first has ordered.
 */
public final class ReorderLevels {

    /**
     * Never asked, not since the round began, or below the point with another stock than at the last answer. What was below
     * it then already, and was not ordered, is asked about once an hour: each sale would cost a decision. First comes what
     * was never asked about, then what lies lowest for its point.
     */
    private static final String DUE =
            """
            select distinct s.sku,
                case when p.decided_at is null or s.on_hand - s.reserved <> p.available then s.cause end as cause,
                case when p.decided_at is null then -1000000
                    else cast(s.on_hand - s.reserved + p.on_order as numeric(19, 4)) / greatest(p.reorder_point, 1)
                    end as lies
              from stock s
              join supplier_item i on i.sku = s.sku
              join supplier u on u.supplier_id = i.supplier_id and u.active
              left join reorder_product p on p.sku = s.sku
             where p.decided_at is null or p.decided_at < :round or p.due or p.waits_until <= :now
                or (s.on_hand - s.reserved <> p.available and s.on_hand - s.reserved + p.on_order <= p.reorder_point
                    and (p.available + p.on_order > p.reorder_point or p.decided_at < :hour))
             order by lies, s.sku limit :most""";

    private static final String ASKED = " from stock s left join reorder_product p on p.sku = s.sku where s.sku in"
            + " (select i.sku from supplier_item i join supplier u on u.supplier_id = i.supplier_id where u.active)";

    private static final String COLUMNS =
            "sku, supplier_id, available, on_order, reorder_point, answer, decision_id, decided_at,"
                    + " waits_since, waits_until";

    private static final Duration HOUR = Duration.ofHours(1);

    /** So many are looked at together. */
    private static final int LOOK = 200;

    private static final int WAITING = 50;

    private final Database database;

    public ReorderLevels(Database database) {
        this.database = database;
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select name from lease where name = 'reorder' for update skip locked")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    /** Waits until nobody else makes orders, and keeps others waiting until the transaction ends: they share a budget. */
    public void turn() {
        database.jdbi().useHandle(h -> h.createQuery("select name from lease where name = 'reorder' for update")
                .mapTo(String.class)
                .one());
    }

    /** Until the transaction ends nobody else asks about this product. Of several products take the smallest SKU first. */
    public void hold(String sku) {
        database.jdbi().useHandle(h -> {
            h.createUpdate("insert into reorder_product (sku) values (:sku) on conflict do nothing")
                    .bind("sku", sku)
                    .execute();
            h.createQuery("select sku from reorder_product where sku = :sku for update")
                    .bind("sku", sku)
                    .mapTo(String.class)
                    .one();
        });
    }

    /** Products with stock and a supplier that are due, the lowest of them. */
    public List<DueProduct> due(Instant now) {
        Instant round = lastRound().map(ReorderRound::startedAt).orElse(Instant.EPOCH);
        return database.jdbi().withHandle(h -> h.createQuery(DUE)
                .bind("round", Column.time(round))
                .bind("hour", Column.time(now.minus(HOUR)))
                .bind("now", Column.time(now))
                .bind("most", LOOK)
                .map((row, context) -> new DueProduct(row.getString("sku"), row.getString("cause")))
                .list());
    }

    /** Products that were put off until more is ordered of these suppliers. */
    public List<String> waiting(Collection<String> supplierIds) {
        return supplierIds.isEmpty()
                ? List.of()
                : database.jdbi()
                        .withHandle(h -> h.createQuery("select sku from reorder_product where waits_until is not"
                                        + " null and supplier_id = any(:suppliers) order by sku limit " + WAITING)
                                .bindArray("suppliers", String.class, supplierIds.toArray())
                                .mapTo(String.class)
                                .list());
    }

    /** How many products a round asks about. */
    public int askable() {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*)" + ASKED)
                .mapTo(Integer.class)
                .one());
    }

    /** Those of them first that were never asked about, or lie farthest below their point. */
    public List<String> lowest(int most) {
        return database.jdbi().withHandle(h -> h.createQuery("select s.sku" + ASKED + " order by"
                        + " coalesce(s.on_hand - s.reserved + coalesce(p.on_order, 0) - p.reorder_point, -1000000000),"
                        + " s.sku limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /** Something became of an order of these products: they are asked about again. */
    public void again(Collection<String> skus) {
        database.jdbi().useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("update reorder_product set due = true where sku = :sku");
            new TreeSet<>(skus).forEach(sku -> batch.bind("sku", sku).add());
            batch.execute();
        });
    }

    /** While the product is held. */
    public void save(ReorderLevel level) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update reorder_product set supplier_id = :supplier, available = :available,"
                                + " on_order = :onOrder, reorder_point = :point, answer = :answer, decision_id = :decision,"
                                + " decided_at = :at, waits_since = :since, waits_until = :until, due = false"
                                + " where sku = :sku")
                .bind("sku", level.sku())
                .bind("supplier", level.supplierId())
                .bind("available", level.available())
                .bind("onOrder", level.onOrder())
                .bind("point", level.reorderPoint())
                .bind("answer", level.answer().name())
                .bind("decision", level.decisionId())
                .bind("at", Column.time(level.decidedAt()))
                .bind("since", Column.timeOrNull(level.waitsSince()))
                .bind("until", Column.timeOrNull(level.waitsUntil()))
                .execute());
    }

    public Optional<ReorderLevel> find(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from reorder_product where sku = :sku and decided_at is not null")
                .bind("sku", sku)
                .map((row, context) -> level(row))
                .findOne());
    }

    // ---- rounds

    public ReorderRound startRound(String by, Instant now) {
        return database.together(h -> {
            h.createUpdate("insert into reorder_round (started_at, started_by) values (:at, :by)")
                    .bind("at", Column.time(now))
                    .bind("by", by)
                    .execute();
            return h.createQuery(
                            "select number, started_at, started_by from reorder_round order by number desc limit 1")
                    .map((row, context) -> round(row))
                    .one();
        });
    }

    public Optional<ReorderRound> lastRound() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select number, started_at, started_by from reorder_round order by started_at desc limit 1")
                .map((row, context) -> round(row))
                .findOne());
    }

    private static ReorderRound round(ResultSet row) throws SQLException {
        return new ReorderRound(row.getLong("number"), Column.instant(row, "started_at"), row.getString("started_by"));
    }

    private static ReorderLevel level(ResultSet row) throws SQLException {
        return new ReorderLevel(
                row.getString("sku"),
                row.getString("supplier_id"),
                row.getInt("available"),
                row.getInt("on_order"),
                row.getInt("reorder_point"),
                ReorderAnswer.valueOf(row.getString("answer")),
                row.getString("decision_id"),
                Column.instant(row, "decided_at"),
                Column.instantOrNull(row, "waits_since"),
                Column.instantOrNull(row, "waits_until"));
    }
}
