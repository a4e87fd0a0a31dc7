package org.countersign.rules.table;

import java.util.List;

/**
 * Inputs for which the table says nothing on purpose.
 *
 * @param tests one for each input column
 * @param reason why that is right, in somebody's words
 */
public record AcceptedGap(List<UnaryTest> tests, String reason) {

    public AcceptedGap {
        tests = List.copyOf(tests);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an accepted gap has a reason: say why no row is needed there");
        }
    }
}
