package org.countersign.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.countersign.models.study.JuicePrices.Checked;
import org.countersign.models.study.JuicePrices.Form;
import org.countersign.models.training.RealData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How juice sells at its prices is said better than by ordinary tools, on the very weeks of the published figures. */
class JuicePricesTest {

    private static final long SEED = 7;

    private static JuicePrices study;
    private static JuiceFindings findings;

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.isDirectory(RealData.folder()),
                "the public data is not there: the figures of price response are not checked");
        study = JuicePrices.read(RealData.folder());
        findings = new JuiceFindings(study);
    }

    /** The test weeks take no part in this. */
    @Test
    void the_form_in_use_was_the_best_on_the_last_weeks_of_those_learnt_from() {
        assertThat(Arrays.stream(Form.values()).min(Comparator.comparingDouble(study::choice)))
                .contains(JuicePrices.CHOSEN);
    }

    @Test
    void the_floor_is_reached_and_the_plain_way_is_where_it_was_measured() {
        List<Checked> later = study.later();
        List<Checked> mean = study.mean();
        System.out.printf(
                Locale.ROOT,
                "price response: WAPE %s, of the plain mean %.4f%n",
                JuicePrices.wape(later, SEED),
                JuicePrices.wape(mean));
        assertThat(later).hasSize(17_435).hasSameSizeAs(mean);
        assertThat(JuicePrices.wape(mean)).isCloseTo(0.75634, within(1e-4));
        assertThat(JuicePrices.wape(study.ordinary())).isCloseTo(JuicePrices.FLOOR, within(1e-5));
        assertThat(JuicePrices.wape(later)).isLessThan(JuicePrices.FLOOR);
    }

    @Test
    void later_price_moves_do_what_was_said_of_them() {
        PriceMoves moves = PriceMoves.of(study.later());
        assertThat(moves.count()).isGreaterThan(5000);
        assertThat(moves.right(SEED).low()).isGreaterThan(0.7);
        assertThat(moves.error(SEED).high()).isLessThan(0.9);
        assertThat(moves.slope(SEED).low()).isLessThan(1);
        assertThat(moves.slope(SEED).high()).isGreaterThan(1);
        assertThat(moves.only(PriceMoves.Move::isBare).right(SEED).low()).isGreaterThan(0.6);
    }

    @Test
    void every_brand_sells_less_when_it_costs_more_and_most_halves_of_the_past_agree() {
        List<JuiceFindings.Brand> brands = findings.brands(JuicePrices.CHOSEN);
        assertThat(brands).hasSize(JuicePrices.BRANDS).allSatisfy(brand -> assertThat(brand.value() + brand.off())
                .isNegative());
        assertThat(brands.stream().filter(JuiceFindings.Brand::isSteady).count())
                .isGreaterThanOrEqualTo(8);
        assertThat(findings.steadyProducts(JuicePrices.CHOSEN)).isGreaterThan(0.7);
    }

    /** What limits all that: these hold the statements of the guide. */
    @Test
    void past_prices_came_with_promotions_were_one_list_for_many_stores_and_do_not_reach_to_what_theory_proposes() {
        assertThat(findings.promotedCuts()).isCloseTo(0.72, within(0.01));
        assertThat(findings.storesToAPrice()).isCloseTo(11.5, within(0.1));
        assertThat(findings.proposals(JuicePrices.CHOSEN).outside()).isBetween(0.7, 0.8);
    }

    /** Learnt as every shop's own sales are, on a shop that knows its orders and nothing else. */
    @Test
    void in_a_real_shop_the_two_years_of_products_told_by_themselves_agree_as_often_as_intervals_promise() {
        ShopPrices shop = ShopPrices.learn(RealData.folder());
        assertThat(shop.products()).isGreaterThan(4600);
        assertThat(shop.percentile(90)).isNegative();
        assertThat(shop.twiceByThemselves()).isGreaterThan(300);
        assertThat(shop.agreed()).isBetween(0.85, 0.95);
    }
}
