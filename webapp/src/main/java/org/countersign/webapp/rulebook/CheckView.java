package org.countersign.webapp.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.decisions.rulebook.Finding;
import org.countersign.decisions.rulebook.Workbench;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text. */
@Schema(name = "RuleCheck")
public record CheckView(@Schema(required = true) List<FindingView> problems, @Schema(required = true) long millis) {

    static CheckView of(List<Finding> found, long millis) {
        return new CheckView(found.stream().map(FindingView::of).toList(), millis);
    }

    /** One thing that is wrong, and where. */
    @Schema(name = "RuleFinding")
    public record FindingView(
            @Schema(
                            required = true,
                            enumeration = {"error", "warning"})
                    String severity,
            @Schema(required = true, example = "overlap") String kind,
            @Schema(required = true, example = "amount.table.csv") String file,
            @Schema(description = "the id of the row", example = "ESC-201") @Nullable String row,
            @Schema(required = true, description = "of cells, from 1; 0 for the whole line") int column,
            @Schema(required = true, description = "from 1; 0 for the whole file") int line,
            @Schema(required = true) String message,
            @Schema(description = "facts that prove it") @Nullable Map<String, String> example) {

        static FindingView of(Finding f) {
            return new FindingView(
                    f.severity().name().toLowerCase(Locale.ROOT),
                    f.kind(),
                    f.file(),
                    f.row(),
                    f.column(),
                    f.line(),
                    f.message(),
                    f.example().isEmpty() ? null : f.example());
        }
    }

    /** What the cases say. */
    @Schema(name = "RuleTest")
    public record TestView(
            @Schema(required = true) List<CaseView> cases, @Schema(required = true) CoverageView coverage) {

        static TestView of(Workbench.Trial trial, Map<String, Map<String, String>> given) {
            return new TestView(
                    trial.cases().stream()
                            .map(t -> new CaseView(
                                    t.scenario().name(),
                                    given.getOrDefault(t.scenario().name(), Map.of()),
                                    words(t.scenario().outcome(), t.scenario().rules()),
                                    words(t.actual(), t.rules()),
                                    t.ok(),
                                    t.rules()))
                            .toList(),
                    new CoverageView(
                            trial.rules(),
                            trial.rules() - trial.uncovered().size(),
                            trial.uncovered().stream().sorted().toList()));
        }

        private static String words(String outcome, List<String> rules) {
            return rules.isEmpty() ? outcome : outcome + " by " + String.join(" ", rules);
        }
    }

    /** One case: what is given, what should come of it, and what does. */
    @Schema(name = "RuleCase")
    public record CaseView(
            @Schema(required = true) String name,
            @Schema(required = true) Map<String, String> given,
            @Schema(required = true, example = "escalate risk by ESC-201") String expected,
            @Schema(required = true) String actual,
            @Schema(required = true) boolean ok,
            @Schema(required = true) List<String> rules) {}

    /** Rules and rows that some case expects. */
    @Schema(name = "RuleCoverage")
    public record CoverageView(
            @Schema(required = true) int rows,
            @Schema(required = true) int covered,
            @Schema(required = true) List<String> uncovered) {}
}
