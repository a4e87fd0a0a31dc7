package org.countersign.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import org.countersign.models.pricing.PriceFairness.Group;
import org.junit.jupiter.api.Test;

class PriceFairnessCheckTest {

    private static final List<String> COUNTRIES = List.of("DE", "DE", "DE", "FR", "FR", "IT");

    /**
     * A made shop of forty products.
     *
     * @param pays the part of the price that customers of a country pay, before any coupon
     * @param asks what is asked of a product, in relation to what was asked at the beginning
     * @param buys which product, the dearest last
     */
    private record Shop(ToDoubleFunction<String> pays, IntToDoubleFunction asks, ToIntBiFunction<String, Random> buys) {

        static final Shop FAIR = new Shop(country -> 1, product -> 1, (country, random) -> random.nextInt(40));
    }

    private static PriceFairness measure(Shop shop, long seed) {
        Random random = new Random(seed);
        List<PaidOrder> orders = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            int customer = random.nextInt(600);
            String country = COUNTRIES.get(customer % COUNTRIES.size());
            boolean coupon = random.nextInt(6) == 0;
            List<PaidOrder.Line> lines = new ArrayList<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int product = shop.buys.applyAsInt(country, random);
                double before = 5 + 3 * product;
                double asked = before * shop.asks.applyAsDouble(product);
                lines.add(new PaidOrder.Line(
                        "P" + product,
                        1 + random.nextInt(3),
                        asked,
                        asked * shop.pays.applyAsDouble(country) * (coupon ? 0.9 : 1),
                        before));
            }
            orders.add(new PaidOrder(
                    "C" + customer,
                    Map.of("country", country),
                    lines,
                    Map.of("order.shipping.country", country, "order.units", random.nextInt(9))));
        }
        return PriceFairnessCheck.of(orders);
    }

    private static Group of(PriceFairness fairness, String name) {
        return fairness.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_pays_more_for_the_same_goods_is_found_with_the_size_of_it() {
        PriceFairness fairness =
                measure(new Shop(country -> country.equals("IT") ? 1.05 : 1, Shop.FAIR.asks, Shop.FAIR.buys), 1);
        Group italy = of(fairness, "IT");
        assertThat(italy.paysMore()).isTrue();
        assertThat(italy.sawPricesRise()).isFalse();
        assertThat(Objects.requireNonNull(italy.paid()).value()).isCloseTo(0.05, within(0.015));
        assertThat(of(fairness, "DE").paysMore()).isFalse();
        assertThat(Objects.requireNonNull(italy.proxy()).fact()).isEqualTo("order.shipping.country");
        assertThat(Objects.requireNonNull(italy.proxy()).auc()).isEqualTo(1);
    }

    @Test
    void prices_that_rise_where_one_group_buys_are_found_though_they_are_the_same_for_all() {
        PriceFairness fairness = measure(
                new Shop(
                        Shop.FAIR.pays,
                        product -> product >= 30 ? 1.1 : 1,
                        (country, random) -> country.equals("FR") ? 30 + random.nextInt(10) : random.nextInt(40)),
                2);
        Group france = of(fairness, "FR");
        assertThat(france.sawPricesRise()).isTrue();
        assertThat(france.paysMore()).isFalse();
    }

    @Test
    void who_buys_dear_things_pays_no_more_for_them() {
        PriceFairness fairness = measure(
                new Shop(
                        Shop.FAIR.pays,
                        Shop.FAIR.asks,
                        (country, random) -> country.equals("IT") ? 10 + random.nextInt(30) : random.nextInt(40)),
                3);
        assertThat(fairness.groups()).noneMatch(Group::paysMore).noneMatch(Group::sawPricesRise);
    }

    @Test
    void a_fair_shop_is_seldom_called_unfair_and_the_intervals_hold_nothing_nineteen_times_of_twenty() {
        int breaches = 0;
        int outside = 0;
        int groups = 0;
        for (int world = 0; world < 100; world++) {
            PriceFairness fairness = measure(Shop.FAIR, 100 + world);
            for (Group group : fairness.groups()) {
                groups++;
                breaches += group.paysMore() ? 1 : 0;
                PriceFairness.Gap paid = Objects.requireNonNull(group.paid());
                outside += paid.low() > 0 || paid.high() < 0 ? 1 : 0;
            }
        }
        System.out.println("fair shops: " + groups + " groups, " + breaches + " breaches, " + outside + " intervals");
        assertThat(groups).isEqualTo(300);
        assertThat(breaches).isLessThanOrEqualTo(3);
        assertThat((double) outside / groups).isBetween(0.02, 0.09);
    }

    @Test
    void of_few_orders_nothing_is_said_and_small_groups_are_looked_at_together() {
        List<PaidOrder> orders = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String country = i < 40 ? "DE" : "L" + i % 3;
            orders.add(new PaidOrder(
                    "C" + i,
                    Map.of("country", country),
                    List.of(new PaidOrder.Line("P", 1, 10, 10, 10)),
                    Map.of("line.category", i % 2 == 0 ? "a" : "b")));
        }
        PriceFairness fairness = PriceFairnessCheck.of(orders);
        assertThat(fairness.groups()).extracting(Group::name).containsExactly("DE", PriceFairnessCheck.OTHERS);
        assertThat(fairness.groups())
                .allSatisfy(group ->
                        assertThat(Objects.requireNonNull(group.paid()).value()).isZero());
        assertThat(PriceFairnessCheck.of(orders.subList(0, 45)).groups()).anySatisfy(group -> {
            assertThat(group.orders()).isEqualTo(5);
            assertThat(group.paid()).isNull();
        });
        assertThat(PriceFairnessCheck.of(List.of()).groups()).isEmpty();
    }

    @Test
    void a_text_of_few_orders_tells_a_group_and_one_of_a_single_order_nothing() {
        List<PaidOrder> orders = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String to = i % 7 == 0 ? "PL" : i < 40 ? "DE" : "FR";
            orders.add(new PaidOrder(
                    "C" + i,
                    Map.of("country", i < 40 ? "DE" : "FR"),
                    List.of(new PaidOrder.Line("P", 1, 10, 10, 10)),
                    Map.of("order.shipping.country", to, "order.coupon", "once-" + i)));
        }
        PriceFairness.Proxy proxy =
                Objects.requireNonNull(of(PriceFairnessCheck.of(orders), "FR").proxy());
        assertThat(proxy.fact()).isEqualTo("order.shipping.country");
        assertThat(proxy.auc()).isBetween(0.9, 0.99);
    }
}
