package org.countersign.decisions.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;

/** Whatever rules say, all at once and at odds: nobody gets back more than was paid. */
class RefundsPropertiesTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-23T09:00:00Z");

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void returns_one_after_the_other_never_get_back_more_than_was_paid(
            @ForAll("amounts") BigDecimal paid,
            @ForAll("values") List<BigDecimal> values,
            @ForAll("wishes") Judgement said) {
        BigDecimal back = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            ReturnFacts facts = facts(value, paid, back);
            BigDecimal promised = Refunds.promise(facts, said).amount();
            BigDecimal due = Refunds.due(promised, facts, said);
            assertThat(promised).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(due).isBetween(BigDecimal.ZERO, promised);
            back = back.add(due);
        }
        assertThat(back).isLessThanOrEqualTo(paid);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void only_what_rules_call_restock_without_a_second_opinion_goes_to_the_shelf(@ForAll("wishes") Judgement said) {
        int pieces = Refunds.restocked(facts(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO), said).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> words = said.adjustments().stream()
                .filter(a -> a.what().equals(Refunds.GOODS))
                .map(Adjustment::text)
                .toList();
        assertThat(pieces > 0).isEqualTo(!words.isEmpty() && words.stream().allMatch("restock"::equals));
    }

    private static ReturnFacts facts(BigDecimal value, BigDecimal paid, BigDecimal claimed) {
        ReturnItem item = new ReturnItem(1, "MUG", null, null, 3, 0, 1, value, value, "opened");
        return new ReturnFacts(
                "R",
                "O",
                DAY,
                DAY,
                true,
                "unwanted",
                null,
                5,
                9,
                null,
                null,
                "Standard",
                1,
                0,
                "EUR",
                value,
                BigDecimal.TEN,
                new BigDecimal("9.95"),
                paid,
                claimed,
                false,
                true,
                0,
                List.of(item));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return amounts().list().ofMinSize(1).ofMaxSize(6);
    }

    /** Shares and fees beyond reason, negative ones too. */
    @Provide
    Arbitrary<Judgement> wishes() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-50"), new BigDecimal("300"))
                .ofScale(1);
        Arbitrary<String> words = Arbitraries.of(
                Refunds.SHARE, Refunds.FEE, Refunds.SHIPPING, Refunds.DEDUCTION, Refunds.GOODS, Refunds.WHEN);
        Arbitrary<String> texts = Arbitraries.of("restock", "inspect", "at-once");
        return Combinators.combine(words, numbers, texts)
                .as((what, number, text) -> new Reason(
                        "RET-101", new Outcome.Adjust(List.of(new Adjustment(what, part(what), number, text))), "said"))
                .list()
                .ofMaxSize(8)
                .map(reasons -> new Judgement(Outcome.approve(), reasons));
    }

    private static String part(String what) {
        return what.equals(Refunds.DEDUCTION) || what.equals(Refunds.GOODS) ? "1" : "";
    }
}
