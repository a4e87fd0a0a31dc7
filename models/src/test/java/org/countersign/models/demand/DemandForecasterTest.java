package org.countersign.models.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.training.WekaHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made shop of products of every kind is forecast, and nothing of it looks into the future. */
class DemandForecasterTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final int KNOWN = 80;
    private static final int WEEKS = 88;
    private static final int PRODUCTS = 80;

    private static final DemandSettings SMALL =
            new DemandSettings(8, 3, 4_000, 2_000, 0.6, 2, new BoostedSettings(25, 0.2, 4, 20));

    @TempDir
    static Path home;

    private static Panel shop;
    private static List<Forecast> forecasts;

    @BeforeAll
    static void forecast() {
        WekaHome.prepare(home);
        shop = shop(WEEKS);
        forecasts = new DemandForecaster(SMALL, 7).forecast(shop, KNOWN);
    }

    /** A part is sold every week, a part now and then. */
    private static Panel shop(int weeks) {
        Random random = new Random(11);
        List<Series> products = new ArrayList<>();
        for (int product = 0; product < PRODUCTS; product++) {
            double level = 5 + 60 * random.nextDouble();
            double often = product % 4 == 0 ? 0.3 : 1;
            double[] units = new double[weeks];
            for (int week = 0; week < weeks; week++) {
                double noise = Math.exp(0.4 * random.nextGaussian());
                units[week] = random.nextDouble() < often ? Math.rint(level * noise) : 0;
            }
            products.add(Series.of("P" + product, units));
        }
        products.add(Series.of("NEVER", new double[weeks]));
        products.add(Series.of("NEW", from(weeks, KNOWN - 2, 12)));
        products.add(Series.of("GONE", until(weeks, 15, 12)));
        products.add(Series.of("LATER", from(weeks, KNOWN + 1, 12)));
        return new Panel(MONDAY, products);
    }

    private static double[] from(int weeks, int first, double units) {
        double[] series = new double[weeks];
        Arrays.fill(series, Math.min(first, weeks), weeks, units);
        return series;
    }

    private static double[] until(int weeks, int last, double units) {
        double[] series = new double[weeks];
        Arrays.fill(series, 0, Math.min(last, weeks), units);
        return series;
    }

    private static Forecast of(String sku) {
        return forecasts.stream()
                .filter(forecast -> forecast.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_product_that_was_sold_has_eight_weeks_and_no_bound_is_out_of_order() {
        assertThat(forecasts).hasSize(PRODUCTS + 2);
        assertThat(forecasts).allSatisfy(forecast -> {
            assertThat(forecast.weeks()).hasSize(8);
            assertThat(forecast.weeks()).allSatisfy(week -> {
                assertThat(week.low()).isBetween(0.0, week.likely());
                assertThat(week.high()).isGreaterThanOrEqualTo(week.likely());
                assertThat(week.expected()).isNotNegative().isFinite();
            });
        });
    }

    @Test
    void a_product_never_sold_or_sold_only_later_has_none() {
        assertThat(forecasts).extracting(Forecast::sku).doesNotContain("NEVER", "LATER");
    }

    @Test
    void two_weeks_are_enough_for_a_first_forecast() {
        assertThat(of("NEW").weeks())
                .allSatisfy(week -> assertThat(week.likely()).isBetween(4.0, 20.0));
    }

    @Test
    void what_was_not_sold_for_sixty_weeks_is_forecast_as_nothing_and_says_why() {
        assertThat(of("GONE").method()).isEqualTo("none: not sold for 60 weeks");
        assertThat(of("GONE").weeks())
                .allSatisfy(week -> assertThat(week.high()).isZero());
    }

    @Test
    void the_same_state_twice_is_the_same_forecast() {
        assertThat(new DemandForecaster(SMALL, 7).forecast(shop(WEEKS), KNOWN)).isEqualTo(forecasts);
    }

    @Test
    void what_comes_later_changes_nothing() {
        List<Series> cut = new ArrayList<>();
        for (Series series : shop.series()) {
            double[] units = new double[KNOWN];
            Arrays.setAll(units, series::sold);
            cut.add(Series.of(series.sku(), units));
        }
        assertThat(new DemandForecaster(SMALL, 7).forecast(new Panel(MONDAY, cut)))
                .isEqualTo(forecasts);
    }

    @Test
    void about_eight_weeks_of_ten_fall_into_the_interval_and_the_means_add_up() {
        double inside = 0;
        double weeks = 0;
        double sold = 0;
        double expected = 0;
        for (Series series : shop.series().subList(0, PRODUCTS)) {
            for (Forecast.Week week : of(series.sku()).weeks()) {
                double truth = series.sold(KNOWN + week.ahead() - 1);
                inside += truth >= week.low() && truth <= week.high() ? 1 : 0;
                weeks++;
                sold += truth;
                expected += week.expected();
            }
        }
        assertThat(inside / weeks).isBetween(0.72, 0.9);
        assertThat(expected / sold).isBetween(0.9, 1.1);
    }

    @Test
    void weeks_without_stock_do_not_lower_the_forecast() {
        List<Series> products = new ArrayList<>(shop.series());
        double[] units = new double[WEEKS];
        double[] empty = new double[WEEKS];
        boolean[] without = new boolean[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            without[week] = week >= KNOWN - 5;
            empty[week] = 1;
            units[week] = without[week] ? 0 : 40 + week % 3;
        }
        products.add(new Series("EMPTY", units, empty, new double[WEEKS], new boolean[WEEKS], without));
        Forecast forecast = new DemandForecaster(SMALL, 7)
                .forecast(new Panel(MONDAY, products), KNOWN).stream()
                        .filter(one -> one.sku().equals("EMPTY"))
                        .findFirst()
                        .orElseThrow();
        assertThat(forecast.weeks())
                .allSatisfy(week -> assertThat(week.likely()).isGreaterThan(25));
    }

    @Test
    void a_shop_of_a_few_weeks_is_forecast_without_a_global_model() {
        List<Forecast> first = new DemandForecaster(SMALL, 7).forecast(shop(3));
        assertThat(first).hasSizeGreaterThan(PRODUCTS / 2);
        assertThat(first).allSatisfy(forecast -> {
            assertThat(forecast.tested()).isZero();
            assertThat(forecast.method()).isEqualTo("mean of the last 13 weeks");
        });
        assertThat(new DemandForecaster(SMALL, 7).forecast(new Panel(MONDAY, List.of())))
                .isEmpty();
    }
}
