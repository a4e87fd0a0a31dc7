package org.countersign.decisions.fulfilment;

import static org.countersign.decisions.fulfilment.Clamps.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.fulfilment.LineFacts;

/** What one piece of each line costs: the best single discount, never below the line's floor. */
final class LinePrices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<LineFacts> lines;
    private final List<Wish> discounts;
    private final List<Wish> floors;
    private final Clamps clamps;
    private final int digits;
    private final Map<List<Wish>, List<Integer>> asides = new LinkedHashMap<>();

    LinePrices(List<LineFacts> lines, List<Wish> wishes, Clamps clamps, int digits) {
        this.lines = lines;
        this.discounts = wishes.stream().filter(w -> w.is(Wish.LINE_PERCENT)).toList();
        this.floors = wishes.stream().filter(w -> w.is(Wish.FLOOR)).toList();
        this.clamps = clamps;
        this.digits = digits;
    }

    List<LineFacts> settle() {
        List<LineFacts> priced = new ArrayList<>();
        for (LineFacts line : lines) {
            priced.add(line.at(price(line)));
        }
        tellOfOddities();
        return priced;
    }

    /** What must remain of a line at least, for all its pieces: never more than its own undiscounted price. */
    BigDecimal leastOf(LineFacts line) {
        BigDecimal least = floor(line).map(f -> f.min(line.unitPrice())).orElse(BigDecimal.ZERO);
        return least.multiply(BigDecimal.valueOf(line.quantity()));
    }

    private BigDecimal price(LineFacts line) {
        List<Wish> wishes =
                discounts.stream().filter(w -> w.concerns(line, lines)).toList();
        if (wishes.isEmpty()) {
            return line.unitPrice();
        }
        Wish best =
                wishes.stream().max(Comparator.comparing(LinePrices::percent)).orElseThrow();
        wishes.stream().filter(w -> !w.equals(best)).forEach(w -> asides.computeIfAbsent(
                        List.of(w, best), pair -> new ArrayList<>())
                .add(line.number()));
        BigDecimal wished = less(line.unitPrice(), percent(best));
        return floored(line, wished);
    }

    private BigDecimal floored(LineFacts line, BigDecimal wished) {
        Optional<BigDecimal> floor = floor(line);
        if (floor.isEmpty() || wished.compareTo(floor.get()) >= 0 || wished.compareTo(line.unitPrice()) == 0) {
            return wished;
        }
        BigDecimal price = floor.get().min(line.unitPrice());
        clamps.lineFloor(line, wished, floor.get(), price);
        return price;
    }

    private Optional<BigDecimal> floor(LineFacts line) {
        BigDecimal cost = line.cost();
        if (cost == null) {
            return Optional.empty();
        }
        return floors.stream()
                .filter(w -> w.concerns(line, lines))
                .map(Wish::number)
                .max(Comparator.naturalOrder())
                .map(margin -> cost.multiply(HUNDRED.add(margin)).divide(HUNDRED, scale(line), RoundingMode.CEILING));
    }

    private BigDecimal less(BigDecimal price, BigDecimal percent) {
        BigDecimal kept = price.multiply(HUNDRED.subtract(percent));
        return kept.divide(HUNDRED, Math.max(digits, price.scale()), RoundingMode.HALF_EVEN);
    }

    private int scale(LineFacts line) {
        return Math.max(digits, line.unitPrice().scale());
    }

    static BigDecimal percent(Wish wish) {
        return wish.number().max(BigDecimal.ZERO).min(HUNDRED);
    }

    private void tellOfOddities() {
        asides.forEach((pair, numbers) -> clamps.setAside(
                pair.get(0),
                text(pair.get(0).number()) + " % on " + inWords(numbers),
                pair.get(1),
                text(pair.get(1).number()) + " %"));
        for (Wish wish : discounts) {
            if (percent(wish).compareTo(wish.number()) != 0) {
                clamps.senseless(wish, text(percent(wish)) + " %");
            }
            if (lines.stream().noneMatch(l -> wish.concerns(l, lines))) {
                clamps.nowhere(wish);
            }
        }
    }

    private static String inWords(List<Integer> numbers) {
        return numbers.size() > 5
                ? numbers.size() + " lines"
                : "line "
                        + String.join(
                                ", ", numbers.stream().map(String::valueOf).toList());
    }
}
