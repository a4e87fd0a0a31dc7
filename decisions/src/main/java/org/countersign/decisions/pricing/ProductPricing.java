package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.pricing.PriceWishes.Target;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.value.Money;

/**
 * Turns what the rules say about a product into the price that is asked for it. Rules may all speak at once. Of several
 * that want to lower the price the lowest counts, of several that want to raise it the smallest raise: always the better
 * one for the customer. When rules pull both ways the price stays. What is wished is then led through the guards in their
 * order (ceiling, largest move of a day, price point, minimum advertised price, floor over cost), each of which tells what
 * it changed; the floor has the last word. Without a known cost no price moves.
 */
public final class ProductPricing {

    /** The reason that carries the result. */
    public static final String RESULT = "PRC-900";

    public static final String NEW_PRICE = "price.new";
    public static final String BINDING = "price.binding";

    private static final String NO_FLOOR = "PRC-910";

    /** Settles competing wishes. Pure. */
    public Judgement settle(PriceFacts facts, Judgement said) {
        PriceWishes wishes = new PriceWishes(facts, said);
        if (wishes.isEmpty()) {
            return said;
        }
        PriceTrail trail = new PriceTrail();
        List<Target> targets = wishes.targets(trail);
        Optional<Target> wished = choose(facts, targets, trail);
        List<Reason> reasons = new ArrayList<>(said.reasons());
        Outcome outcome = Outcome.approve();
        if (wished.isPresent() && !(hasCost(facts) && wishes.has(PriceWishes.FLOOR))) {
            outcome = Outcome.refuse();
            reasons.add(new Reason(NO_FLOOR, outcome, noFloor(facts, wished.get())));
        } else if (wished.isPresent()) {
            BigDecimal price = PriceBounds.of(facts, wishes, digits(facts), trail)
                    .clamp(wished.get().price(), trail);
            Reason result = result(facts, wished.get(), price, trail.binding());
            outcome = result.wants();
            reasons.add(result);
        }
        reasons.addAll(trail.reasons());
        boolean settled = said.outcome() instanceof Outcome.Adjust || said.outcome() instanceof Outcome.Approve;
        return new Judgement(settled ? outcome : said.outcome(), reasons);
    }

    /** The price that was settled on; empty when it stays as it is. */
    public Optional<BigDecimal> price(Judgement settled) {
        return settled.reasons().stream()
                .filter(r -> r.rule().equals(RESULT) && r.wants() instanceof Outcome.Adjust)
                .flatMap(r -> ((Outcome.Adjust) r.wants()).adjustments().stream())
                .filter(a -> a.what().equals(NEW_PRICE))
                .flatMap(a -> Optional.ofNullable(a.number()).stream())
                .findFirst();
    }

    /** The guard that held the settled price back last; empty when none did. */
    public String binding(Judgement settled) {
        return settled.adjustments().stream()
                .filter(a -> a.what().equals(BINDING))
                .flatMap(a -> Optional.ofNullable(a.text()).stream())
                .findFirst()
                .orElse("");
    }

    /** Below what no rule lets the price go; empty where no cost is known or no rule gives a floor. */
    public Optional<BigDecimal> floor(PriceFacts facts, Judgement said) {
        PriceWishes wishes = new PriceWishes(facts, said);
        return hasCost(facts)
                ? Optional.ofNullable(PriceBounds.of(facts, wishes, digits(facts), new PriceTrail())
                        .floor())
                : Optional.empty();
    }

    private static Optional<Target> choose(PriceFacts facts, List<Target> targets, PriceTrail trail) {
        List<Target> moving = targets.stream()
                .filter(t -> t.price().compareTo(facts.price()) != 0)
                .toList();
        boolean down = moving.stream().anyMatch(t -> t.price().compareTo(facts.price()) < 0);
        boolean up = moving.stream().anyMatch(t -> t.price().compareTo(facts.price()) > 0);
        if (down && up) {
            trail.tornApart(moving);
            return Optional.empty();
        }
        Optional<Target> best = moving.stream().min(Comparator.comparing(Target::price));
        moving.stream().filter(t -> !t.equals(best.get())).forEach(t -> trail.setAside(t, best.get()));
        return best;
    }

    private static Reason result(PriceFacts facts, Target wished, BigDecimal price, String binding) {
        String ways = PriceTrail.text(wished.price()) + " is wished by " + wished.rule()
                + (binding.isEmpty() ? "" : ", the " + binding + " binds");
        if (price.compareTo(facts.price()) == 0) {
            return new Reason(RESULT, Outcome.approve(), "the price stays at " + PriceTrail.text(price) + ": " + ways);
        }
        List<Adjustment> found = new ArrayList<>();
        found.add(new Adjustment(NEW_PRICE, null, price, null));
        if (!binding.isEmpty()) {
            found.add(new Adjustment(BINDING, null, null, binding));
        }
        String because =
                PriceTrail.text(facts.price()) + " -> " + PriceTrail.text(price) + " " + facts.currency() + ": " + ways;
        return new Reason(RESULT, new Outcome.Adjust(found), because);
    }

    private static String noFloor(PriceFacts facts, Target wished) {
        return wished.rule() + " wants " + PriceTrail.text(wished.price()) + ", but "
                + (!hasCost(facts) ? "nobody has told what it costs" : "no rule gives a floor")
                + ": without a floor no price moves";
    }

    private static boolean hasCost(PriceFacts facts) {
        return facts.cost() != null && facts.cost().signum() > 0;
    }

    private static int digits(PriceFacts facts) {
        return Money.zero(facts.currency()).amount().scale();
    }
}
