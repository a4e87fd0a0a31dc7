package org.countersign.domain.oversight;

import java.util.Locale;

/** A person's answer to a task. */
public enum Answer {
    APPROVE,
    REFUSE;

    public static Answer of(String word) {
        for (Answer answer : values()) {
            if (answer.word().equalsIgnoreCase(word)) {
                return answer;
            }
        }
        throw new IllegalArgumentException("verdict: '" + word + "' is neither approve nor refuse");
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
