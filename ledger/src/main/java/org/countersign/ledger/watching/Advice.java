package org.countersign.ledger.watching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.campaign.CustomerFate;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.json.Lot;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What models said, joined to what came of it: an order's state and dates, its returns, its customer's next order; of a
 * customer the next order. What is asked is a model's version and a stretch of time, and never more rows than are asked for: the same sample each time.
 */
public final class Advice {

    private static final String WITH_FATE =
            """
            select s.decision_id, s.at, d.facts_type, d.facts, d.predictions, d.amount, d.currency,
                   %s,
                   (select min(b.placed_at) from customer_order b
                     where d.facts_type = 'retention' and b.customer_id = s.subject and b.placed_at >= s.at
                       and b.state <> 'REFUSED') as bought_at
              from decision_advice s
              join decision d on d.id = s.decision_id
              left join customer_order o on o.order_id = s.subject and d.facts_type <> 'retention'
             where s.model = :model and s.version = :version and s.at >= :from and s.at < :to and s.draw < :share
             order by s.at desc
             limit :most"""
                    .formatted(OrderFates.COLUMNS);

    private final Database database;

    public Advice(Database database) {
        this.database = database;
    }

    /** Of one stretch of time: from inclusive, to exclusive. */
    public record Stretch(String model, String version, Instant from, Instant to) {}

    /** How many decisions a version advised, and when the first of them. */
    public record Extent(int rows, @Nullable Instant first) {}

    public Extent extent(Stretch stretch) {
        return database.jdbi().withHandle(h -> extent(h, stretch));
    }

    private static Extent extent(Handle handle, Stretch s) {
        return handle.createQuery("select count(*) as n, min(at) as first_at from decision_advice"
                        + " where model = :model and version = :version and at >= :from and at < :to")
                .bind("model", s.model())
                .bind("version", s.version())
                .bind("from", Column.time(s.from()))
                .bind("to", Column.time(s.to()))
                .map((row, context) -> new Extent(row.getInt("n"), Column.instantOrNull(row, "first_at")))
                .one();
    }

    /** How many decisions a model was asked for and stayed silent, whatever its version. */
    public int silent(String model, Instant from, Instant to) {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from decision_advice"
                        + " where model = :model and at >= :from and at < :to and version is null")
                .bind("model", model)
                .bind("from", Column.time(from))
                .bind("to", Column.time(to))
                .mapTo(Integer.class)
                .one());
    }

    /** The youngest first; of more than {@code most} a sample, drawn by lot. */
    public List<AdvisedDecision> list(Stretch stretch, int most) {
        return database.jdbi().withHandle(h -> {
            int rows = extent(h, stretch).rows();
            int share = rows <= most ? Lot.ALL : (int) Math.min(Lot.ALL, Math.ceil((double) Lot.ALL * most / rows));
            return h
                    .createQuery(WITH_FATE)
                    .bind("model", stretch.model())
                    .bind("version", stretch.version())
                    .bind("from", Column.time(stretch.from()))
                    .bind("to", Column.time(stretch.to()))
                    .bind("share", share)
                    .bind("most", most)
                    .map((row, context) -> advised(row, stretch.model()))
                    .list()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private static Optional<AdvisedDecision> advised(ResultSet row, String model) throws SQLException {
        String id = row.getString("decision_id");
        Instant at = Column.instant(row, "at");
        Facts facts = FactsJson.read(row.getString("facts_type"), row.getString("facts"));
        BigDecimal amount = Column.moneyOrNull(row, "amount");
        String currency = row.getString("currency");
        Fate fate = facts instanceof RetentionFacts ? customer(row, at) : OrderFates.read(row);
        return Json.readPredictions(row.getString("predictions")).stream()
                .filter(p -> p.model().equals(model))
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .findFirst()
                .map(said -> new AdvisedDecision(id, at, facts, said, amount, currency, fate));
    }

    private static Fate customer(ResultSet row, Instant at) throws SQLException {
        return new CustomerFate(at, Column.instantOrNull(row, "bought_at"));
    }
}
