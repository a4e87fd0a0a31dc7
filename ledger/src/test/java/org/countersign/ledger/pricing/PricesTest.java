package org.countersign.ledger.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.pricing.Offer;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class PricesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String COUNT = "urn:shop|count-1";
    private static final int MANY = 10_000;

    private final TestDatabase db;
    private final PriceHistory history;
    private final Offers offers;
    private final PriceWatch watch;

    PricesTest(Databases databases) {
        db = databases.create();
        history = new PriceHistory(db.database());
        offers = new Offers(db.database());
        watch = new PriceWatch(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    // ---- our own

    @Test
    void the_lowest_of_thirty_days_knows_the_price_that_was_asked_when_they_began() {
        asked("8.00", Duration.ofDays(90));
        asked("9.00", Duration.ofDays(40));
        asked("12.00", Duration.ofDays(20));
        assertThat(lowest()).contains(new BigDecimal("9.00"));
        asked("8.50", Duration.ofDays(2));
        asked("12.00", Duration.ofDays(1));
        assertThat(lowest()).as("a low price of two days ago").contains(new BigDecimal("8.50"));
        assertThat(history.lowest30("MUG", "USD", NOW)).isEmpty();
    }

    @Test
    void a_price_that_ended_just_before_does_not_count() {
        asked("8.00", Duration.ofDays(90));
        asked("10.00", Duration.ofDays(30).plusSeconds(1));
        assertThat(lowest()).contains(new BigDecimal("10.00"));
    }

    @Test
    void the_same_price_again_is_no_new_one() {
        asked("8.00", Duration.ofDays(3));
        asked("8.0000", Duration.ofDays(2));
        assertThat(history.of("MUG", 10)).hasSize(1);
        assertThat(history.at("MUG", NOW.minus(Duration.ofDays(9))))
                .as("before the first price the first one")
                .map(PricePoint::price)
                .contains(new BigDecimal("8.00"));
    }

    private void asked(String price, Duration ago) {
        history.add(new PricePoint("MUG", new BigDecimal(price), "EUR", NOW.minus(ago), null, null));
    }

    private Optional<BigDecimal> lowest() {
        return history.lowest30("MUG", "EUR", NOW);
    }

    // ---- competitors

    @Test
    void only_another_price_is_news_and_an_older_one_is_not() {
        assertThat(seen("9.00", 10)).as("a competitor that nobody knew").isTrue();
        assertThat(seen("9.00", 9)).isFalse();
        assertThat(seen("8.50", 8)).isTrue();
        assertThat(seen("9.00", 9)).as("told late").isFalse();
        assertThat(offers.of("MUG")).singleElement().extracting(Offer::price).isEqualTo(new BigDecimal("8.50"));
        assertThat(offers.moves("MUG", NOW.minus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(offers.observed(offer("8.50", false, 1))).as("sold out").isTrue();
    }

    private boolean seen(String price, int minutesAgo) {
        return offers.observed(offer(price, true, minutesAgo));
    }

    private static Offer offer(String price, boolean available, int minutesAgo) {
        return new Offer(
                "MUG", "A", new BigDecimal(price), "EUR", available, NOW.minus(Duration.ofMinutes(minutesAgo)), null);
    }

    // ---- due

    @Test
    void a_product_is_due_when_something_was_told_or_much_of_it_came_or_went() {
        product("MUG");
        assertThat(due()).as("never looked at").containsExactly(new DuePrice("MUG", null));
        look("MUG", null);
        assertThat(due()).isEmpty();
        watch.again("MUG", "urn:watch|seen-1");
        assertThat(due()).containsExactly(new DuePrice("MUG", "urn:watch|seen-1"));
        count("MUG", 100);
        look("MUG", 100);
        count("MUG", 60);
        assertThat(due()).as("less than half went a minute ago").isEmpty();
        count("MUG", 49);
        assertThat(due()).containsExactly(new DuePrice("MUG", COUNT));
        look("MUG", 49);
        watch.startRound("sue", NOW.plusSeconds(5));
        assertThat(watch.due(watch.lastRound().orElseThrow(), NOW, 10))
                .as("a round needs no cause")
                .containsExactly(new DuePrice("MUG", null));
    }

    @Test
    void ten_thousand_products_are_looked_through_quickly() {
        db.database().jdbi().useHandle(h -> {
            h.execute("insert into product (sku, description, price, currency, stock_managed, active, sold_orders,"
                    + " cancelled_orders) select 'P-' || n, 'a product', 9.99, 'EUR', true, true, 0, 0"
                    + " from generate_series(1, " + MANY + ") as t(n)");
            h.execute("insert into stock (sku, on_hand, reserved) select 'P-' || n, 10, 0 from generate_series(1, "
                    + MANY + ") as t(n)");
            h.execute("insert into price_product (sku, available, decision_id, decided_at, due) select 'P-' || n, 10,"
                    + " 'd', timestamp with time zone '2026-11-30 09:59:00+00', false from generate_series(1, " + MANY
                    + ") as t(n)");
        });
        watch.again("P-4711", "urn:watch|seen-1");
        due();
        long start = System.nanoTime();
        assertThat(due()).extracting(DuePrice::sku).containsExactly("P-4711");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    private List<DuePrice> due() {
        return watch.due(Instant.EPOCH, NOW, 10);
    }

    private void product(String sku) {
        new Catalogue(db.database())
                .upsert(new ProductUpserted(sku, sku, null, BigDecimal.TEN, null, "EUR", null, true, true));
    }

    private void count(String sku, int pieces) {
        new Stock(db.database(), () -> COUNT)
                .counted(new StockCounted(sku, pieces, OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC), null));
    }

    private void look(String sku, Integer available) {
        watch.hold(sku);
        watch.save(new PriceLook(sku, available, "d-1", NOW.minusSeconds(60)));
    }
}
