package org.countersign.decisions.fulfilment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.LineFacts;
import org.jspecify.annotations.Nullable;

/** Everything that pricing did not do as a rule wished, each in words with its numbers. */
final class Clamps {

    private final String currency;
    private final List<Reason> reasons = new ArrayList<>();

    Clamps(String currency) {
        this.currency = currency;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    void lineFloor(LineFacts line, BigDecimal wished, BigDecimal floor, BigDecimal price) {
        String kept = price.compareTo(floor) < 0
                ? "the shop's own price " + text(price) + " is below the floor " + text(floor) + " already"
                : "not " + text(wished) + " but " + text(price) + ", the floor over its cost " + text(line.cost());
        add("PRI-901", "line " + line.number() + " (" + line.sku() + "): " + kept);
    }

    void orderFloor(Wish wish, BigDecimal wished, BigDecimal given) {
        add(
                "PRI-902",
                wish.rule() + " takes " + text(given) + " " + currency + " off the order instead of " + text(wished)
                        + ": more would go below the floor");
    }

    void setAside(Wish loser, String loses, Wish winner, String wins) {
        add(
                "PRI-903",
                loser.rule() + " (" + loses + ") is set aside: " + winner.rule() + " (" + wins
                        + ") is better for the customer");
    }

    void senseless(Wish wish, String taken) {
        add("PRI-904", wish.rule() + " asks for " + wish.what() + " " + text(wish.number()) + ": taken as " + taken);
    }

    void nowhere(Wish wish) {
        add(
                "PRI-905",
                wish.rule() + " asks for " + wish.what() + " on " + wish.part() + ", which is no line of the order");
    }

    private void add(String rule, String because) {
        reasons.add(new Reason(rule, Outcome.approve(), because));
    }

    static String text(@Nullable BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }
}
