package org.countersign.models.cleaning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines with a negative quantity. All are set aside; a purchase that was taken back whole within the given time was a slip
 * at the till rather than a sale, and is set aside with it. What comes back later was bought all the same.
 */
public final class Returns implements Step {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final List<String> same;
    private final String quantity;
    private final String time;
    private final Duration slip;

    /**
     * @param same columns in which a return and its purchase agree: who, and which product
     * @param time such as {@code 2010-12-31 23:59:59}
     */
    public Returns(List<String> same, String quantity, String time, Duration slip) {
        this.same = List.copyOf(same);
        this.quantity = quantity;
        this.time = time;
        this.slip = slip;
    }

    @Override
    public String name() {
        return "returns and cancellations";
    }

    private record Line(int row, BigDecimal quantity, @Nullable LocalDateTime at) {}

    @Override
    public List<Repair> propose(Table table) {
        Map<List<String>, List<Line>> bought = new HashMap<>();
        Map<List<String>, List<Line>> back = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            BigDecimal amount = table.kept(row) ? findNumber(table.get(row, quantity)) : null;
            if (amount != null && amount.signum() != 0) {
                List<String> key = key(table, row);
                Line line = new Line(row, amount, findTime(table.get(row, time)));
                (amount.signum() < 0 ? back : bought)
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Repair> repairs = new ArrayList<>();
        back.forEach((key, lines) -> match(lines, bought.getOrDefault(key, List.of()), repairs));
        repairs.sort(Comparator.comparingInt(Repair::row));
        return repairs;
    }

    private void match(List<Line> back, List<Line> bought, List<Repair> repairs) {
        List<Line> left = new ArrayList<>(bought);
        for (Line line : back) {
            Optional<Line> slipped =
                    left.stream().filter(purchase -> slipped(purchase, line)).max(Comparator.comparingInt(Line::row));
            slipped.ifPresent(left::remove);
            slipped.ifPresent(purchase -> repairs.add(
                    Repair.aside(purchase.row(), "taken back whole by row " + line.row() + ": no sale", name())));
            String why = slipped.map(purchase -> "takes back row " + purchase.row())
                    .orElse("goods that came back, or a correction");
            repairs.add(Repair.aside(line.row(), why, name()));
        }
    }

    private boolean slipped(Line purchase, Line back) {
        if (purchase.at() == null
                || back.at() == null
                || purchase.quantity().compareTo(back.quantity().negate()) != 0) {
            return false;
        }
        return !purchase.at().isAfter(back.at()) && !purchase.at().plus(slip).isBefore(back.at());
    }

    private List<String> key(Table table, int row) {
        List<String> key = new ArrayList<>(same.size());
        same.forEach(column -> key.add(table.get(row, column)));
        return key;
    }

    private static @Nullable BigDecimal findNumber(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime findTime(String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
