package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.PriceFacts;
import org.jspecify.annotations.Nullable;

/** What rules said about one price, by what it is: where to go, how far, and what speaks against going at all. */
final class PriceWishes {

    static final String PERCENT = "price.percent";
    static final String MARKET = "price.market";
    static final String MARGIN = "price.margin";
    static final String HOLD = "price.hold";
    static final String FLOOR = "floor.margin";
    static final String ADVERTISED = "floor.advertised";
    static final String CEILING_LIST = "ceiling.list";
    static final String CEILING_MARKET = "ceiling.market";
    static final String MOVE = "move.day";
    static final String ENDING = "ending";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One rule's word. */
    record Said(String rule, Adjustment what) {

        BigDecimal number() {
            return Objects.requireNonNullElse(what.number(), BigDecimal.ZERO);
        }
    }

    /** Where one rule wants the price to go. */
    record Target(String rule, BigDecimal price) {}

    private final List<Said> all;
    private final PriceFacts facts;

    PriceWishes(PriceFacts facts, Judgement judgement) {
        this.facts = facts;
        this.all = judgement.reasons().stream().flatMap(PriceWishes::of).toList();
    }

    private static Stream<Said> of(Reason reason) {
        return reason.wants() instanceof Outcome.Adjust adjust
                ? adjust.adjustments().stream().map(a -> new Said(reason.rule(), a))
                : Stream.empty();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Said> of(String what) {
        return all.stream().filter(said -> said.what().what().equals(what)).toList();
    }

    boolean has(String what) {
        return !of(what).isEmpty();
    }

    /** Where rules want to go, as far as nothing stops them; what is stopped is told. */
    List<Target> targets(PriceTrail trail) {
        List<Target> targets = new ArrayList<>();
        for (Said said : all) {
            @Nullable BigDecimal price = target(said);
            if (price == null && isMove(said)) {
                trail.nowhere(said);
            } else if (price != null && stopper(said).isPresent()) {
                trail.held(said, stopper(said).get());
            } else if (price != null) {
                targets.add(new Target(said.rule(), price));
            }
        }
        return targets;
    }

    private static boolean isMove(Said said) {
        return Stream.of(PERCENT, MARKET, MARGIN).anyMatch(said.what().what()::equals);
    }

    private @Nullable BigDecimal target(Said said) {
        return switch (said.what().what()) {
            case PERCENT -> over(facts.price(), said.number());
            case MARKET -> over(facts.market().lowest(), said.number());
            case MARGIN -> over(facts.cost(), said.number());
            default -> null;
        };
    }

    static @Nullable BigDecimal over(@Nullable BigDecimal base, BigDecimal percent) {
        return base == null ? null : base.multiply(HUNDRED.add(percent)).divide(HUNDRED, MathContext.DECIMAL64);
    }

    private Optional<Said> stopper(Said move) {
        return of(HOLD).stream()
                .filter(hold -> !"market".equals(hold.what().text())
                        || move.what().what().equals(MARKET))
                .findFirst();
    }
}
