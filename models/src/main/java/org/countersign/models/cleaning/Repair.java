package org.countersign.models.cleaning;

/**
 * One thing that cleaning changed.
 *
 * @param row number in the table as it came, from 0
 * @param column its name, or {@link #ROW} when the whole row was set aside
 * @param why in words
 * @param step who changed it
 * @param sure from 0 to 1: 1 where nothing had to be guessed
 */
public record Repair(int row, String column, String before, String after, String why, String step, double sure) {

    /** Stands for the row as a whole. */
    public static final String ROW = "(row)";

    public static final String KEPT = "kept";
    public static final String ASIDE = "set aside";

    /** A repair that guesses nothing. */
    public Repair(int row, String column, String before, String after, String why, String step) {
        this(row, column, before, after, why, step, 1);
    }

    static Repair aside(int row, String why, String step) {
        return new Repair(row, ROW, KEPT, ASIDE, why, step);
    }
}
