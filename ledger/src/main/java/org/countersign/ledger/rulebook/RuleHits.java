package org.countersign.ledger.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;

/** How often each rule spoke lately, and how often a person then said otherwise. */
public final class RuleHits {

    /** The newest decisions that are looked at; more would take too long to read. */
    public static final int MOST = 50_000;

    private final Database database;

    public RuleHits(Database database) {
        this.database = database;
    }

    /** @param lastAt when it spoke last */
    public record Hits(String rule, long hits, long overruled, Instant lastAt) {

        private Hits and(boolean overruledToo, Instant at) {
            return new Hits(rule, hits + 1, overruled + (overruledToo ? 1 : 0), at.isAfter(lastAt) ? at : lastAt);
        }
    }

    private record Spoke(Instant at, boolean overruled, Set<String> rules) {}

    /** Of all decisions since then, by rule. */
    public List<Hits> since(RulesetId ruleset, Instant since) {
        Map<String, Hits> hits = new TreeMap<>();
        String sql = "select d.at, d.judgement, exists (select 1 from signature s where s.decision_id = d.id"
                + " and s.override) as overruled from decision d where d.at >= :since and d.ruleset = :ruleset"
                + " order by d.at desc limit " + MOST;
        List<Spoke> all = database.jdbi().withHandle(h -> h.createQuery(sql)
                .bind("since", Column.time(since))
                .bind("ruleset", ruleset.toString())
                .map((row, context) -> new Spoke(
                        Column.instant(row, "at"), row.getBoolean("overruled"), rules(row.getString("judgement"))))
                .list());
        for (Spoke spoke : all) {
            for (String rule : spoke.rules()) {
                Hits one = new Hits(rule, 1, spoke.overruled() ? 1 : 0, spoke.at());
                hits.merge(rule, one, (before, now) -> before.and(spoke.overruled(), spoke.at()));
            }
        }
        return List.copyOf(hits.values());
    }

    private static Set<String> rules(String judgement) {
        Set<String> rules = new LinkedHashSet<>();
        for (JsonNode reason : Json.tree(judgement).path("reasons")) {
            rules.add(reason.path("rule").asText());
        }
        return rules;
    }
}
