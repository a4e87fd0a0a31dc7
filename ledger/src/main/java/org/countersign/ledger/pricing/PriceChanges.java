package org.countersign.ledger.pricing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.pricing.Exposure;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.domain.pricing.PriceState;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;

/**
 * Every price that was proposed and what became of it. Read within a transaction, a change stays locked until its end, so
 * that a person, a fresh look and a reversal take turns.
 */
public final class PriceChanges {

    private static final String COLUMNS = "state, decision_id, signed_by, applied_at, closed_at, note, body";

    private final Database database;

    public PriceChanges(Database database) {
        this.database = database;
    }

    public String nextId() {
        return "PC-"
                + database.jdbi().withHandle(h -> h.createQuery("select nextval('price_change_number')")
                        .mapTo(Long.class)
                        .one());
    }

    public void add(PriceChange change) {
        PriceProposal proposal = change.proposal();
        database.jdbi().useHandle(h -> h.createUpdate("insert into price_change (change_id, sku, currency, state,"
                        + " proposed_at, weekly_money, body)"
                        + " values (:id, :sku, :currency, :state, :at, :money, :body)")
                .bind("id", change.changeId())
                .bind("sku", change.sku())
                .bind("currency", proposal.currency())
                .bind("state", change.state().name())
                .bind("at", Column.time(proposal.at()))
                .bind("money", proposal.weeklyMoney())
                .bind("body", Json.write(proposal))
                .execute());
    }

    public void save(PriceChange change) {
        database.jdbi().useHandle(h -> h.createUpdate("update price_change set state = :state,"
                        + " decision_id = :decision, signed_by = :signer, applied_at = :applied,"
                        + " closed_at = :closed, note = :note where change_id = :id")
                .bind("id", change.changeId())
                .bind("state", change.state().name())
                .bind("decision", change.decisionId())
                .bind("signer", change.signedBy())
                .bind("applied", Column.timeOrNull(change.appliedAt()))
                .bind("closed", Column.timeOrNull(change.closedAt()))
                .bind("note", change.note())
                .execute());
    }

    public Optional<PriceChange> find(String changeId) {
        String lock = database.isInTransaction() ? " for update" : "";
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from price_change where change_id = :id" + lock)
                        .bind("id", changeId)
                        .map((row, context) -> change(row))
                        .findOne());
    }

    /** @throws IllegalArgumentException when there is no such one */
    public PriceChange get(String changeId) {
        return find(changeId).orElseThrow(() -> new IllegalArgumentException("price change: there is no " + changeId));
    }

    /** The one that waits for an answer. */
    public Optional<PriceChange> openOf(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS + " from price_change where sku = :sku"
                        + " and state in ('PROPOSED', 'HELD') order by proposed_at desc limit 1")
                .bind("sku", sku)
                .map((row, context) -> change(row))
                .findOne());
    }

    /** Newest first. */
    public Page<PriceChange> list(PriceQuery query) {
        PriceState state = query.state();
        Where where = new Where().equal("sku", query.sku()).leading("state", state == null ? null : state.name());
        long total = where.count(database, "price_change");
        where.after("proposed_at", "change_id", Cursor.of(query.cursor()));
        List<PriceChange> rows = where.newest(
                database,
                "select " + COLUMNS + " from price_change",
                "proposed_at",
                "change_id",
                query.limit(),
                (row, context) -> change(row));
        return Cursor.page(
                rows, query.limit(), total, c -> new Cursor(c.proposal().at(), c.changeId()));
    }

    /** What was put up since then, and how many products have a price. */
    public Exposure exposure(String currency, Instant from) {
        return database.jdbi().withHandle(h -> {
            int products = h.createQuery("select count(*) from product where active and price > 0")
                    .mapTo(Integer.class)
                    .one();
            return h.createQuery("select count(*) as changes,"
                            + " coalesce(sum(case when currency = :currency then weekly_money end), 0) as money"
                            + " from price_change where applied_at >= :from")
                    .bind("currency", currency)
                    .bind("from", Column.time(from))
                    .map((row, context) -> new Exposure(
                            row.getInt("changes"),
                            products,
                            Optional.ofNullable(row.getBigDecimal("money")).orElse(BigDecimal.ZERO)))
                    .one();
        });
    }

    private static PriceChange change(ResultSet row) throws SQLException {
        return new PriceChange(
                Json.read(row.getString("body"), PriceProposal.class),
                PriceState.valueOf(row.getString("state")),
                row.getString("decision_id"),
                row.getString("signed_by"),
                Column.instantOrNull(row, "applied_at"),
                Column.instantOrNull(row, "closed_at"),
                row.getString("note"));
    }
}
