package org.countersign.processes.fulfilment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** {@code CS}, twelve digits that follow from the order's id, and a check digit that catches any one mistyped digit. */
final class TrackingNumber {

    private static final BigInteger TWELVE_DIGITS = BigInteger.TEN.pow(12);

    private TrackingNumber() {}

    static String of(String orderId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(orderId.getBytes(StandardCharsets.UTF_8));
            String digits = String.format(Locale.ROOT, "%012d", new BigInteger(1, hash).mod(TWELVE_DIGITS));
            return "CS" + digits + checkDigit(digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Luhn: every second digit from the right counts twice. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 1 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return (10 - sum % 10) % 10;
    }
}
