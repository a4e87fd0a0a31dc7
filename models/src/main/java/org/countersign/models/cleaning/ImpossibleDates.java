package org.countersign.models.cleaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not exist or lie outside the time that the table is about. They are taken from the other rows of the same
 * receipt, or read with day and month swapped where only that is possible; a row whose day can't be known is set aside.
 */
public final class ImpossibleDates implements Step {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(.*)");

    private final String column;
    private final String receipt;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param column of dates or times that begin as {@code 2017-12-31}
     * @param receipt column whose rows share one day
     * @param last inclusive, as is {@code first}
     */
    public ImpossibleDates(String column, String receipt, LocalDate first, LocalDate last) {
        this.column = column;
        this.receipt = receipt;
        this.first = first;
        this.last = last;
    }

    @Override
    public String name() {
        return "impossible dates in " + column;
    }

    @Override
    public List<Repair> propose(Table table) {
        int at = table.column(column);
        int shared = table.column(receipt);
        Map<String, Map<String, Integer>> days = new HashMap<>();
        List<Integer> wrong = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.kept(row)) {
                continue;
            }
            if (possible(table.get(row, at))) {
                days.computeIfAbsent(table.get(row, shared), key -> new TreeMap<>())
                        .merge(table.get(row, at), 1, Integer::sum);
            } else {
                wrong.add(row);
            }
        }
        return wrong.stream()
                .map(row -> repair(row, table.get(row, at), days.getOrDefault(table.get(row, shared), Map.of())))
                .toList();
    }

    private Repair repair(int row, String found, Map<String, Integer> days) {
        String said = days.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (said != null) {
            return new Repair(row, column, found, said, "the other rows of the same " + receipt + " say so", name());
        }
        String swapped = swapped(found);
        if (swapped != null) {
            return new Repair(row, column, found, swapped, "day and month stand in each other's place", name());
        }
        return Repair.aside(row, "'" + found + "' is no day from " + first + " to " + last, name());
    }

    private boolean possible(String text) {
        Matcher parts = ISO.matcher(text);
        return parts.matches() && possible(parts.group(1), parts.group(2), parts.group(3));
    }

    private boolean possible(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return !date.isBefore(first) && !date.isAfter(last);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable String swapped(String text) {
        Matcher parts = ISO.matcher(text);
        return parts.matches() && possible(parts.group(1), parts.group(3), parts.group(2))
                ? parts.group(1) + "-" + parts.group(3) + "-" + parts.group(2) + parts.group(4)
                : null;
    }
}
