package org.countersign.models.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.Range;
import org.jspecify.annotations.Nullable;

/** Whether each column holds what its feature means. */
final class ColumnChecks {

    private ColumnChecks() {}

    /** Where these fail nothing else can be asked. */
    static List<QualityFinding> schema(List<Feature> expected, Dataset data) {
        List<QualityFinding> findings = new ArrayList<>();
        if (!data.features().equals(expected)) {
            findings.add(columns(expected, data));
        }
        for (int i = 0; i < data.features().size(); i++) {
            Feature feature = data.features().get(i);
            List<Integer> rows = rows(data, i, value -> !Double.isFinite(value));
            if (!rows.isEmpty()) {
                findings.add(severe(
                        Kind.SCHEMA,
                        feature,
                        rows.size(),
                        Words.column(feature) + " is missing in " + where(data, rows) + ". Every row needs a number."));
            }
        }
        return findings;
    }

    private static QualityFinding columns(List<Feature> expected, Dataset data) {
        Set<Feature> missing = new HashSet<>(expected);
        data.features().forEach(missing::remove);
        Set<Feature> unknown = new HashSet<>(data.features());
        expected.forEach(unknown::remove);
        String words = "The columns are not the recipe's: "
                + (missing.isEmpty() ? "" : names(missing) + " missing. ")
                + (unknown.isEmpty() ? "" : names(unknown) + " unknown. ")
                + "Right would be " + names(expected) + ", in this order.";
        return new QualityFinding(Kind.SCHEMA, null, data.size(), Severity.SEVERE, words);
    }

    private static String names(Iterable<Feature> features) {
        List<String> names = new ArrayList<>();
        features.forEach(feature -> names.add(feature.name()));
        return String.join(", ", names);
    }

    static List<QualityFinding> values(Expectations expectations, Dataset data) {
        List<QualityFinding> findings = new ArrayList<>();
        for (int i = 0; i < data.features().size(); i++) {
            Feature feature = data.features().get(i);
            range(expectations.ranges().get(feature.name()), data, i).ifPresent(findings::add);
            mapped(expectations.categories().get(feature.name()), data, i).ifPresent(findings::add);
            constant(data, i).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<QualityFinding> range(@Nullable Range range, Dataset data, int column) {
        if (range == null) {
            return Optional.empty();
        }
        List<Integer> rows = rows(data, column, value -> !range.holds(value));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Feature feature = data.features().get(column);
        String words = Words.column(feature) + " lies outside its range in " + where(data, rows) + ", as "
                + Words.number(data.x(rows.get(0), column)) + ". Right would be " + Words.number(range.low()) + " to "
                + Words.number(range.high()) + ".";
        return Optional.of(found(Kind.RANGE, feature, rows.size(), data, words));
    }

    private static Optional<QualityFinding> mapped(@Nullable List<String> known, Dataset data, int column) {
        if (known == null) {
            return Optional.empty();
        }
        List<Integer> rows =
                rows(data, column, value -> value < 0 || value >= known.size() || value != Math.rint(value));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Feature feature = data.features().get(column);
        String words = Words.column(feature) + " has a word that nobody has mapped in " + where(data, rows)
                + ". Right would be one of " + String.join(", ", known) + ".";
        return Optional.of(found(Kind.UNMAPPED, feature, rows.size(), data, words));
    }

    private static Optional<QualityFinding> constant(Dataset data, int column) {
        if (data.size() == 0
                || !rows(data, column, value -> value != data.x(0, column)).isEmpty()) {
            return Optional.empty();
        }
        Feature feature = data.features().get(column);
        String words = Words.column(feature) + " is " + Words.number(data.x(0, column))
                + " in every row, so nothing can be learnt from it. Maybe its source is not connected.";
        return Optional.of(new QualityFinding(Kind.CONSTANT, feature.name(), data.size(), Severity.WARNING, words));
    }

    private static QualityFinding found(Kind kind, Feature feature, int rows, Dataset data, String words) {
        return new QualityFinding(kind, feature.name(), rows, QualityGate.severity(rows, data.size()), words);
    }

    private static QualityFinding severe(Kind kind, Feature feature, int rows, String words) {
        return new QualityFinding(kind, feature.name(), rows, Severity.SEVERE, words);
    }

    private static String where(Dataset data, List<Integer> rows) {
        return Words.rows(rows.size()) + ": "
                + Words.such(rows.stream().map(row -> data.row(row).id()).toList());
    }

    private static List<Integer> rows(Dataset data, int column, DoublePredicate wrong) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            if (wrong.test(data.x(row, column))) {
                rows.add(row);
            }
        }
        return rows;
    }
}
