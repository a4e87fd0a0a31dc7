package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong in a DMN file, each at its place. */
final class DmnProblems {

    private final String file;
    private final List<TableProblem> problems = new ArrayList<>();

    DmnProblems(String file) {
        this.file = file;
    }

    void add(Xml place, String message) {
        problems.add(new TableProblem(file, place.line(), place.column(), message));
    }

    <T> @Nullable T attempt(Xml place, String what, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            add(place, what + ": " + e.getMessage());
            return null;
        }
    }

    void language(Xml place) {
        String language = place.attribute("expressionLanguage", "").toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.contains("feel") && !language.contains("unary")) {
            add(place, "the expression language '" + language + "' can't be run: only FEEL's plain tests can");
        }
    }

    void stop() {
        if (!problems.isEmpty()) {
            throw new TableProblems(problems);
        }
    }
}
