package org.countersign.decisions.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;
import org.countersign.domain.value.Money;

/**
 * Turns what the rules say about a return into money and pieces. Where rules compete the shop's caution counts: the
 * smallest share, the highest fee. Whatever they say, a customer never gets back more than was paid for the order, and
 * never less than nothing.
 */
public final class Refunds {

    /** Percent of the goods' value that is paid back. */
    public static final String SHARE = "refund.share";

    /** Percent of the goods' value that is kept for putting them back. */
    public static final String FEE = "refund.fee";

    /** Percent of the order's shipping cost that is paid back. */
    public static final String SHIPPING = "refund.shipping";

    /** {@code at-once} or {@code on-receipt}. */
    public static final String WHEN = "refund.when";

    /** Percent of an item's value that its condition costs. */
    public static final String DEDUCTION = "deduction";

    /** {@code restock}, {@code inspect} or {@code write-off}. */
    public static final String GOODS = "goods";

    private static final String AT_ONCE = "at-once";
    private static final String RESTOCK = "restock";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 12;

    private Refunds() {}

    /** What is promised, in the order's currency, and whether it is paid before the goods are here. */
    public record Promise(BigDecimal amount, boolean atOnce) {}

    public static Promise promise(ReturnFacts facts, Judgement judgement) {
        List<Adjustment> said = judgement.adjustments();
        BigDecimal share = number(said, SHARE, false)
                .orElse(BigDecimal.ZERO)
                .subtract(number(said, FEE, true).orElse(BigDecimal.ZERO));
        BigDecimal shipping = number(said, SHIPPING, false).orElse(BigDecimal.ZERO);
        BigDecimal amount =
                percent(facts.value(), share).max(BigDecimal.ZERO).add(percent(facts.shippingCost(), shipping));
        boolean atOnce =
                !texts(said, WHEN).isEmpty() && texts(said, WHEN).stream().allMatch(AT_ONCE::equals);
        return new Promise(bounded(facts, amount), atOnce);
    }

    /** What is due once the goods are here: of the promise as much as what arrived is worth in its condition. */
    public static BigDecimal due(BigDecimal promised, ReturnFacts facts, Judgement judgement) {
        if (facts.value().signum() == 0) {
            return bounded(facts, promised);
        }
        BigDecimal worth = BigDecimal.ZERO;
        for (ReturnItem item : facts.lines()) {
            BigDecimal lost = number(of(judgement, item), DEDUCTION, true).orElse(BigDecimal.ZERO);
            worth = worth.add(percent(item.amount(), HUNDRED.subtract(lost).max(BigDecimal.ZERO)));
        }
        BigDecimal part =
                worth.divide(facts.value(), FINE, RoundingMode.HALF_EVEN).min(BigDecimal.ONE);
        return bounded(facts, promised.multiply(part));
    }

    /** Pieces that go back to the shelf, by product; everything else stays off it until somebody has looked. */
    public static Map<String, Integer> restocked(ReturnFacts facts, Judgement judgement) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (ReturnItem item : facts.lines()) {
            List<String> where = texts(of(judgement, item), GOODS);
            if (!where.isEmpty() && where.stream().allMatch(RESTOCK::equals)) {
                pieces.merge(item.sku(), item.quantity(), Integer::sum);
            }
        }
        return pieces;
    }

    private static BigDecimal bounded(ReturnFacts facts, BigDecimal amount) {
        BigDecimal left = facts.paid().subtract(facts.claimed()).max(BigDecimal.ZERO);
        return new Money(amount.min(left).max(BigDecimal.ZERO), facts.currency())
                .amount()
                .min(left);
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, FINE, RoundingMode.HALF_EVEN);
    }

    private static List<Adjustment> of(Judgement judgement, ReturnItem item) {
        String part = String.valueOf(item.number());
        return judgement.adjustments().stream()
                .filter(a -> part.equals(a.part()))
                .toList();
    }

    private static List<String> texts(List<Adjustment> said, String what) {
        return said.stream()
                .filter(a -> a.what().equals(what) && a.text() != null)
                .flatMap(a -> Stream.ofNullable(a.text()))
                .toList();
    }

    private static Optional<BigDecimal> number(List<Adjustment> said, String what, boolean highest) {
        Comparator<BigDecimal> order = highest ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return said.stream()
                .filter(a -> a.what().equals(what))
                .flatMap(a -> Stream.ofNullable(a.number()))
                .max(order);
    }
}
