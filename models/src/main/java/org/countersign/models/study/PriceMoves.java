package org.countersign.models.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.countersign.models.card.Metric;
import org.countersign.models.study.JuicePrices.Checked;
import org.countersign.models.study.JuicePrices.Row;

/** Price moves in weeks that were not learnt from: what the model said they would do beside what they did. */
public final class PriceMoves {

    private static final double LEAST = 0.01;

    /**
     * One product from one week to the next.
     *
     * @param said change of the logarithm of units as the model expects it
     * @param came the change as it was
     */
    public record Move(Row before, Row after, double said, double came) {

        /** Whether nothing but the price changed. */
        public boolean isBare() {
            return before.deal() == after.deal() && before.feature() == after.feature();
        }

        boolean isRight() {
            return said * came > 0;
        }
    }

    private final List<Move> all;

    private PriceMoves(List<Move> all) {
        this.all = List.copyOf(all);
    }

    /** @param checked weeks in a row */
    public static PriceMoves of(List<Checked> checked) {
        Map<String, Checked> before = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        for (Checked now : checked) {
            Checked last = before.put(now.row().product(), now);
            if (last != null
                    && last.row().week() == now.row().week() - 1
                    && Math.abs(last.row().price() - now.row().price()) > LEAST) {
                moves.add(new Move(
                        last.row(),
                        now.row(),
                        Math.log(now.expected() / last.expected()),
                        Math.log(now.row().units() / last.row().units())));
            }
        }
        return new PriceMoves(moves);
    }

    public PriceMoves only(Predicate<Move> which) {
        return new PriceMoves(all.stream().filter(which).toList());
    }

    public int count() {
        return all.size();
    }

    /** Share of moves after which sales went the way that was said. */
    public Metric right(long seed) {
        return over(seed, "right way", some -> share(some));
    }

    private static double share(List<Move> some) {
        return some.stream().filter(Move::isRight).count() / (double) some.size();
    }

    /** By how much sales changed for each unit of what was said: 1 when the model is neither bold nor shy. */
    public Metric slope(long seed) {
        return over(seed, "came over said", PriceMoves::slope);
    }

    private static double slope(List<Move> some) {
        double said = some.stream().mapToDouble(Move::said).average().orElse(0);
        double came = some.stream().mapToDouble(Move::came).average().orElse(0);
        double both = 0;
        double squares = 0;
        for (Move move : some) {
            both += (move.said() - said) * (move.came() - came);
            squares += (move.said() - said) * (move.said() - said);
        }
        return both / squares;
    }

    /** Mean absolute error of the change of the logarithm, over that of saying that nothing will change. */
    public Metric error(long seed) {
        return over(
                seed,
                "error over that of no change",
                some -> some.stream()
                                .mapToDouble(move -> Math.abs(move.said() - move.came()))
                                .sum()
                        / some.stream()
                                .mapToDouble(move -> Math.abs(move.came()))
                                .sum());
    }

    private Metric over(long seed, String name, ToDoubleFunction<List<Move>> of) {
        return WeekBootstrap.of(all, move -> move.after().week(), of, name, seed);
    }
}
