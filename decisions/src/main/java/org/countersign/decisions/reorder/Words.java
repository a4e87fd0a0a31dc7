package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in the sentences of a count. */
final class Words {

    private Words() {}

    static String money(BigDecimal amount, String currency) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }

    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(Math.abs(number) < 10 ? 2 : 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
