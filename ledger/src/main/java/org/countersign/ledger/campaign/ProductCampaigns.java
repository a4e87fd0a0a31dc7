package org.countersign.ledger.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countersign.domain.campaign.Promotion;
import org.countersign.domain.event.CampaignProposed;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Campaigns for products, and for which of them they are paused. */
public final class ProductCampaigns {

    private static final String DUE =
            """
            select c.campaign_id, c.name, c.ends_at, i.sku, i.paused,
                case when i.available is null or s.on_hand - s.reserved <> i.available then s.cause end as cause
              from promotion c
              join promotion_item i on i.campaign_id = c.campaign_id
              left join stock s on s.sku = i.sku
             where c.starts_at <= :now and c.ends_at > :now and not i.asked
               and (i.decided_at is null
                 or (s.on_hand - s.reserved <> coalesce(i.available, -1) and (i.decided_at < :minute
                   or abs(s.on_hand - s.reserved - coalesce(i.available, 0)) * 2 > coalesce(i.available, 0))))
             order by c.campaign_id, i.sku limit :most""";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Database database;

    public ProductCampaigns(Database database) {
        this.database = database;
    }

    /** Replaces what was known; a product that stays in it stays paused. */
    public void upsert(CampaignProposed campaign) {
        database.allOrNone(h -> {
            h.createUpdate("insert into promotion (campaign_id, name, starts_at, ends_at)"
                            + " values (:id, '', :from, :to) on conflict do nothing")
                    .bind("id", campaign.campaignId())
                    .bind("from", Column.time(campaign.startsAt().toInstant()))
                    .bind("to", Column.time(campaign.endsAt().toInstant()))
                    .execute();
            h.createUpdate(
                            "update promotion set name = :name, starts_at = :from, ends_at = :to where campaign_id = :id")
                    .bind("id", campaign.campaignId())
                    .bind("name", campaign.name())
                    .bind("from", Column.time(campaign.startsAt().toInstant()))
                    .bind("to", Column.time(campaign.endsAt().toInstant()))
                    .execute();
            h.createUpdate("delete from promotion_item where campaign_id = :id and sku <> all(:skus)")
                    .bind("id", campaign.campaignId())
                    .bindArray("skus", String.class, campaign.skus().toArray())
                    .execute();
            PreparedBatch items = h.prepareBatch(
                    "insert into promotion_item (campaign_id, sku) values (:id, :sku) on conflict do nothing");
            new TreeSet<>(campaign.skus()).forEach(sku -> items.bind("id", campaign.campaignId())
                    .bind("sku", sku)
                    .add());
            items.execute();
        });
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select name from lease where name = 'promotion' for update skip locked")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    public List<DuePromotion> due(Instant now, int most) {
        return database.jdbi().withHandle(h -> h.createQuery(DUE)
                .bind("now", Column.time(now))
                .bind("minute", Column.time(now.minus(MINUTE)))
                .bind("most", most)
                .map((row, context) -> new DuePromotion(
                        row.getString("campaign_id"),
                        row.getString("name"),
                        Column.instant(row, "ends_at"),
                        row.getString("sku"),
                        row.getBoolean("paused"),
                        row.getString("cause")))
                .list());
    }

    /** @param asked whether a person has to answer before the next look */
    public void looked(
            String campaignId, String sku, @Nullable Integer available, String decisionId, Instant at, boolean asked) {
        database.jdbi().useHandle(h -> h.createUpdate("update promotion_item set available = :available,"
                        + " decision_id = :decision, decided_at = :at, asked = :asked"
                        + " where campaign_id = :id and sku = :sku")
                .bind("id", campaignId)
                .bind("sku", sku)
                .bind("available", available)
                .bind("decision", decisionId)
                .bind("at", Column.time(at))
                .bind("asked", asked)
                .execute());
    }

    /** False when it stood so already, or the product is no part of it any more. */
    public boolean set(String campaignId, String sku, boolean paused, String why, Instant at) {
        return database.jdbi().withHandle(h -> h.createUpdate("update promotion_item set paused = :paused, why = :why,"
                                + " since = :at where campaign_id = :id and sku = :sku and paused <> :paused")
                        .bind("id", campaignId)
                        .bind("sku", sku)
                        .bind("paused", paused)
                        .bind("why", why)
                        .bind("at", Column.time(at))
                        .execute())
                > 0;
    }

    /** A person has answered: it is looked at again. */
    public void answered(String campaignId, String sku) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update promotion_item set asked = false where campaign_id = :id and sku = :sku")
                .bind("id", campaignId)
                .bind("sku", sku)
                .execute());
    }

    public Optional<Promotion> find(String campaignId) {
        return database.jdbi().withHandle(h -> h.createQuery("select * from promotion where campaign_id = :id")
                .bind("id", campaignId)
                .map((row, context) -> promotion(h, row))
                .findOne());
    }

    /** Those that are not over, the next to end first; of one product, or all. */
    public List<Promotion> open(@Nullable String sku, Instant now) {
        String of = sku == null
                ? ""
                : " and exists (select 1 from promotion_item i where i.campaign_id = p.campaign_id and i.sku = :sku)";
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery(
                            "select * from promotion p where p.ends_at > :now" + of + " order by ends_at, campaign_id")
                    .bind("now", Column.time(now));
            if (sku != null) {
                query.bind("sku", sku);
            }
            return query.map((row, context) -> promotion(h, row)).list();
        });
    }

    private static Promotion promotion(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("campaign_id");
        return new Promotion(
                id,
                row.getString("name"),
                Column.instant(row, "starts_at"),
                Column.instant(row, "ends_at"),
                handle.createQuery("select * from promotion_item where campaign_id = :id order by sku")
                        .bind("id", id)
                        .map((item, context) -> new Promotion.Item(
                                item.getString("sku"),
                                item.getBoolean("paused"),
                                Column.instantOrNull(item, "since"),
                                item.getString("why"),
                                item.getString("decision_id")))
                        .list());
    }
}
