package org.countersign.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.domain.pricing.Elasticity.Source;
import org.junit.jupiter.api.Test;

/** What is learnt from made shops, whose truth is known. */
class PriceResponseTest {

    private static final int WORLDS = 40;

    private static List<Estimate> learn(MadeShop shop) {
        return PriceResponse.learn(shop.sales, 1).elasticities();
    }

    @Test
    void what_sells_well_and_moves_often_is_told_from_its_own_prices() {
        MadeShop shop = MadeShop.of(1, 4, 50, 200, 1);
        List<Estimate> all = learn(shop);
        assertThat(all).hasSize(200).allSatisfy(one -> {
            assertThat(one.weeks()).isEqualTo(104);
            assertThat(one.moves()).isPositive();
        });
        assertThat(all.stream().filter(one -> one.source() == Source.OWN).count())
                .isGreaterThan(120);
        double off = all.stream()
                .mapToDouble(one -> Math.abs(one.value() - shop.truth(one)))
                .average()
                .orElseThrow();
        assertThat(off).isLessThan(0.3);
        assertThat(all.stream().filter(Estimate::isTold).count()).isGreaterThan(190);
    }

    /** The one figure that matters of an interval: how often it holds the truth. Asked is nine of ten. */
    @Test
    void nine_of_ten_intervals_hold_the_truth_in_many_shops() {
        for (double usual : new double[] {200, 20, 2}) {
            int moved = 0;
            int movedInside = 0;
            int still = 0;
            int stillInside = 0;
            for (int world = 0; world < WORLDS; world++) {
                MadeShop shop = MadeShop.of(100 + world, 5, 20, usual, 0.6);
                for (Estimate one : learn(shop)) {
                    boolean inside = one.low() <= shop.truth(one) && shop.truth(one) <= one.high();
                    if (one.moves() > 0) {
                        moved++;
                        movedInside += inside ? 1 : 0;
                    } else {
                        still++;
                        stillInside += inside ? 1 : 0;
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "intervals of elasticity, %.0f units a week: %.3f hold the truth where prices moved (%d), %.3f where"
                            + " they never did (%d)%n",
                    usual,
                    movedInside / (double) moved,
                    moved,
                    stillInside / (double) still,
                    still);
            assertThat(movedInside / (double) moved).isBetween(0.85, 0.95);
            assertThat(stillInside / (double) still).isBetween(0.85, 0.98);
        }
    }

    @Test
    void a_price_that_never_moved_borrows_from_its_category_with_a_wide_interval() {
        MadeShop shop = MadeShop.of(2, 3, 40, 100, 0.7);
        List<Estimate> all = learn(shop);
        Estimate still =
                all.stream().filter(one -> one.moves() == 0).findFirst().orElseThrow();
        Estimate moving =
                all.stream().filter(one -> one.moves() > 8).findFirst().orElseThrow();
        assertThat(still.source()).isEqualTo(Source.CATEGORY);
        assertThat(still.high() - still.low()).isGreaterThan(1.5 * (moving.high() - moving.low()));
    }

    @Test
    void where_no_price_ever_moved_nothing_can_be_told() {
        assertThat(learn(MadeShop.of(3, 3, 20, 100, 0))).allSatisfy(one -> {
            assertThat(one.isTold()).isFalse();
            assertThat(one.source()).isEqualTo(Source.RANGE);
        });
    }

    @Test
    void what_sells_more_when_it_costs_more_can_not_be_told() {
        List<PricedSales> all = new ArrayList<>();
        for (int product = 0; product < 8; product++) {
            List<PricedWeek> weeks = new ArrayList<>();
            for (int week = 0; week < 60; week++) {
                double price = week % 6 == 0 ? 0.3 : 0;
                weeks.add(new PricedWeek(week, week % 6 == 0 ? 30 + week % 5 : 20 + (week + product) % 5, price));
            }
            all.add(new PricedSales("odd-" + product, "", weeks, 20));
        }
        assertThat(PriceResponse.learn(all, 1).elasticities()).noneMatch(Estimate::isTold);
    }

    @Test
    void thin_data_lie_nearer_to_their_category_than_they_would_alone() {
        MadeShop shop = MadeShop.of(4, 1, 60, 300, 1);
        double mean = PriceResponse.learn(shop.sales, 1).mean("C0")[0];
        PricedSales full = shop.sales.get(0);
        List<PricedWeek> weeks = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            double price = week < 6 ? 0 : 0.1;
            weeks.add(new PricedWeek(week, Math.rint(6 * Math.exp(-6 * price)) + week % 2, price));
        }
        shop.sales.set(0, new PricedSales(full.sku(), full.category(), weeks, 1));
        Estimate thin = learn(shop).stream()
                .filter(one -> one.sku().equals(full.sku()))
                .findFirst()
                .orElseThrow();
        assertThat(thin.source()).isEqualTo(Source.CATEGORY);
        assertThat(Math.abs(thin.value() - mean))
                .as("alone it would be near -6")
                .isLessThan(2);
    }

    @Test
    void a_week_with_one_very_large_order_changes_little() {
        MadeShop shop = MadeShop.of(5, 1, 30, 50, 1);
        Estimate before = learn(shop).get(0);
        PricedSales hit = shop.sales.get(0);
        List<PricedWeek> weeks = new ArrayList<>(hit.weeks());
        weeks.set(40, new PricedWeek(40, 100_000, weeks.get(40).driver(0)));
        shop.sales.set(0, new PricedSales(hit.sku(), hit.category(), weeks, hit.moves()));
        assertThat(learn(shop).get(0).value()).isCloseTo(before.value(), within(0.5));
    }

    @Test
    void the_same_sales_are_the_same_answer() {
        assertThat(learn(MadeShop.of(6, 3, 20, 5, 0.5))).isEqualTo(learn(MadeShop.of(6, 3, 20, 5, 0.5)));
    }

    @Test
    void no_products_and_products_that_never_sold_are_no_trouble() {
        assertThat(PriceResponse.learn(List.of(), 1).elasticities()).isEmpty();
        PricedSales none = new PricedSales("A", "", List.of(new PricedWeek(0, 0, 1)), 0);
        PricedSales empty = new PricedSales("B", "", List.of(), 0);
        assertThat(PriceResponse.learn(List.of(none, empty), 1).elasticities())
                .hasSize(2)
                .noneMatch(Estimate::isTold);
    }

    @Test
    void ten_thousand_products_take_seconds() {
        List<PricedSales> sales = MadeShop.of(7, 50, 200, 3, 0.5).sales.stream()
                .map(PriceResponseTest::withSeasonAndTrend)
                .toList();
        long start = System.nanoTime();
        assertThat(PriceResponse.learn(sales, PricedSalesBuilder.DRIVERS).elasticities())
                .hasSize(10_000);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "10,000 products of 104 weeks: %.1f s%n", seconds);
        assertThat(seconds).isLessThan(60);
    }

    private static PricedSales withSeasonAndTrend(PricedSales sales) {
        List<PricedWeek> weeks = sales.weeks().stream()
                .map(week -> new PricedWeek(
                        week.number(),
                        week.units(),
                        week.driver(0),
                        Math.sin(week.number() * Math.PI / 26),
                        (week.number() - 52) / 52.0))
                .toList();
        return new PricedSales(sales.sku(), sales.category(), weeks, sales.moves());
    }
}
