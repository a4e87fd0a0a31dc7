package org.countersign.rules.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A spreadsheet keeps days and hours as numbers too; only the cell's format tells which is meant. */
final class XlsxNumber {

    private XlsxNumber() {}

    static String text(Cell cell) {
        String format = letters(cell.getDataFormatString());
        boolean day = format.contains("y") || format.contains("d");
        boolean hour = format.contains("h") || format.contains("s");
        if (day || hour) {
            LocalDateTime time = cell.asDate();
            if (!day) {
                return time.toLocalTime().toString();
            }
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? time.toLocalDate().toString() : time.toString();
        }
        // A sheet writes 0.1 + 0.2 with all its digits; the shortest number that is the same one is what people see.
        double number = Double.parseDouble(cell.getRawValue());
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(cell.getRawValue());
        }
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    /** Without colours and words in quotes, such as {@code [Red]} or {@code "days"}. */
    private static String letters(@Nullable String format) {
        return format == null
                ? ""
                : format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "")
                        .replace("general", "");
    }
}
