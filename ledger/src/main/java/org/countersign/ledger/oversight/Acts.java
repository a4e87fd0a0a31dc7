package org.countersign.ledger.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** What came of the decisions of some rule sets, and which of them people are to be shown. */
public final class Acts {

    private final Database database;

    public Acts(Database database) {
        this.database = database;
    }

    /** How many decisions since then, by rule set and outcome ({@code approve}, ...). */
    public Map<String, Map<String, Long>> since(Instant since) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        database.jdbi().useHandle(h -> h.createQuery(
                        "select ruleset, outcome, count(*) as times from decision where at >= :since"
                                + " group by ruleset, outcome")
                .bind("since", Column.time(since))
                .map((row, context) -> counts.computeIfAbsent(row.getString("ruleset"), any -> new TreeMap<>())
                        .put(row.getString("outcome"), row.getLong("times")))
                .list());
        return counts;
    }

    /** How many decisions of these rule sets since then carry a reason of this rule. */
    public long telling(List<RulesetId> rulesets, String rule, Instant since) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select count(*) from decision where at > :since and ruleset in (<rulesets>)"
                                + " and judgement like :rule")
                .bind("since", Column.time(since))
                .bindList("rulesets", rulesets.stream().map(RulesetId::toString).toList())
                .bind("rule", "%\"" + rule + "\"%")
                .mapTo(Long.class)
                .one());
    }
}
