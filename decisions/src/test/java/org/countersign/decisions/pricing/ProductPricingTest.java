package org.countersign.decisions.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.MarketFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.ShelfFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductPricingTest {

    private static final int ROUNDS = 1_000_000;
    /** What a price that was no whole cent may be rounded by. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-03-02T10:15:00Z");

    private static final List<String> IDS =
            IntStream.rangeClosed(1, 20).mapToObj("ABC-%03d"::formatted).toList();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProductPricing pricing = new ProductPricing();

    @Test
    void a_wish_inside_all_bounds_is_granted_on_a_price_point() {
        Judgement settled = settle(price("12.49", "6.00"), "price.percent -5", "floor.margin 10", "ending 0.99");
        assertThat(pricing.price(settled)).contains(new BigDecimal("11.99"));
        assertThat(because(settled, "PRC-900"))
                .isEqualTo("12.49 -> 11.99 GBP: 11.8655 is wished by ABC-001, the price point binds");
    }

    @Test
    void the_floor_has_the_last_word() {
        Judgement settled = settle(price("12.49", "11.00"), "price.percent -50", "floor.margin 10", "move.day 10");
        assertThat(pricing.price(settled)).contains(new BigDecimal("12.10"));
        assertThat(settled.reasons()).extracting(Reason::rule).containsSubsequence("PRC-900", "PRC-902", "PRC-905");
        assertThat(because(settled, "PRC-900")).endsWith("the floor over cost binds");
    }

    @Test
    void a_price_below_its_floor_is_lifted_to_it_by_any_wish() {
        Judgement settled = settle(price("10.00", "11.00"), "price.percent -1", "floor.margin 0", "move.day 5");
        assertThat(pricing.price(settled)).contains(new BigDecimal("11.00"));
    }

    @Test
    void rules_that_pull_both_ways_leave_the_price() {
        Judgement settled = settle(price("12.49", "6.00"), "price.percent -5", "price.percent 5", "floor.margin 10");
        assertThat(pricing.price(settled)).isEmpty();
        assertThat(settled.outcome()).isEqualTo(Outcome.approve());
        assertThat(because(settled, "PRC-909")).contains("ABC-001").contains("ABC-002");
    }

    @Test
    void of_two_that_pull_one_way_the_better_one_for_the_customer_counts() {
        Judgement up = settle(price("10.00", "6.00"), "price.percent 5", "price.percent 9", "floor.margin 10");
        assertThat(pricing.price(up)).contains(new BigDecimal("10.50"));
        Judgement down = settle(price("10.00", "6.00"), "price.percent -5", "price.percent -9", "floor.margin 10");
        assertThat(pricing.price(down)).contains(new BigDecimal("9.10"));
        assertThat(because(down, "PRC-908")).contains("ABC-001").contains("set aside");
    }

    @Test
    void without_a_cost_no_price_moves() {
        Judgement settled = settle(price("12.49", null), "price.percent -5", "floor.margin 10");
        assertThat(settled.outcome()).isEqualTo(Outcome.refuse());
        assertThat(pricing.price(settled)).isEmpty();
    }

    @Test
    void a_restless_market_stops_those_who_follow_it_and_nobody_else() {
        Judgement market = settle(price("12.49", "6.00"), "price.market 0", "price.hold market", "floor.margin 10");
        assertThat(pricing.price(market)).isEmpty();
        assertThat(because(market, "PRC-906")).isEqualTo("ABC-001 is stopped by ABC-002");
        Judgement expiry = settle(price("12.49", "6.00"), "price.percent -30", "price.hold market", "floor.margin 10");
        assertThat(pricing.price(expiry)).contains(new BigDecimal("8.74"));
    }

    @Test
    void bounds_without_a_wish_change_nothing() {
        Judgement settled = settle(price("12.49", "6.00"), "floor.margin 10", "move.day 10");
        assertThat(pricing.price(settled)).isEmpty();
        assertThat(settled.outcome()).isEqualTo(Outcome.approve());
    }

    /** Whatever rules say, all at once and at odds, with costs and prices of any size. */
    @Test
    void no_price_of_a_million_is_below_its_floor_or_moves_further_than_it_may() {
        Random random = new Random(20261129);
        int moved = 0;
        int bound = 0;
        for (int i = 0; i < ROUNDS; i++) {
            PriceFacts facts = facts(random);
            List<String> said = said(random);
            Judgement settled = pricing.settle(facts, judgement(said.toArray(String[]::new)));
            Optional<BigDecimal> price = pricing.price(settled);
            if (price.isPresent()) {
                moved++;
                bound += holds(facts, said, price.get()) ? 1 : 0;
            }
        }
        assertThat(moved).isGreaterThan(ROUNDS / 5);
        assertThat(bound).isGreaterThan(ROUNDS / 20);
    }

    /** @return whether the floor was what counted */
    private static boolean holds(PriceFacts facts, List<String> said, BigDecimal price) {
        BigDecimal cost = facts.cost();
        BigDecimal floor = numbers(said, "floor.margin").stream()
                .map(margin -> cost.multiply(HUNDRED.add(margin)).divide(HUNDRED, MathContext.DECIMAL128))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal least = floor.setScale(2, RoundingMode.CEILING);
        if (facts.advertisedMinimum() != null && said.contains("floor.advertised true")) {
            least = least.max(facts.advertisedMinimum().setScale(2, RoundingMode.CEILING));
        }
        BigDecimal most = numbers(said, "move.day").stream()
                .map(move -> facts.dayPrice().multiply(HUNDRED.add(move)).divide(HUNDRED, MathContext.DECIMAL128))
                .min(BigDecimal::compareTo)
                .map(least::max)
                .map(bound -> bound.add(CENT))
                .orElse(price);
        // A million assertions of a library take minutes; this asks first and speaks only when something is wrong.
        if (price.compareTo(least) < 0 || price.signum() <= 0 || price.scale() != 2 || price.compareTo(most) > 0) {
            fail(facts + " " + said + " -> " + price + ", which should lie from " + least + " to " + most);
        }
        return price.compareTo(least) == 0;
    }

    private static PriceFacts facts(Random random) {
        BigDecimal price = cents(random, 1, 50_000);
        BigDecimal cost = random.nextInt(10) == 0 ? null : cents(random, 0, 60_000);
        return facts(price, cost, random.nextBoolean() ? cents(random, 1, 60_000) : null, cents(random, 1, 60_000));
    }

    private static BigDecimal cents(Random random, int from, int to) {
        return BigDecimal.valueOf(from + random.nextInt(to - from), random.nextInt(8) == 0 ? 4 : 2);
    }

    private static List<String> said(Random random) {
        List<String> all = new ArrayList<>();
        for (String word : List.of("price.percent", "price.market", "price.margin", "floor.margin", "ceiling.list")) {
            for (int i = random.nextInt(3); i > 0; i--) {
                all.add(word + " " + (random.nextInt(400) - 150) / 2.0);
            }
        }
        if (random.nextBoolean()) {
            all.add("move.day " + random.nextInt(40));
        }
        if (random.nextBoolean()) {
            all.add("ending "
                    + List.of("0.99", "0.95", "0.50", "0.09", "0", "-3", "7.5").get(random.nextInt(7)));
        }
        if (random.nextInt(3) == 0) {
            all.add("floor.advertised true");
        }
        if (random.nextInt(10) == 0) {
            all.add("price.hold market");
        }
        return all;
    }

    private static List<BigDecimal> numbers(List<String> said, String word) {
        return said.stream()
                .filter(s -> s.startsWith(word + " "))
                .map(s -> new BigDecimal(s.substring(word.length() + 1)))
                .toList();
    }

    private Judgement settle(PriceFacts facts, String... said) {
        return pricing.settle(facts, judgement(said));
    }

    /** The first speaks as ABC-001, and so on. */
    private static Judgement judgement(String... said) {
        List<Reason> reasons = new ArrayList<>();
        List<Adjustment> all = new ArrayList<>();
        for (String one : said) {
            String[] words = one.split(" ", 2);
            char first = words[1].charAt(0);
            boolean number = first == '-' || (first >= '0' && first <= '9');
            Adjustment adjustment =
                    new Adjustment(words[0], null, number ? new BigDecimal(words[1]) : null, number ? null : words[1]);
            all.add(adjustment);
            reasons.add(new Reason(IDS.get(reasons.size()), new Outcome.Adjust(List.of(adjustment)), one));
        }
        return new Judgement(all.isEmpty() ? Outcome.approve() : new Outcome.Adjust(all), reasons);
    }

    private static PriceFacts price(String price, @Nullable String cost) {
        return facts(new BigDecimal(price), cost == null ? null : new BigDecimal(cost), null, new BigDecimal("11.00"));
    }

    private static PriceFacts facts(
            BigDecimal price, @Nullable BigDecimal cost, @Nullable BigDecimal advertised, BigDecimal lowest) {
        return new PriceFacts(
                "MUG-1",
                "Kitchen",
                MOMENT,
                "GBP",
                price,
                price,
                cost,
                new BigDecimal("14.99"),
                advertised,
                price,
                20,
                null,
                new MarketFacts(3, lowest, "Mugs & More", lowest, 4, 2),
                new ShelfFacts(120, new BigDecimal("20"), new BigDecimal("6.0"), null));
    }

    private static String because(Judgement settled, String rule) {
        return settled.reasons().stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .because();
    }
}
