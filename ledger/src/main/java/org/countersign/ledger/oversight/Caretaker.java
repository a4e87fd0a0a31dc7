package org.countersign.ledger.oversight;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who answers for something that decides, and when it has to be looked at again.
 *
 * @param kind {@code rules}, {@code model} or {@code process}
 */
public record Caretaker(String kind, String name, String owner, LocalDate reviewOn, Instant setAt, String setBy) {

    public static final String RULES = "rules";
    public static final String MODEL = "model";
    public static final String PROCESS = "process";

    public boolean isOverdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
