package org.countersign.ledger.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.oversight.BlindReviews;
import org.jspecify.annotations.Nullable;

/**
 * Finds decisions for lists: first which ones, from indexes as far as possible, because a decision's row with its facts
 * is long; then, for the few of the page, their words, who signed and where the order stands.
 */
final class DecisionSearch {

    private static final String AROUND =
            """
            select d.id, d.at, d.subject, d.cause, d.ruleset, d.version, d.outcome, d.queue, d.headline, d.customer,
                   d.amount, d.currency,
                   (select s.signed_by from signature s where s.decision_id = d.id
                    order by s.at desc limit 1) as signed_by,
                   (select o.state from customer_order o where o.order_id = d.subject) as state
            from (%s) as p join decision d on d.id = p.id order by d.at %s, d.id %s""";

    private final Database database;

    DecisionSearch(Database database) {
        this.database = database;
    }

    Page<DecisionSummary> page(DecisionQuery query) {
        return page(where(query), query.cursor(), query.limit());
    }

    Page<DecisionSummary> page(DecisionQuery query, String reader) {
        Where where = where(query);
        if (query.rule() != null) {
            where.and(
                    "not exists (select 1 from task t where t.decision_id = d.id and " + BlindReviews.HIDDEN + ")",
                    "reader",
                    reader);
        }
        return page(where, query.cursor(), query.limit());
    }

    Page<DecisionSummary> ofSubjects(String subjects, Where where, @Nullable String cursor, int limit) {
        return page(where.and("d.subject in (" + subjects + ")"), cursor, limit);
    }

    private Page<DecisionSummary> page(Where where, @Nullable String cursor, int limit) {
        long total = where.count(database, "decision d", where.newestFirst("d.at", "d.id"));
        where.after("d.at", "d.id", Cursor.of(cursor));
        String page =
                "select d.id from decision d" + where + where.newestFirst("d.at", "d.id") + " limit " + (limit + 1);
        List<DecisionSummary> rows = database.jdbi()
                .withHandle(h -> where.query(h, AROUND.formatted(page, "desc", "desc"))
                        .map((row, context) -> summary(row))
                        .list());
        return Cursor.page(rows, limit, total, d -> new Cursor(d.at(), d.id()));
    }

    /** By the first signature: later ones answer what came up afterwards, such as a payment that failed. */
    SignedCounts signed(DecisionQuery query) {
        Where where = where(query);
        String sql =
                """
                select count(case when s.verdict = 'approve' then 1 end) as approved,
                       count(case when s.verdict = 'approve' and o.state in ('CANCELLED', 'RETURNED') then 1 end) as undone,
                       count(case when s.verdict = 'refuse' then 1 end) as refused
                from decision d
                join signature s on s.decision_id = d.id
                     and s.at = (select min(f.at) from signature f where f.decision_id = d.id)
                left join customer_order o on o.order_id = d.subject"""
                        + where;
        return database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) ->
                        new SignedCounts(row.getInt("approved"), row.getInt("undone"), row.getInt("refused")))
                .one());
    }

    private Where where(DecisionQuery query) {
        Where where = new Where()
                .equal("d.subject", query.subject())
                .equal("d.ruleset", query.ruleset())
                .leading("d.outcome", query.outcome())
                .from("d.at", query.from())
                .until("d.at", query.to());
        if (query.signedBy() != null) {
            where.and(
                    "d.id in (select decision_id from signature where signed_by = :signer)",
                    "signer",
                    query.signedBy());
        }
        if (query.q() != null && !query.q().isBlank()) {
            String start = Where.prefix(query.q().strip().toLowerCase(Locale.ROOT));
            where.and("(lower(d.subject) like :q or lower(d.customer) like :q)", "q", start);
        }
        FactIndex facts = new FactIndex(database);
        int number = 0;
        for (FactFilter filter : query.facts()) {
            facts.narrow(where, filter, "fact" + number++);
        }
        if (query.rule() != null) {
            facts.narrow(where, new FactFilter(FactIndex.RULE, "=", query.rule()), "rule");
            where.and("d.judgement like :fired", "fired", "%\"rule\":\"" + Where.prefix(query.rule() + "\""));
        }
        return where;
    }

    List<DecisionSummary> ofSubject(String subject) {
        String all = "select id from decision where subject = :subject";
        return database.jdbi().withHandle(h -> h.createQuery(AROUND.formatted(all, "asc", "asc"))
                .bind("subject", subject)
                .map((row, context) -> summary(row))
                .list());
    }

    private static DecisionSummary summary(ResultSet row) throws SQLException {
        return new DecisionSummary(
                row.getString("id"),
                Column.instant(row, "at"),
                row.getString("subject"),
                RulesetId.of(row.getString("ruleset")),
                row.getInt("version"),
                row.getString("outcome"),
                row.getString("queue"),
                row.getString("headline"),
                row.getString("customer"),
                Column.moneyOrNull(row, "amount"),
                row.getString("currency"),
                row.getString("signed_by"),
                row.getString("state"),
                row.getString("cause"));
    }
}
