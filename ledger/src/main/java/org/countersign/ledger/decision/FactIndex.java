package org.countersign.ledger.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Reason;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Search by any fact. The choice was between asking the databases' JSON functions (which differ, and read a million rows
 * for a rare value), writing searchable rows with every decision (which would multiply the writes of the hot path), and
 * this: the seal's tick, which reads the decisions anyway, files their facts by subject a moment later. Several decisions
 * about one order share almost all their facts, so they are filed once. What is found is every decision about a subject
 * of which the fact was true.
 */
final class FactIndex {

    /** Rules that fired are filed as facts of this name, which no record can have. */
    static final String RULE = ":rule";

    /** Of an order's lines only what people search for; forty lines of amounts would bury the rest. */
    private static final Set<String> IN_LISTS = Set.of("sku", "category");

    /** Up to so many subjects are listed in the query; more means that nearly any decision will do. */
    private static final int FEW = 1000;

    private final Database database;

    FactIndex(Database database) {
        this.database = database;
    }

    /** Files the facts of these decisions. */
    static void add(Handle handle, List<String> decisionIds) {
        Set<Entry> entries = new LinkedHashSet<>();
        handle.createQuery("select subject, facts, judgement from decision where id = any(:ids)")
                .bindArray("ids", String.class, decisionIds.toArray())
                .map((row, context) -> {
                    String subject = row.getString("subject");
                    collect(entries, subject, "", Json.tree(row.getString("facts")), false);
                    for (Reason reason : Json.read(row.getString("judgement"), Judgement.class)
                            .reasons()) {
                        entries.add(new Entry(RULE, FactValue.of(reason.rule()), subject));
                    }
                    return subject;
                })
                .list();
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into decision_fact (name, fact, subject) values (:name, :fact, :subject)");
        entries.forEach(entry -> batch.bind("name", entry.name)
                .bind("fact", entry.fact)
                .bind("subject", entry.subject)
                .add());
        batch.execute();
    }

    private static void collect(Set<Entry> to, String subject, String path, JsonNode node, boolean inList) {
        if (node.isArray()) {
            node.forEach(item -> collect(to, subject, path, item, true));
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!inList || IN_LISTS.contains(field.getKey())) {
                    String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    collect(to, subject, name, field.getValue(), inList);
                }
            });
        } else if (!node.isNull() && !node.asText().equals(subject)) {
            to.add(new Entry(path, FactValue.of(node.asText()), subject));
        }
    }

    /** Adds a condition on a fact to a search of {@code decision d}. */
    void narrow(Where where, FactFilter filter, String parameter) {
        FactValue.Range range = FactValue.range(filter);
        String matches = "f.name = :" + parameter + "name and f.fact >= :" + parameter + "low and f.fact "
                + range.beforeHigh() + " :" + parameter + "high";
        String[] subjects = database.jdbi()
                .withHandle(h -> h.createQuery("select distinct f.subject from decision_fact f where " + matches
                                + " limit " + (FEW + 1))
                        .bind(parameter + "name", filter.name())
                        .bind(parameter + "low", range.low())
                        .bind(parameter + "high", range.high())
                        .mapTo(String.class)
                        .list())
                .toArray(String[]::new);
        if (subjects.length <= FEW) {
            where.and("d.subject = any(:" + parameter + ")", parameter, subjects);
        } else {
            where.and(
                    "exists (select 1 from decision_fact f where f.subject = d.subject and " + matches + ")",
                    parameter + "name",
                    filter.name());
            where.bind(parameter + "low", range.low()).bind(parameter + "high", range.high());
        }
    }

    private record Entry(String name, String fact, String subject) {}
}
