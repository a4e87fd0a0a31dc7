package org.countersign.decisions.history;

import java.util.Set;

/**
 * What is known of the way that one kind of export writes orders down; cleaning takes for faults only what it is told here
 * and what stands out in the data themselves.
 *
 * @param fees codes of lines that sell nothing: postage, fees, vouchers, corrections
 * @param feeBeginnings with which further such codes begin
 * @param repeatsAreDoubles whether a line that stands twice in one order was written twice, not bought twice
 * @param unpaidIsNoSale whether a line without a price is a correction, not a gift
 */
public record Habits(Set<String> fees, Set<String> feeBeginnings, boolean repeatsAreDoubles, boolean unpaidIsNoSale) {

    public Habits {
        fees = Set.copyOf(fees);
        feeBeginnings = Set.copyOf(feeBeginnings);
    }
}
