package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns whose values are numbers in fixed words, such as {@code 12 patients} or {@code 95%}: where a letter of the
 * words is wrong and the numbers are whole, the words are set right and the numbers stay.
 */
public final class Patterns implements Step {

    private static final double USUAL = 0.7;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public List<Repair> propose(Table table) {
        List<Repair> repairs = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Map<String, Integer> counts = new HashMap<>();
            int filled = 0;
            for (int row = 0; row < table.rows(); row++) {
                if (table.kept(row) && !table.get(row, column).isBlank()) {
                    counts.merge(words(table.get(row, column)), 1, Integer::sum);
                    filled++;
                }
            }
            int all = filled;
            int at = column;
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= USUAL * all)
                    .filter(entry -> entry.getKey().contains("#")
                            && entry.getKey().chars().anyMatch(letter -> letter != '#'))
                    .findFirst()
                    .ifPresent(usual -> repair(table, at, usual.getKey(), repairs));
        }
        return repairs;
    }

    private void repair(Table table, int column, String usual, List<Repair> repairs) {
        for (int row = 0; row < table.rows(); row++) {
            String value = table.get(row, column);
            String words = words(value);
            if (table.kept(row) && !words.equals(usual) && nearly(words, usual)) {
                String why = "values of this column read like '" + usual + "'";
                repairs.add(new Repair(row, table.columns().get(column), value, filled(usual, value), why, name()));
            }
        }
    }

    /** Every run of digits as one {@code #}. */
    private static String words(String value) {
        return NUMBER.matcher(value).replaceAll("#");
    }

    /** Same length, numbers in the same places, and no more than a third of the other letters replaced, or one. */
    private static boolean nearly(String words, String usual) {
        if (words.length() != usual.length()) {
            return false;
        }
        int replaced = 0;
        for (int i = 0; i < words.length(); i++) {
            if ((words.charAt(i) == '#') != (usual.charAt(i) == '#')) {
                return false;
            }
            replaced += words.charAt(i) == usual.charAt(i) ? 0 : 1;
        }
        return replaced <= Math.max(1, words.length() / 3);
    }

    private static String filled(String usual, String value) {
        StringBuilder filled = new StringBuilder();
        Matcher numbers = NUMBER.matcher(value);
        for (int i = 0; i < usual.length(); i++) {
            filled.append(usual.charAt(i) == '#' && numbers.find() ? numbers.group() : usual.substring(i, i + 1));
        }
        return filled.toString();
    }
}
