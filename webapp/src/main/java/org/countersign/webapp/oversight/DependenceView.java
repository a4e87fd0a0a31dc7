package org.countersign.webapp.oversight;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.oversight.Dependence;
import org.countersign.decisions.oversight.DependenceIndex.Report;
import org.countersign.decisions.oversight.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far people lean on the machine. */
@Schema(name = "Dependence")
public record DependenceView(
        @Schema(required = true, description = "signed tasks, reviews of rules and models left out") int answers,
        @Schema(required = true, description = "signed as the machine proposed") FigureView accepted,
        @Schema(description = "median seconds from the first look to the signature; absent below 30 known times")
                @Nullable
                Long medianSeconds,
        @Schema(required = true, description = "known times that are missing until there is a median") int timesMissing,
        @Schema(required = true, description = "signed before the task was due") FigureView inTime,
        @Schema(required = true, description = "first answers, given blind, that were the machine's too")
                FigureView agreed,
        @Schema(required = true, description = "signatures that differ from the same person's first answer")
                FigureView switched,
        @Schema(required = true, description = "of first answers against the advice: given up once it was shown")
                FigureView yielded,
        @Schema(required = true, description = "of advice that turned out wrong: signed all the same")
                FigureView acceptedWhenWrong,
        @Schema(required = true, description = "of advice that turned out right: something else was signed")
                FigureView rejectedWhenRight) {

    static DependenceView of(Dependence d) {
        return new DependenceView(
                d.answers(),
                FigureView.of(d.accepted()),
                d.thought().map(Duration::toSeconds).orElse(null),
                Math.max(0, Figure.LEAST - d.timed()),
                FigureView.of(d.inTime()),
                FigureView.of(d.agreed()),
                FigureView.of(d.switched()),
                FigureView.of(d.yielded()),
                FigureView.of(d.acceptedWhenWrong()),
                FigureView.of(d.rejectedWhenRight()));
    }

    /** The figures of a queue, a kind of task or a person. */
    @Schema(name = "DependenceOf")
    public record OneView(
            @Schema(required = true, example = "risk") String name, @Schema(required = true) DependenceView figures) {}

    /** All figures of a stretch of time. */
    @Schema(name = "DependenceReport")
    public record ReportView(
            @Schema(required = true) int days,
            @Schema(required = true, description = "below so many cases no share is told") int least,
            @Schema(required = true) DependenceView all,
            @Schema(required = true) List<OneView> queues,
            @Schema(required = true) List<OneView> kinds,
            @Schema(description = "by person, in the order of their names; absent unless a supervisor asks") @Nullable
                    List<OneView> people) {

        static ReportView of(Report report, int days, boolean people) {
            return new ReportView(
                    days,
                    Figure.LEAST,
                    DependenceView.of(report.all()),
                    list(report.queues()),
                    list(report.kinds()),
                    people ? list(report.people()) : null);
        }

        private static List<OneView> list(Map<String, Dependence> figures) {
            return figures.entrySet().stream()
                    .map(e -> new OneView(e.getKey(), DependenceView.of(e.getValue())))
                    .toList();
        }
    }
}
