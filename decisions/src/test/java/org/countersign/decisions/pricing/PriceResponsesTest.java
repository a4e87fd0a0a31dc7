package org.countersign.decisions.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.pricing.Elasticity;
import org.countersign.domain.pricing.Elasticity.Source;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.reorder.Sales;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a shop's orders on record to what each product's price does. */
class PriceResponsesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final int WEEKS = 60;

    private final TestDatabase db = Databases.H2.create();
    private final Elasticities elasticities = new Elasticities(db.database());
    private final PriceResponses responses = new PriceResponses(
            new Sales(db.database()), new Catalogue(db.database()), elasticities, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_shop_that_sold_nothing_has_nothing_to_learn() {
        assertThat(responses.learn()).isEqualTo(new PriceResponses.Learnt(0, 0));
    }

    @Test
    void prices_that_moved_tell_their_own_and_one_that_stood_borrows_of_its_category() {
        List<PastOrder> orders = new ArrayList<>();
        for (int product = 0; product < 12; product++) {
            orders.addAll(sold("MUG-" + product, product < 11, product));
        }
        new History(db.database()).add(orders);
        for (int product = 0; product < 12; product++) {
            new Catalogue(db.database())
                    .upsert(new ProductUpserted("MUG-" + product, "Mug", "mugs", null, null, null, null, null, null));
        }
        assertThat(responses.learn().products()).isEqualTo(12);
        Elasticity moved = elasticities.find("MUG-1").orElseThrow();
        assertThat(moved.value()).isBetween(new BigDecimal("-2.7"), new BigDecimal("-1.3"));
        assertThat(moved.low()).isLessThan(moved.value());
        assertThat(moved.moves()).isBetween(8, 12);
        assertThat(moved.weeks()).isEqualTo(WEEKS);
        assertThat(moved.madeAt()).isEqualTo(NOW);
        Elasticity stood = elasticities.find("MUG-11").orElseThrow();
        assertThat(stood.moves()).isZero();
        assertThat(stood.source()).isEqualTo(Source.CATEGORY);
        assertThat(stood.high().subtract(stood.low()))
                .isGreaterThan(moved.high().subtract(moved.low()));
        assertThat(responses.learn()).as("again").isEqualTo(responses.learn());
    }

    /** Two percent less for each percent of price, which moves every six weeks; one order a week. */
    private static List<PastOrder> sold(String sku, boolean moves, long seed) {
        Random random = new Random(seed);
        List<PastOrder> orders = new ArrayList<>();
        double price = 10;
        for (int week = 0; week < WEEKS; week++) {
            price = moves && week % 6 == 0 ? 8 + random.nextInt(5) : price;
            int quantity = (int) Math.rint(40 * Math.pow(price / 10, -2) * Math.exp(0.1 * random.nextGaussian()));
            OffsetDateTime at =
                    NOW.minusSeconds(604_800L * (WEEKS - week) - 86_400).atOffset(ZoneOffset.UTC);
            orders.add(PastOrder.of(
                    new OrderPlaced(
                            sku + "-" + week,
                            at,
                            "EUR",
                            new OrderPlaced.Customer("C-1", null, "DE", null),
                            List.of(new OrderPlaced.Line(sku, "Mug", quantity, BigDecimal.valueOf(price))),
                            new OrderPlaced.Shipping("standard", "DE", null, null, null),
                            new OrderPlaced.Payment("card", "captured"),
                            null),
                    List.of()));
        }
        return orders;
    }
}
