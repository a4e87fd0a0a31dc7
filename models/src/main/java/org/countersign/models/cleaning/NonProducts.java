package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines that sell nothing: postage, fees, adjustments, samples. A shop's product codes look alike, so the usual looks are
 * learnt from the table and a line whose code looks otherwise is set aside.
 */
public final class NonProducts implements Step {

    private final String code;
    private final double share;

    /** @param share of the lines, at which a look is usual */
    public NonProducts(String code, double share) {
        this.code = code;
        this.share = share;
    }

    @Override
    public String name() {
        return "non-products";
    }

    /** Lines that other steps have set aside still tell what is usual: otherwise the answer would move with them. */
    @Override
    public List<Repair> propose(Table table) {
        int column = table.column(code);
        Map<String, Integer> looks = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            looks.merge(look(table.get(row, column)), 1, Integer::sum);
        }
        Set<String> usual = looks.entrySet().stream()
                .filter(entry -> entry.getValue() >= share * table.rows())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row) && !usual.contains(look(table.get(row, column)))) {
                String why = "'" + table.get(row, column) + "' does not look like a product's code";
                repairs.add(Repair.aside(row, why, name()));
            }
        }
        return repairs;
    }

    /** Each digit as 9, each run of letters as one A: {@code 85123A} looks like {@code 99999A}. */
    private static String look(String value) {
        StringBuilder look = new StringBuilder();
        String code = value.strip();
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            char kind = Character.isDigit(letter) ? '9' : Character.isLetter(letter) ? 'A' : letter;
            if (kind != 'A' || look.length() == 0 || look.charAt(look.length() - 1) != 'A') {
                look.append(kind);
            }
        }
        return look.toString();
    }
}
