package org.countersign.models.card;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the rows a model is to learn from.
 *
 * @param column the feature's name; null when it is about rows as a whole
 * @param rows how many rows it is about
 * @param words what is wrong, where, and what would be right
 */
public record QualityFinding(Kind kind, @Nullable String column, int rows, Severity severity, String words) {

    public enum Kind {
        /** Columns that are missing, unknown, or hold what is no number. */
        SCHEMA,
        RANGE,
        /** One id on several rows. */
        DUPLICATE,
        /** Equal rows with different outcomes, more often than a coin would make them. */
        CONTRADICTION,
        /** A number that stands for no known word. */
        UNMAPPED,
        STALE,
        TOO_FEW,
        CONSTANT,
        /** A feature that predicts too well alone: it may know the outcome. */
        TELLTALE,
        /** The rows' order tells of their outcomes. */
        ROW_ORDER,
        /** Rows to be measured on that were learnt from too. */
        TWIN
    }

    /** A severe one refuses the training by itself. */
    public enum Severity {
        WARNING(0.05),
        SEVERE(0.3);

        private final double cost;

        Severity(double cost) {
            this.cost = cost;
        }

        double cost() {
            return cost;
        }
    }

    public boolean severe() {
        return severity == Severity.SEVERE;
    }
}
