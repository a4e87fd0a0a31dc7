package org.countersign.bench.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader wants them: three digits, because a fourth would not be there again tomorrow. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    static double round(double number) {
        return Double.isFinite(number) && Math.abs(number) < 1000
                ? new BigDecimal(number).round(DIGITS).doubleValue()
                : Math.rint(number);
    }

    static String text(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
