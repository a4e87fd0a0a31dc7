package org.countersign.processes.intake;

import java.util.List;
import org.countersign.domain.event.Problem;
import org.jspecify.annotations.Nullable;

/** What a feature made of an event. */
public sealed interface Handled {

    /** It has had its effect. {@code processInstance} is the process that it started, if it did. */
    record Done(@Nullable String processInstance) implements Handled {}

    /** What it is about is not there yet; it waits. */
    record TooEarly() implements Handled {}

    /** It makes no sense for what it is about: a business "no", not an error. */
    record Refused(List<Problem> problems) implements Handled {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Handled done() {
        return new Done(null);
    }

    static Handled started(String processInstance) {
        return new Done(processInstance);
    }

    static Handled tooEarly() {
        return new TooEarly();
    }

    static Handled refused(String code, String path, @Nullable String expected, @Nullable String got) {
        return new Refused(List.of(new Problem(code, path, expected, got, false)));
    }
}
