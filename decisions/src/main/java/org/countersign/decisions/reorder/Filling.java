package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.Supply;
import org.jspecify.annotations.Nullable;

/**
 * Fills an order up to the value from which there is no freight, or else to the supplier's minimum, where rules let it grow
 * so far: a pack at a time of the product that would last shortest, as long as it sells before it spoils and the budget pays
 * for it. An order that does not get there stays as it was.
 */
final class Filling {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Preview> lines;
    private final OrderTerms terms;
    private final int[] packs;

    private Filling(List<Preview> lines) {
        this.lines = lines;
        this.terms = Objects.requireNonNullElse(lines.get(0).facts().supply().order(), OrderTerms.NONE);
        this.packs = new int[lines.size()];
    }

    /** @param left of the budget when the order is paid as it is; null without a budget */
    static Filling of(List<Preview> lines, @Nullable BigDecimal left) {
        Filling filling = new Filling(lines);
        BigDecimal before = filling.value();
        BigDecimal most = before.multiply(filling.share()).divide(HUNDRED).add(before);
        for (BigDecimal target : targets(filling.terms)) {
            if (before.compareTo(target) < 0 && most.compareTo(target) >= 0 && filling.reaches(target, most, left)) {
                break;
            }
        }
        return filling;
    }

    private static List<BigDecimal> targets(OrderTerms terms) {
        return Stream.of(terms.freeFrom(), terms.minimumValue())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Percent by which rules let all of these grow. */
    private BigDecimal share() {
        return lines.stream()
                .map(line -> ReorderQuantities.policy(line.judgement()).fill())
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
    }

    private boolean reaches(BigDecimal target, BigDecimal most, @Nullable BigDecimal left) {
        BigDecimal value = value();
        while (value.compareTo(target) < 0) {
            BigDecimal room = most.subtract(value);
            Optional<Integer> next = IntStream.range(0, lines.size())
                    .boxed()
                    .filter(i -> takes(i, room))
                    .min(Comparator.comparingDouble(this::lasts));
            if (next.isEmpty()) {
                break;
            }
            value = value.add(dearer(next.get()));
            packs[next.get()]++;
        }
        boolean there = value.compareTo(target) >= 0 && (left == null || costs().compareTo(left) <= 0);
        if (!there) {
            Arrays.fill(packs, 0);
        }
        return there;
    }

    private boolean takes(int line, BigDecimal room) {
        BigDecimal dearer = dearer(line);
        return dearer.signum() > 0
                && dearer.compareTo(room) <= 0
                && quantity(line) + supply(line).pack()
                        <= NeedCount.keeps(lines.get(line).facts());
    }

    /** What one more pack costs. */
    private BigDecimal dearer(int line) {
        return supply(line).valueOf(quantity(line) + supply(line).pack()).subtract(value(line));
    }

    private double lasts(int line) {
        ReorderFacts facts = lines.get(line).facts();
        return facts.demand().lasts(facts.stock().position() + quantity(line));
    }

    int pieces(int line) {
        return packs[line] * supply(line).pack();
    }

    private int quantity(int line) {
        return lines.get(line).need().quantity() + pieces(line);
    }

    BigDecimal value(int line) {
        return supply(line).valueOf(quantity(line));
    }

    /** Of all goods. */
    BigDecimal value() {
        return IntStream.range(0, lines.size()).mapToObj(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it costs more than before, freight included; below 0 when less. */
    BigDecimal costs() {
        BigDecimal before = lines.stream().map(l -> l.need().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return value().add(terms.freightOn(value())).subtract(before).subtract(terms.freightOn(before));
    }

    private Supply supply(int line) {
        return lines.get(line).facts().supply();
    }
}
