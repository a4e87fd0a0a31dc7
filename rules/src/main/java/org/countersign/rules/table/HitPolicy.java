package org.countersign.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table does when more than one row fits. The letters and their meaning are DMN's. */
public enum HitPolicy {
    /** One row at most may fit. */
    UNIQUE("U"),
    /** Several rows may fit if they say the same. */
    ANY("A"),
    /** The row whose output stands first in the list of output values. */
    PRIORITY("P"),
    /** The first row that fits. */
    FIRST("F"),
    /** All that fit, in the order of the rows. */
    RULE_ORDER("R"),
    /** All that fit, in the order of the list of output values. */
    OUTPUT_ORDER("O"),
    /** All that fit. */
    COLLECT("C"),
    SUM("C+"),
    /** The smallest output; with several outputs the row with the smallest first output. */
    MIN("C<"),
    /** The largest output; with several outputs the row with the largest first output. */
    MAX("C>"),
    /** How many rows fit. */
    COUNT("C#");

    private final String letter;

    HitPolicy(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    static @Nullable HitPolicy of(String letter) {
        for (HitPolicy policy : values()) {
            if (policy.letter.equals(letter)) {
                return policy;
            }
        }
        return null;
    }

    /** Whether the outputs' order of values decides. */
    boolean needsPriorities() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }

    /** Whether the result is a number about the rows instead of what rows say. */
    public boolean counts() {
        return this == SUM || this == COUNT;
    }

    /**
     * The rows that speak, out of those that fit.
     *
     * @param fitting in the order of the table
     * @throws TableConflict the rows that fit may not fit together
     */
    public List<Row> select(Table table, List<Row> fitting) {
        if (fitting.size() < 2) {
            return fitting;
        }
        return switch (this) {
            case UNIQUE -> throw new TableConflict(table, fitting, "only one row may fit");
            case ANY -> same(table, fitting);
            case FIRST -> fitting.subList(0, 1);
            case PRIORITY -> byPriority(table, fitting).subList(0, 1);
            case OUTPUT_ORDER -> byPriority(table, fitting);
            case MIN -> List.of(extreme(fitting, 1));
            case MAX -> List.of(extreme(fitting, -1));
            case RULE_ORDER, COLLECT, SUM, COUNT -> fitting;
        };
    }

    /** DMN's result of a table: a value, or a list of them, or null when nothing fits. */
    @Nullable
    Object result(Table table, List<Row> speaking) {
        List<@Nullable Object> said = new ArrayList<>();
        speaking.forEach(row -> said.add(table.said(row)));
        return switch (this) {
            case COLLECT -> said;
            case RULE_ORDER, OUTPUT_ORDER -> said.isEmpty() ? null : said;
            case COUNT -> BigDecimal.valueOf(speaking.size());
            case SUM -> said.isEmpty() ? null : sum(said);
            default -> said.isEmpty() ? null : said.get(0);
        };
    }

    /** The answer without any row: a list of it where rows would come as a list. */
    @Nullable
    Object whole(@Nullable Object said) {
        return this == RULE_ORDER || this == OUTPUT_ORDER || this == COLLECT ? Collections.singletonList(said) : said;
    }

    private static BigDecimal sum(List<@Nullable Object> said) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : said) {
            sum = value instanceof BigDecimal number ? sum.add(number) : sum;
        }
        return sum;
    }

    private static List<Row> same(Table table, List<Row> fitting) {
        Row first = fitting.get(0);
        if (!fitting.stream().allMatch(row -> row.saysAs(first))) {
            throw new TableConflict(table, fitting, "all rows that fit must say the same");
        }
        return List.of(first);
    }

    private static List<Row> byPriority(Table table, List<Row> fitting) {
        List<Row> sorted = new ArrayList<>(fitting);
        sorted.sort((a, b) -> comparePriority(table, a, b));
        return sorted;
    }

    static int comparePriority(Table table, Row a, Row b) {
        for (int i = 0; i < table.outputs().size(); i++) {
            Output output = table.outputs().get(i);
            int first = output.priority(a.outputs().get(i))
                    - output.priority(b.outputs().get(i));
            if (first != 0) {
                return first;
            }
        }
        return 0;
    }

    private static Row extreme(List<Row> fitting, int direction) {
        Row best = fitting.get(0);
        for (Row row : fitting) {
            if (compareFirst(row, best, direction) < 0) {
                best = row;
            }
        }
        return best;
    }

    /** By the first answer; a row without one comes last. */
    static int compareFirst(Row a, Row b, int direction) {
        Object mine = a.outputs().get(0);
        Object its = b.outputs().get(0);
        if (mine == null || its == null) {
            return Boolean.compare(mine == null, its == null);
        }
        return ValueType.compare(mine, its) * direction;
    }
}
