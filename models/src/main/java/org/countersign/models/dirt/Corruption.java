package org.countersign.models.dirt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.countersign.models.cleaning.Table;

/** Ways to spoil a share of a table of sales on purpose, so that the truth is known. */
public enum Corruption {
    DUPLICATES("lines posted twice"),
    DECIMAL_SLIPS("quantity times 10 or 100"),
    UNIT_SLIPS("quantity times 12 or 24: pieces for boxes"),
    MISSPELT("category misspelt: case, blanks, a letter lost or swapped"),
    IMPOSSIBLE_DATES("impossible date: day and month swapped, or a wrong year"),
    WRONG_DATES("wrong but possible date: another day of the history");

    static final String QUANTITY = "quantity";
    static final String CATEGORY = "product_category";
    static final String TIME = "transaction_timestamp";

    private static final int YEARS_OFF = 54;

    private final String words;

    Corruption(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param rows of the spoilt table that are not as they should be */
    record Spoilt(Table table, List<Integer> rows) {}

    /** Spoils rows with one fault each; every kind is as likely as any other. */
    static Spoilt spoil(Table clean, List<Corruption> kinds, double rate, LocalDate first, int days, long seed) {
        Random random = new Random(seed);
        List<String[]> rows = new ArrayList<>(clean.rows());
        List<String[]> twice = new ArrayList<>();
        List<Integer> spoilt = new ArrayList<>();
        for (int row = 0; row < clean.rows(); row++) {
            String[] cells = new String[clean.columns().size()];
            for (int c = 0; c < cells.length; c++) {
                cells[c] = clean.get(row, c);
            }
            rows.add(cells);
            if (random.nextDouble() < rate) {
                Corruption kind = kinds.get(random.nextInt(kinds.size()));
                if (kind == DUPLICATES) {
                    twice.add(cells);
                } else {
                    int column = clean.column(kind.column());
                    cells[column] = kind.spoil(cells[column], random, first, days);
                    if (!cells[column].equals(clean.get(row, column))) {
                        spoilt.add(row);
                    }
                }
            }
        }
        for (String[] again : twice) {
            spoilt.add(rows.size());
            rows.add(again.clone());
        }
        return new Spoilt(Table.of(clean.columns(), rows), spoilt);
    }

    private String column() {
        return switch (this) {
            case DECIMAL_SLIPS, UNIT_SLIPS -> QUANTITY;
            case MISSPELT -> CATEGORY;
            default -> TIME;
        };
    }

    private String spoil(String value, Random random, LocalDate first, int days) {
        return switch (this) {
            case DECIMAL_SLIPS -> times(value, random.nextBoolean() ? 10 : 100);
            case UNIT_SLIPS -> times(value, random.nextBoolean() ? 12 : 24);
            case MISSPELT -> misspelt(value, random);
            case IMPOSSIBLE_DATES -> impossible(value);
            case WRONG_DATES -> first.plusDays(random.nextInt(days)) + value.substring(10);
            case DUPLICATES -> value;
        };
    }

    private static String times(String value, int factor) {
        return new BigDecimal(value).multiply(BigDecimal.valueOf(factor)).toPlainString();
    }

    private static String misspelt(String value, Random random) {
        if (value.length() < 2) {
            return value;
        }
        int at = random.nextInt(value.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> value.toLowerCase(Locale.ROOT);
            case 1 -> value.replace(" ", "  ") + " ";
            case 2 -> value.substring(0, at) + value.substring(at + 1);
            default -> value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
        };
    }

    private static String impossible(String time) {
        LocalDate day = LocalDate.parse(time.substring(0, 10));
        String wrong = day.getDayOfMonth() > 12
                ? String.format(Locale.ROOT, "%d-%02d-%02d", day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                : day.plusYears(YEARS_OFF).toString();
        return wrong + time.substring(10);
    }
}
