package org.countersign.models.card;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How good the rows are that a model is to learn from. The score begins at 1; each kind of finding takes away what its
 * worst one costs, so that one fault in many columns counts once.
 *
 * @param threshold the least score that may be learnt from
 * @param findings the severe ones first
 */
public record QualityReport(double score, double threshold, List<QualityFinding> findings) {

    private static final double THRESHOLD = 0.75;

    public QualityReport {
        findings = List.copyOf(findings);
    }

    public static QualityReport of(List<QualityFinding> findings) {
        double cost = findings.stream()
                .collect(Collectors.groupingBy(
                        QualityFinding::kind,
                        Collectors.reducing(0.0, finding -> finding.severity().cost(), Math::max)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new QualityReport(
                Math.max(0, Math.round((1 - cost) * 100) / 100.0),
                THRESHOLD,
                findings.stream()
                        .sorted(Comparator.comparing(QualityFinding::severity, Comparator.reverseOrder()))
                        .toList());
    }

    public boolean passed() {
        return score >= threshold;
    }
}
