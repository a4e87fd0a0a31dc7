package org.countersign.domain.fulfilment;

/**
 * One thing that cleaning put right in a past order.
 *
 * @param line of the order as it was imported, from 1; 0 stands for the order as a whole
 * @param field one of the words below
 * @param why in words
 * @param step which kind of fault was looked for
 * @param sure from 0 to 1: 1 where nothing had to be guessed
 */
public record LineRepair(
        String orderId, int line, String field, String before, String after, String why, String step, double sure) {

    /** The line itself: {@code kept} before and {@code set aside} after. */
    public static final String LINE = "line";

    public static final String SKU = "sku";
    public static final String PRICE = "unitPrice";
    public static final String TIME = "placedAt";

    public LineRepair {
        if (line < 0) {
            throw new IllegalArgumentException("line: " + line + " of order " + orderId + ", expected 0 or more");
        }
    }
}
