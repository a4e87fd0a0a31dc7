package org.countersign.domain.decision;

import java.util.Comparator;
import java.util.List;

/** What a rule wants, and what a decision came to. The strictest wins: refuse over escalate over adjust over approve. */
public sealed interface Outcome {

    /** Nothing stands against it. */
    record Approve() implements Outcome {}

    /** It may go on, changed as these adjustments say. */
    record Adjust(List<Adjustment> adjustments) implements Outcome {
        public Adjust {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** A person has to look: the queue says which kind of person. */
    record Escalate(String queue) implements Outcome {}

    /** It must not go on. */
    record Refuse() implements Outcome {}

    static Outcome approve() {
        return new Approve();
    }

    static Outcome refuse() {
        return new Refuse();
    }

    static Outcome escalate(String queue) {
        return new Escalate(queue);
    }

    static Outcome strictest(List<Outcome> wanted) {
        return wanted.stream().max(Comparator.comparingInt(Outcome::strictness)).orElseGet(Approve::new);
    }

    default int strictness() {
        if (this instanceof Refuse) {
            return 3;
        }
        if (this instanceof Escalate) {
            return 2;
        }
        return this instanceof Adjust ? 1 : 0;
    }

    /** One of approve, adjust, escalate, refuse: as events, pages and search say it. */
    default String word() {
        return switch (strictness()) {
            case 3 -> "refuse";
            case 2 -> "escalate";
            case 1 -> "adjust";
            default -> "approve";
        };
    }
}
