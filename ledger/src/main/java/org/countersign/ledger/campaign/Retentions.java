package org.countersign.ledger.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.privacy.Erasures;
import org.jdbi.v3.core.Handle;

/**
 * Who was asked about when, and what came of it. Whoever asks about a customer holds the customer's row meanwhile, so that
 * two servers, or a round and a supervisor, ask once.
 */
public final class Retentions {

    private static final String COLUMNS =
            "retention_id, customer_id, asked_at, state, decision_id, coupon, written_at, note";

    /** Sorted and cut by the database alone: its order of texts need not be Java's. */
    private static final String BUYERS =
            """
            select customer_id from (
                (select customer_id from customer_order where customer_id > :after and placed_at >= :from
                  group by customer_id order by customer_id limit :most)
                union
                (select customer_id from past_order where customer_id > :after and placed_at >= :from
                  group by customer_id order by customer_id limit :most)) as buyers
            order by customer_id limit :most""";

    private final Database database;

    public Retentions(Database database) {
        this.database = database;
    }

    /** Customers of a stretch of the alphabet, and how far it went. */
    public record Stretch(List<String> due, Optional<String> last) {
        public Stretch {
            due = List.copyOf(due);
        }
    }

    /**
     * The next customers in the order of their ids that ordered since {@code from} and were not asked about since
     * {@code asked}. Both tables are walked along an index and left after {@code most} rows, so the size of the shop does
     * not matter.
     *
     * @param after the last customer of the stretch before; empty at first
     */
    public Stretch due(String after, Instant from, Instant asked, int most) {
        return database.jdbi().withHandle(h -> {
            List<String> buyers = buyers(h, after, from, most);
            Set<String> done = askedSince(h, buyers, asked);
            return new Stretch(
                    buyers.stream()
                            .filter(id -> !done.contains(id) && !Erasures.isPseudonym(id))
                            .toList(),
                    buyers.isEmpty() ? Optional.empty() : Optional.of(buyers.get(buyers.size() - 1)));
        });
    }

    private static List<String> buyers(Handle handle, String after, Instant from, int most) {
        return handle.createQuery(BUYERS)
                .bind("after", after)
                .bind("from", Column.time(from))
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    private static Set<String> askedSince(Handle handle, List<String> customers, Instant asked) {
        return new HashSet<>(handle.createQuery("select customer_id from retention where customer_id = any(:ids)"
                        + " and asked_at > :asked and state <> 'PUT_OFF'")
                .bindArray("ids", String.class, customers.toArray())
                .bind("asked", Column.time(asked))
                .mapTo(String.class)
                .list());
    }

    /** The last time that it was asked about a customer; ask while the customer's row is held. */
    public Optional<Retention> last(String customerId) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from retention where customer_id = :id order by asked_at desc, retention_id limit 1")
                .bind("id", customerId)
                .map((row, context) -> retention(row))
                .findOne());
    }

    public Optional<Retention> find(String retentionId) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from retention where retention_id = :id")
                        .bind("id", retentionId)
                        .map((row, context) -> retention(row))
                        .findOne());
    }

    /** @throws IllegalArgumentException when there is no such one */
    public Retention get(String retentionId) {
        return find(retentionId)
                .orElseThrow(() -> new IllegalArgumentException("retention: there is no " + retentionId));
    }

    public void save(Retention r) {
        database.allOrNone(h -> {
            h.createUpdate("insert into retention (retention_id, customer_id, asked_at, state)"
                            + " values (:id, :customer, :at, :state) on conflict do nothing")
                    .bind("id", r.retentionId())
                    .bind("customer", r.customerId())
                    .bind("at", Column.time(r.askedAt()))
                    .bind("state", r.state().name())
                    .execute();
            h.createUpdate("update retention set asked_at = :at, state = :state, decision_id = :decision,"
                            + " coupon = :coupon, written_at = :written, note = :note where retention_id = :id")
                    .bind("id", r.retentionId())
                    .bind("at", Column.time(r.askedAt()))
                    .bind("state", r.state().name())
                    .bind("decision", r.decisionId())
                    .bind("coupon", r.coupon())
                    .bind("written", Column.timeOrNull(r.writtenAt()))
                    .bind("note", r.note())
                    .execute();
        });
    }

    /** How many people were asked since then, answered or not. */
    public int asksSince(Instant since) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from retention r join task t on t.business_key ="
                                + " r.retention_id where r.asked_at >= :since and t.kind = 'retention'")
                        .bind("since", Column.time(since))
                        .mapTo(Integer.class)
                        .one());
    }

    /** Those who were written to and have ordered since. */
    public List<String> cameBack(int most) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select retention_id from retention r where state = :state"
                                + " and exists (select 1 from customer_order o where o.customer_id = r.customer_id"
                                + " and o.placed_at >= r.written_at and o.state <> 'REFUSED') order by retention_id limit :most")
                .bind("state", RetentionState.WRITTEN.name())
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /** When the customer first ordered since then; orders that were refused don't count. */
    public Optional<Instant> orderedSince(String customerId, Instant since) {
        return database.jdbi().withHandle(h -> h.createQuery("select min(placed_at) as first_at from customer_order"
                        + " where customer_id = :id and placed_at >= :since and state <> 'REFUSED'")
                .bind("id", customerId)
                .bind("since", Column.time(since))
                .map((row, context) -> Optional.ofNullable(Column.instantOrNull(row, "first_at")))
                .one());
    }

    private static Retention retention(ResultSet row) throws SQLException {
        return new Retention(
                row.getString("retention_id"),
                row.getString("customer_id"),
                Column.instant(row, "asked_at"),
                RetentionState.valueOf(row.getString("state")),
                row.getString("decision_id"),
                row.getString("coupon"),
                Column.instantOrNull(row, "written_at"),
                row.getString("note"));
    }
}
