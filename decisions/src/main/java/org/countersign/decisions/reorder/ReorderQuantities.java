package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ReorderPolicy;

/**
 * Turns what the rules say about a product into the quantity that is ordered of it. Rules say how carefully it is kept (of
 * several the highest service level counts, the shortest cover, the smallest stretch and filling, the shortest wait, and a person before a trim) and whether it is ordered at all. The
 * count is told in any case, number by number, so that a decision not to order can be asked why as well.
 */
public final class ReorderQuantities {

    /** The reason that carries the result. */
    public static final String RESULT = "REO-900";

    public static final String QUANTITY = "reorder.quantity";
    public static final String POINT = "reorder.point";

    static final String SERVICE_LEVEL = "service.level";
    static final String COVER = "cover.weeks";
    static final String STRETCH = "order.stretch";
    static final String TRIM = "budget.trim";
    static final String WAIT = "order.wait";
    static final String FILL = "order.fill";

    /** Settles what rules say of {@link ReorderFacts}. Pure. */
    public Judgement settle(ReorderFacts facts, Judgement said) {
        Need need = count(facts, said);
        List<Reason> reasons = new ArrayList<>(said.reasons());
        boolean orders = need.quantity() > 0;
        Outcome counted = orders ? new Outcome.Adjust(numbers(need)) : Outcome.refuse();
        reasons.add(
                new Reason(RESULT, said.outcome() instanceof Outcome.Refuse ? Outcome.approve() : counted, need.why()));
        need.steps().forEach(step -> reasons.add(new Reason(step.rule(), Outcome.approve(), step.because())));
        return new Judgement(Outcome.strictest(List.of(said.outcome(), counted)), reasons);
    }

    private static List<Adjustment> numbers(Need need) {
        return List.of(
                new Adjustment(QUANTITY, null, BigDecimal.valueOf(need.quantity()), null),
                new Adjustment(POINT, null, BigDecimal.valueOf(need.reorderPoint()), null));
    }

    /** The same count again, from a judgement before or after it was settled. */
    public Need count(ReorderFacts facts, Judgement said) {
        return new NeedCount(facts, policy(said)).count();
    }

    static ReorderPolicy policy(Judgement said) {
        ReorderPolicy usual = ReorderPolicy.USUAL;
        return new ReorderPolicy(
                strictest(said, SERVICE_LEVEL, BinaryOperator.maxBy(Comparator.<BigDecimal>naturalOrder()))
                        .orElse(usual.serviceLevel()),
                strictest(said, COVER, BinaryOperator.minBy(Comparator.<BigDecimal>naturalOrder()))
                        .orElse(usual.coverWeeks()),
                strictest(said, STRETCH, BinaryOperator.minBy(Comparator.<BigDecimal>naturalOrder()))
                        .orElse(usual.stretch()),
                trims(said),
                strictest(said, WAIT, BinaryOperator.minBy(Comparator.<BigDecimal>naturalOrder()))
                        .orElse(usual.waitDays()),
                strictest(said, FILL, BinaryOperator.minBy(Comparator.<BigDecimal>naturalOrder()))
                        .orElse(usual.fill()));
    }

    private static boolean trims(Judgement said) {
        List<String> words = said.adjustments().stream()
                .filter(a -> a.what().equals(TRIM))
                .flatMap(a -> Stream.ofNullable(a.text()))
                .toList();
        return !words.isEmpty() && words.stream().allMatch("true"::equals);
    }

    private static Optional<BigDecimal> strictest(Judgement said, String what, BinaryOperator<BigDecimal> of) {
        return said.adjustments().stream()
                .filter(a -> a.what().equals(what))
                .flatMap(a -> Optional.ofNullable(a.number()).stream())
                .reduce(of);
    }
}
