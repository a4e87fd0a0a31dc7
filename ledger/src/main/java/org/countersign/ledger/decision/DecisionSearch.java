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

/** Finds decisions for lists: the page first, then, for its few rows, who signed and where the order stands. */
final class DecisionSearch {

    private static final String LEAN =
            "id, at, subject, cause, ruleset, version, outcome, queue, headline, customer," + " amount, currency";

    private static final String AROUND = "select d.*, (select s.signed_by from signature s where s.decision_id = d.id"
            + " order by s.at desc limit 1) as signed_by, (select o.state from customer_order o"
            + " where o.order_id = d.subject) as state from (%s) as d order by at %s, id %s";

    private final Database database;

    DecisionSearch(Database database) {
        this.database = database;
    }

    Page<DecisionSummary> page(DecisionQuery query) {
        Where where = where(query);
        long total = where.count(database, "decision d");
        where.after("d.at", "d.id", Cursor.of(query.cursor()));
        String page = "select " + LEAN + " from decision d" + where + " order by d.at desc, d.id desc limit "
                + (query.limit() + 1);
        List<DecisionSummary> rows = database.jdbi()
                .withHandle(h -> where.query(h, AROUND.formatted(page, "desc", "desc"))
                        .map((row, context) -> summary(row))
                        .list());
        return Cursor.page(rows, query.limit(), total, d -> new Cursor(d.at(), d.id()));
    }

    private Where where(DecisionQuery query) {
        Where where = new Where()
                .equal("d.subject", query.subject())
                .equal("d.ruleset", query.ruleset())
                .equal("d.outcome", query.outcome())
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
            where.and(
                    "(lower(d.subject) like :q or lower(d.customer) like :q or lower(d.headline) like :word)",
                    "q",
                    start);
            where.bind("word", "%" + start);
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
        String all = "select " + LEAN + " from decision where subject = :subject";
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
