package org.countersign.decisions.fulfilment;

import static org.countersign.decisions.fulfilment.Clamps.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.value.Money;

/**
 * Turns what the pricing rules say into what the customer pays. Rules may all speak at once: of a line's discounts the
 * best one counts, of the order's discounts (tier, coupon) the best one counts, of the shipping costs the lowest. No
 * discount goes below a margin floor. Whatever is not done as a rule wished is a reason of its own, {@code PRI-901} and
 * up; {@code PRI-900} says the result, and {@link #apply} reads that alone.
 */
public final class Pricing {

    public static final RulesetId POLICY = RulesetId.of("fulfilment/pricing");

    /** The reason that carries the result. */
    public static final String RESULT = "PRI-900";

    private static final String LINE = "price.line";
    private static final String DISCOUNT = "price.discount";
    private static final String SHIPPING = "price.shipping";
    private static final String TOTAL = "price.total";

    /** Whether a rule's reason tells of something that pricing did not do as wished. */
    public static boolean isClamp(Reason reason) {
        return reason.rule().startsWith("PRI-9") && !reason.rule().equals(RESULT);
    }

    /** Settles competing wishes. Pure. */
    public Judgement settle(OrderFacts facts, Judgement said) {
        List<Wish> wishes = Wish.of(said);
        if (wishes.isEmpty()) {
            return said;
        }
        int digits = Money.zero(facts.currency()).amount().scale();
        Clamps clamps = new Clamps(facts.currency());
        LinePrices linePrices = new LinePrices(facts.lines(), wishes, clamps, digits);
        List<LineFacts> lines = linePrices.settle();
        BigDecimal room = sum(lines.stream().map(l -> l.amount().subtract(linePrices.leastOf(l))))
                .max(BigDecimal.ZERO)
                .setScale(digits, RoundingMode.DOWN);
        BigDecimal net = cents(sum(lines.stream().map(LineFacts::amount)), digits);
        BigDecimal off = orderDiscount(wishes, net, room, clamps, digits);
        BigDecimal shipping = shipping(wishes, clamps, digits);
        BigDecimal total = net.subtract(off).add(shipping).max(BigDecimal.ZERO);
        BigDecimal discount = cents(facts.goods(), digits).add(shipping).subtract(total);
        return judgement(said, clamps, result(facts, lines, discount, shipping, total));
    }

    /** The order at its settled prices: goods less discount plus shipping is the total, to the cent. */
    public OrderFacts apply(OrderFacts facts, Judgement settled) {
        List<Adjustment> result = settled.reasons().stream()
                .filter(r -> r.rule().equals(RESULT))
                .flatMap(r -> r.wants() instanceof Outcome.Adjust a ? a.adjustments().stream() : Stream.empty())
                .toList();
        if (result.isEmpty()) {
            return facts;
        }
        List<LineFacts> lines = facts.lines().stream()
                .map(l -> number(result, LINE, l).map(l::at).orElse(l))
                .toList();
        return facts.priced(lines, get(result, DISCOUNT), get(result, SHIPPING), get(result, TOTAL));
    }

    private static BigDecimal orderDiscount(
            List<Wish> wishes, BigDecimal net, BigDecimal room, Clamps clamps, int digits) {
        List<Wish> asked = wishes.stream()
                .filter(w -> w.is(Wish.ORDER_PERCENT) || w.is(Wish.ORDER_AMOUNT))
                .toList();
        asked.stream().filter(w -> w.number().signum() < 0).forEach(w -> clamps.senseless(w, "0"));
        Optional<Wish> best = asked.stream().max(Comparator.comparing(w -> worth(w, net, digits)));
        if (best.isEmpty()) {
            return BigDecimal.ZERO.setScale(digits);
        }
        asked.stream()
                .filter(w -> !w.equals(best.get()))
                .forEach(w -> clamps.setAside(w, shown(w, net, digits), best.get(), shown(best.get(), net, digits)));
        BigDecimal wished = worth(best.get(), net, digits);
        if (wished.compareTo(room) > 0) {
            clamps.orderFloor(best.get(), wished, room);
        }
        return wished.min(room);
    }

    private static String shown(Wish wish, BigDecimal net, int digits) {
        return text(worth(wish, net, digits)) + " off the order";
    }

    private static BigDecimal worth(Wish wish, BigDecimal net, int digits) {
        BigDecimal worth = wish.is(Wish.ORDER_AMOUNT)
                ? wish.number()
                : net.multiply(LinePrices.percent(wish)).movePointLeft(2);
        return cents(worth.max(BigDecimal.ZERO), digits);
    }

    private static BigDecimal shipping(List<Wish> wishes, Clamps clamps, int digits) {
        List<Wish> asked = wishes.stream().filter(w -> w.is(Wish.SHIPPING)).toList();
        asked.stream().filter(w -> w.number().signum() < 0).forEach(w -> clamps.senseless(w, "0"));
        Optional<Wish> best = asked.stream().min(Comparator.comparing(Wish::number));
        asked.stream()
                .filter(w -> !w.equals(best.orElseThrow()))
                .forEach(w -> clamps.setAside(
                        w,
                        "shipping " + text(w.number()),
                        best.orElseThrow(),
                        "shipping " + text(best.orElseThrow().number())));
        return cents(best.map(Wish::number).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO), digits);
    }

    private static Reason result(
            OrderFacts facts, List<LineFacts> lines, BigDecimal discount, BigDecimal shipping, BigDecimal total) {
        List<Adjustment> found = new ArrayList<>();
        lines.stream()
                .filter(l -> l.price().compareTo(l.unitPrice()) != 0)
                .forEach(l -> found.add(new Adjustment(LINE, Integer.toString(l.number()), l.price(), null)));
        found.add(new Adjustment(DISCOUNT, null, discount, null));
        found.add(new Adjustment(SHIPPING, null, shipping, null));
        found.add(new Adjustment(TOTAL, null, total, null));
        String because = "the customer pays " + text(total) + " " + facts.currency() + ": goods " + text(facts.goods())
                + ", discount " + text(discount) + ", shipping " + text(shipping);
        return new Reason(RESULT, new Outcome.Adjust(found), because);
    }

    private static Judgement judgement(Judgement said, Clamps clamps, Reason result) {
        List<Reason> reasons = new ArrayList<>(said.reasons());
        reasons.add(result);
        reasons.addAll(clamps.reasons());
        Outcome outcome = said.outcome() instanceof Outcome.Adjust || said.outcome() instanceof Outcome.Approve
                ? result.wants()
                : said.outcome();
        return new Judgement(outcome, reasons);
    }

    private static Optional<BigDecimal> number(List<Adjustment> result, String what, LineFacts line) {
        return result.stream()
                .filter(a ->
                        a.what().equals(what) && Integer.toString(line.number()).equals(a.part()))
                .flatMap(a -> Stream.ofNullable(a.number()))
                .findFirst();
    }

    private static BigDecimal get(List<Adjustment> result, String what) {
        return result.stream()
                .filter(a -> a.what().equals(what))
                .flatMap(a -> Stream.ofNullable(a.number()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(RESULT + " carries no " + what));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_EVEN);
    }
}
