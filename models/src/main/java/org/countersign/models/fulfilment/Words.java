package org.countersign.models.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a person reads them. Plain string work: it runs for every automatic order, and formatters are slow. */
final class Words {

    private Words() {}

    static String count(int n, String one, String many) {
        return n == 1 ? "1 " + one : n + " " + many;
    }

    static String of(int part, int whole, String many) {
        return whole == 0 ? "none yet" : part + " of " + whole + " " + many;
    }

    static String money(BigDecimal amount, String currency) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " " + currency;
    }

    static String money(double amount, String currency) {
        return money(BigDecimal.valueOf(amount), currency);
    }

    static String percent(double share) {
        return tenths(share * 100) + " %";
    }

    static String times(double ratio) {
        return ratio < 0 ? "no usual order yet" : tenths(ratio) + " times the usual";
    }

    static String ago(int days, String never) {
        return days < 0 ? never : count(days, "day ago", "days ago");
    }

    static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
