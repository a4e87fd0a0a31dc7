package org.countersign.models.quality;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.card.QualityReport;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;

/**
 * Stands before every training. It only looks: it repairs nothing and leaves no row out, but says what is wrong, where,
 * and what would be right.
 */
public final class QualityGate {

    /** From this share of the rows on, a fault is severe. */
    private static final double SEVERE_SHARE = 0.01;

    private final List<Feature> features;
    private final Expectations expectations;

    public QualityGate(List<Feature> features, Expectations expectations) {
        this.features = List.copyOf(features);
        this.expectations = expectations;
    }

    /** @param asked when somebody asks for the training */
    public QualityReport check(Split split, OffsetDateTime asked) {
        Dataset all = together(split);
        List<QualityFinding> findings = new ArrayList<>(ColumnChecks.schema(features, all));
        if (findings.isEmpty()) {
            findings.addAll(ColumnChecks.values(expectations, all));
            findings.addAll(RowChecks.of(expectations, split, all, asked));
            findings.addAll(LeakageChecks.of(split, all));
        }
        return QualityReport.of(findings);
    }

    private static Dataset together(Split split) {
        return new Dataset(
                split.train().features(),
                Stream.concat(split.train().rows().stream(), split.test().rows().stream())
                        .toList());
    }

    static Severity severity(int rows, int of) {
        return rows >= SEVERE_SHARE * of ? Severity.SEVERE : Severity.WARNING;
    }
}
