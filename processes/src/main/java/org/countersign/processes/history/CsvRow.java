package org.countersign.processes.history;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of a CSV file by column name, with its number (the header is row 1). */
record CsvRow(CSVRecord cells, Map<String, Integer> columns) {

    long number() {
        return cells.getRecordNumber();
    }

    /** The cell without surrounding blanks; empty when the row or the file has no such cell. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    int integer(String column) {
        try {
            return new BigDecimal(text(column)).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable(column + " is no whole number", e);
        }
    }

    BigDecimal decimal(String column) {
        try {
            return new BigDecimal(text(column).replace(",", ""));
        } catch (NumberFormatException e) {
            throw new Unreadable(column + " is no number", e);
        }
    }

    String content() {
        return String.join(",", cells.toList());
    }

    /** A cell does not say what its column is for. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
