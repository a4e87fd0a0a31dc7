package org.countersign.decisions.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;

/** Whatever rules say, all at once and at odds: a price keeps its promises. */
class PricingPropertiesTest {

    private static final List<String> WORDS =
            List.of("discount.line", "discount.order", "discount.amount", "shipping.cost", "floor.margin");

    private final Pricing pricing = new Pricing();

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void the_cents_add_up_and_no_total_is_negative(
            @ForAll("orders") OrderFacts order, @ForAll("wishes") Judgement said) {
        OrderFacts priced = priced(order, said);
        BigDecimal goods = order.goods().setScale(2, RoundingMode.HALF_EVEN);
        assertThat(priced.total()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(priced.shippingCost()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(goods.subtract(priced.discount()).add(priced.shippingCost())).isEqualByComparingTo(priced.total());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void no_line_goes_below_its_floor(@ForAll("orders") OrderFacts order, @ForAll("wishes") Judgement said) {
        for (LineFacts line : priced(order, said).lines()) {
            assertThat(line.price()).isBetween(BigDecimal.ZERO, line.unitPrice());
            floor(line, said)
                    .ifPresent(floor -> assertThat(line.price()).isGreaterThanOrEqualTo(floor.min(line.unitPrice())));
        }
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void the_order_as_a_whole_stays_above_the_floors_of_its_lines(
            @ForAll("orders") OrderFacts order, @ForAll("wishes") Judgement said) {
        OrderFacts priced = priced(order, said);
        BigDecimal least = order.lines().stream()
                .map(l -> floor(l, said)
                        .map(f -> f.min(l.unitPrice()))
                        .orElse(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(l.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal halfACent = new BigDecimal("0.005");
        assertThat(priced.total().subtract(priced.shippingCost())).isGreaterThanOrEqualTo(least.subtract(halfACent));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void discounts_never_stack(@ForAll("orders") OrderFacts order, @ForAll("wishes") Judgement said) {
        for (LineFacts line : priced(order, said).lines()) {
            BigDecimal best = numbers(said, "discount.line")
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
            BigDecimal kept =
                    BigDecimal.valueOf(100).subtract(best.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)));
            BigDecimal least = line.unitPrice().multiply(kept).movePointLeft(2);
            assertThat(line.price()).isGreaterThanOrEqualTo(least.subtract(new BigDecimal("0.005")));
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void settling_is_pure(@ForAll("orders") OrderFacts order, @ForAll("wishes") Judgement said) {
        assertThat(pricing.settle(order, said)).isEqualTo(pricing.settle(order, said));
    }

    private OrderFacts priced(OrderFacts order, Judgement said) {
        return pricing.apply(order, pricing.settle(order, said));
    }

    private static Optional<BigDecimal> floor(LineFacts line, Judgement said) {
        BigDecimal cost = line.cost();
        return cost == null
                ? Optional.empty()
                : numbers(said, "floor.margin")
                        .max(Comparator.naturalOrder())
                        .map(m -> cost.add(cost.multiply(m).movePointLeft(2)));
    }

    private static java.util.stream.Stream<BigDecimal> numbers(Judgement said, String what) {
        return said.adjustments().stream().filter(a -> a.what().equals(what)).map(Adjustment::number);
    }

    @Provide
    Arbitrary<OrderFacts> orders() {
        return Arbitraries.longs().map(seed -> Samples.random(new Random(seed)));
    }

    @Provide
    Arbitrary<Judgement> wishes() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            Adjustment[] wishes = new Adjustment[1 + random.nextInt(8)];
            for (int i = 0; i < wishes.length; i++) {
                String what = WORDS.get(random.nextInt(WORDS.size()));
                boolean ofLine = what.equals("discount.line") && random.nextBoolean();
                BigDecimal number = BigDecimal.valueOf(random.nextInt(-500, 15_000), 2);
                wishes[i] = PricingTest.adjust(
                        what, ofLine ? Integer.toString(1 + random.nextInt(7)) : null, number.toPlainString());
            }
            return PricingTest.said(wishes);
        });
    }
}
