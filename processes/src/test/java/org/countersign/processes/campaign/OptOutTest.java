package org.countersign.processes.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.Test;

/** Customers agree and take it back as they like, while flows write to them as they like: then the send log is asked. */
class OptOutTest {

    /** Messages of marketing to customers whose last word until then was not yes, or who never said a word. */
    private static final String WITHOUT_CONSENT =
            """
            select m.message_id from marketing_contact m
             where not exists (select 1 from consent c
                    where c.customer_id = m.customer_id and c.purpose = 'marketing' and c.granted
                      and c.received_at <= m.at
                      and not exists (select 1 from consent l
                            where l.customer_id = c.customer_id and l.purpose = c.purpose and not l.granted
                              and l.received_at <= m.at and l.at >= c.at))""";

    /** Marketing in the outbox that no contact stands for: it went another way. */
    private static final String PAST_THE_LOG =
            """
            select id from outbox o where type = 'message.requested.v1' and effect like '%"purpose":"marketing"%'
               and not exists (select 1 from marketing_contact m where m.message_id = o.id)""";

    @Test
    void the_send_log_has_no_marketing_without_consent() {
        Random chance = new Random(42);
        try (Spine spine = new Spine(Databases.H2)) {
            for (int i = 0; i < 240; i++) {
                spine.clock.pass(Duration.ofHours(7));
                String customer = "C-" + chance.nextInt(12);
                if (chance.nextInt(3) == 0) {
                    write(spine, customer, i);
                } else {
                    say(spine, customer, chance.nextBoolean(), chance.nextInt(48));
                }
            }
            assertThat(ids(spine, "select message_id from marketing_contact")).hasSizeGreaterThan(5);
            assertThat(ids(spine, WITHOUT_CONSENT)).isEmpty();
            assertThat(ids(spine, PAST_THE_LOG)).isEmpty();
            TestTransactions.run(() -> spine.db
                    .jdbi()
                    .useHandle(h -> h.execute("insert into marketing_contact (message_id, customer_id, at, flow)"
                            + " values ('astray', 'C-NEVER', current_timestamp, 'test')")));
            assertThat(ids(spine, WITHOUT_CONSENT)).containsExactly("astray");
        }
    }

    private static void write(Spine spine, String customer, int occasion) {
        MessageRequested letter = new MessageRequested(
                customer, customer, "a@example.org", "mail", "news", "News", "News.", Consent.MARKETING);
        TestTransactions.run(() -> spine.marketing.send(customer, "news", "d-" + occasion, "n" + occasion, letter));
    }

    /** Told some hours after it was said, as a shop does. */
    private static void say(Spine spine, String customer, boolean granted, int hoursAgo) {
        Instant now = spine.clock.instant();
        TestTransactions.run(() -> spine.consents.add(new Consent(
                customer, Consent.MARKETING, granted, now.minus(Duration.ofHours(hoursAgo)), "profile", now)));
    }

    private static List<String> ids(Spine spine, String sql) {
        return spine.db
                .jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
