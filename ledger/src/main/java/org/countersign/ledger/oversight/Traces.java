package org.countersign.ledger.oversight;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** What followed from the decisions of one version of a rule set: what was told outside, and what was changed inside. */
public final class Traces {

    /** More than this is no mishap but a way of working; it is taken back in shorter stretches of time. */
    public static final int MOST = 10_000;

    /** An order at a supplier follows from the decision about each of its lines, too, and before it is sent. */
    private static final String SQL =
            """
            select id, type, subject, decision_id, at from (
              select o.id, o.type, o.subject, o.decision_id, o.at
              from decision d join outbox o on o.decision_id = d.id
              where d.ruleset = :ruleset and d.version = :version and d.at >= :from and d.at < :to
                and o.type not in ('decision.made.v1', 'task.opened.v1', 'task.closed.v1',
                  'purchase-order.created.v1', 'price.changed.v1')
              union
              select p.order_id, 'purchase-order.created.v1', p.order_id, min(d.id), p.created_at
              from decision d
                join purchase_order_line l on (l.sku = d.subject or l.order_id = d.subject)
                join purchase_order p on p.order_id = l.order_id
              where d.ruleset = :ruleset and d.version = :version and d.at >= :from and d.at < :to
                and (p.decision_id = d.id or l.body like '%' || d.id || '%')
              group by p.order_id, p.created_at
              union
              select c.change_id, 'price.changed.v1', c.sku, d.id, c.applied_at
              from decision d join price_change c on c.sku = d.subject and c.applied_at is not null
              where d.ruleset = :ruleset and d.version = :version and d.at >= :from and d.at < :to
                and (c.decision_id = d.id or c.body like '%' || d.id || '%')
              union
              select p.pair_id, 'record.joined', p.pair_id, d.id, p.at
              from decision d join record_pair p on p.decision_id = d.id
              where d.ruleset = :ruleset and d.version = :version and d.at >= :from and d.at < :to
                and p.state = 'JOINED' and p.said_by is null
            ) t order by at, id limit :most""";

    private final Database database;

    public Traces(Database database) {
        this.database = database;
    }

    /** The oldest first, {@link #MOST} at most. */
    public List<Trace> of(RulesetId ruleset, int version, Instant from, Instant to) {
        return database.jdbi().withHandle(h -> h.createQuery(SQL)
                .bind("ruleset", ruleset.toString())
                .bind("version", version)
                .bind("from", Column.time(from))
                .bind("to", Column.time(to))
                .bind("most", MOST)
                .map((row, context) -> new Trace(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("decision_id"),
                        Column.instant(row, "at")))
                .list());
    }
}
