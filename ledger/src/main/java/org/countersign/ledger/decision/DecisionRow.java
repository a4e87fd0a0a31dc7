package org.countersign.ledger.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/** A decision as it stands in its row: what explains it as JSON, and what lists need beside it. */
record DecisionRow(
        String id,
        Instant at,
        String subject,
        @Nullable String cause,
        String ruleset,
        int version,
        String rulesetHash,
        String factsType,
        String facts,
        String predictions,
        String outcome,
        @Nullable String queue,
        String judgement,
        String decisionHash,
        String headline,
        @Nullable String customer,
        @Nullable BigDecimal amount,
        @Nullable String currency) {

    static final String COLUMNS = "id, at, subject, cause, ruleset, version, ruleset_hash, facts_type, facts,"
            + " predictions, outcome, queue, judgement, hash, headline, customer, amount, currency";

    static DecisionRow of(Decision d) {
        Outcome outcome = d.judgement().outcome();
        return new DecisionRow(
                d.id(),
                Column.micros(d.at()),
                d.subject(),
                d.cause(),
                d.version().ruleset().toString(),
                d.version().number(),
                d.version().hash(),
                FactsJson.type(d.facts()),
                Json.write(d.facts()),
                Json.writePredictions(d.predictions()),
                outcome.word(),
                outcome instanceof Outcome.Escalate escalate ? escalate.queue() : null,
                Json.write(d.judgement()),
                d.hash(),
                headline(d.judgement()),
                d.facts().person(),
                amount(d.facts()),
                d.facts().stake() == null ? null : d.facts().currency());
    }

    static DecisionRow read(ResultSet row) throws SQLException {
        return new DecisionRow(
                row.getString("id"),
                Column.instant(row, "at"),
                row.getString("subject"),
                row.getString("cause"),
                row.getString("ruleset"),
                row.getInt("version"),
                row.getString("ruleset_hash"),
                row.getString("facts_type"),
                row.getString("facts"),
                row.getString("predictions"),
                row.getString("outcome"),
                row.getString("queue"),
                row.getString("judgement"),
                row.getString("hash"),
                row.getString("headline"),
                row.getString("customer"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }

    Decision decision() {
        return new Decision(
                id,
                subject,
                at,
                cause,
                new RulesetVersion(RulesetId.of(ruleset), version, rulesetHash),
                FactsJson.read(factsType, facts),
                Json.readPredictions(predictions),
                Json.read(judgement, Judgement.class),
                decisionHash);
    }

    /** In the order of {@link #COLUMNS}. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            id,
            at,
            subject,
            cause,
            ruleset,
            version,
            rulesetHash,
            factsType,
            facts,
            predictions,
            outcome,
            queue,
            judgement,
            decisionHash,
            headline,
            customer,
            amount,
            currency
        };
    }

    String hash() {
        return Leaf.hash(values());
    }

    /** The words of the first of the strictest reasons. */
    private static String headline(Judgement judgement) {
        int strictness = judgement.outcome().strictness();
        return judgement.reasons().stream()
                .filter(reason -> reason.wants().strictness() == strictness)
                .findFirst()
                .map(Reason::because)
                .orElse("Nothing stood against it");
    }

    /** To the four decimals of its column, so that the row is read back as it was hashed. */
    private static @Nullable BigDecimal amount(Facts facts) {
        BigDecimal stake = facts.stake();
        return stake == null ? null : stake.setScale(4, RoundingMode.HALF_EVEN);
    }
}
