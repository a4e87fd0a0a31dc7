package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.countersign.decisions.pricing.PriceWishes.Said;
import org.countersign.decisions.pricing.PriceWishes.Target;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;

/** The way from a wished price to the one that is asked: everything that moved or stopped it, in order and in words. */
final class PriceTrail {

    private final List<Reason> reasons = new ArrayList<>();
    private String binding = "";

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** The last guard that moved the price; empty when it goes where it was wished. */
    String binding() {
        return binding;
    }

    void clamp(PriceGuard guard, BigDecimal from, BigDecimal to) {
        binding = guard.words();
        add(guard.rule(), guard.words() + ": not " + text(from) + " but " + text(to));
    }

    void held(Said move, Said hold) {
        add("PRC-906", move.rule() + " is stopped by " + hold.rule());
    }

    void nowhere(Said move) {
        add("PRC-907", move.rule() + " asks for " + move.what().what() + ", but there is nothing to count it from");
    }

    void senseless(Said said) {
        add(
                "PRC-911",
                said.rule() + " asks for an ending of " + said.number().toPlainString() + ": none lies outside 0 to 1");
    }

    void setAside(Target loser, Target winner) {
        add(
                "PRC-908",
                loser.rule() + " (" + text(loser.price()) + ") is set aside: " + winner.rule() + " ("
                        + text(winner.price()) + ") is better for the customer");
    }

    void tornApart(List<Target> targets) {
        add(
                "PRC-909",
                "the price stays: rules pull it up and down at once ("
                        + String.join(
                                ", ",
                                targets.stream()
                                        .map(t -> t.rule() + " to " + text(t.price()))
                                        .toList())
                        + ")");
    }

    private void add(String rule, String because) {
        reasons.add(new Reason(rule, Outcome.approve(), because));
    }

    static String text(BigDecimal number) {
        return number.stripTrailingZeros().scale() < 2
                ? number.setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : number.setScale(Math.min(4, number.scale()), RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
