package org.countersign.rules.table;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run for the next person who opens the file. Such a text stands behind an apostrophe, as
 * spreadsheets have it themselves, or in the quotes of a table's own texts.
 */
final class Formula {

    private static final String NUMBER = "(\\d+(\\.\\d+)?|\\.\\d+|P[0-9YMDTHS.]+)";
    private static final Pattern BEGIN =
            Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\uFEFF]*[=@+\\-\\uFF1D\\uFF20\\uFF0B\\uFF0D].*", Pattern.DOTALL);
    private static final Pattern HARMLESS =
            Pattern.compile("-|[+-]" + NUMBER + "(\\s*,([\\s\\d.,PYMDTHS<>=\\[\\]()-]|null)*)?");
    private static final char GUARD = '\'';

    private Formula() {}

    /** Whether a spreadsheet might take it for a formula; a negative number is none. */
    static boolean runs(String cell) {
        return BEGIN.matcher(cell).matches() && !HARMLESS.matcher(cell.strip()).matches();
    }

    /** A free text as a cell that no spreadsheet runs. */
    static String guard(String text) {
        return runs(bare(text)) ? GUARD + text : text;
    }

    /** The free text of a cell. */
    static String unguard(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && runs(bare(cell)) ? cell.substring(1) : cell;
    }

    private static String bare(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == GUARD) {
            from++;
        }
        return text.substring(from);
    }
}
