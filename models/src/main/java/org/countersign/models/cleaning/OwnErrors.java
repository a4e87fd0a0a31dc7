package org.countersign.models.cleaning;

import java.util.List;
import java.util.Random;

/** Makes the slips that people and scanners make, so that the detector has errors to learn from whose truth is known. */
final class OwnErrors {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 -";

    private final Random random;

    OwnErrors(Random random) {
        this.random = random;
    }

    /** @param others what else stands in the column */
    String spoil(String value, List<String> others) {
        if (value.isEmpty()) {
            return value;
        }
        int at = random.nextInt(value.length());
        return switch (random.nextInt(7)) {
            case 0 -> value.substring(0, at) + value.substring(at + 1);
            case 1 -> value.substring(0, at) + letter() + value.substring(at);
            case 2 -> swapped(value, at);
            case 3 -> others.get(random.nextInt(others.size()));
            // A scanner misreads one letter wherever it stands.
            case 4, 5 -> value.replace(value.charAt(at), letter());
            default -> value.substring(0, at) + letter() + value.substring(at + 1);
        };
    }

    private static String swapped(String value, int at) {
        if (at + 1 >= value.length()) {
            return value;
        }
        return value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
