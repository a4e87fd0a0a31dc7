package org.countersign.models.quality;

import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityReport;

/** The rows are not good enough to learn from. It says all that is wrong, not only the first. */
public final class TrainingRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient QualityReport report;

    public TrainingRefused(QualityReport report) {
        super(words(report));
        this.report = report;
    }

    public QualityReport report() {
        return report;
    }

    private static String words(QualityReport report) {
        return String.format(
                        Locale.ROOT,
                        "data: its quality is %.2f and %.2f is the least to learn from.\n",
                        report.score(),
                        report.threshold())
                + report.findings().stream().map(QualityFinding::words).collect(Collectors.joining("\n"));
    }
}
