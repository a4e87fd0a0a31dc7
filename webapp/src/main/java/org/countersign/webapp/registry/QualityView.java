package org.countersign.webapp.registry;

import java.util.List;
import java.util.Locale;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How good the rows were that a version learnt from. */
@Schema(name = "ModelQuality")
public record QualityView(
        @Schema(required = true, description = "1 is faultless") double score,
        @Schema(required = true, description = "the least that may be learnt from") double threshold,
        @Schema(required = true, description = "the severe ones first") List<FindingView> findings) {

    /** One thing that was wrong. */
    @Schema(name = "ModelQualityFinding")
    public record FindingView(
            @Schema(required = true, example = "stale") String kind,
            @Schema(required = true) boolean severe,
            @Schema(required = true, description = "how many rows it is about") int rows,
            @Schema(required = true) String words) {

        static FindingView of(QualityFinding finding) {
            return new FindingView(
                    finding.kind().name().toLowerCase(Locale.ROOT), finding.severe(), finding.rows(), finding.words());
        }
    }

    static @Nullable QualityView of(@Nullable QualityReport report) {
        return report == null
                ? null
                : new QualityView(
                        report.score(),
                        report.threshold(),
                        report.findings().stream().map(FindingView::of).toList());
    }
}
