package org.countersign.webapp.oversight;

import java.util.List;
import org.countersign.decisions.oversight.SkillTrend;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well people decide without the machine: blind first answers that turned out right, month by month. */
@Schema(name = "SkillTrend")
public record SkillView(
        @Schema(
                        required = true,
                        enumeration = {"countersign", "late-delivery", "matching"})
                String kind,
        @Schema(required = true, description = "the oldest first") List<MonthView> months,
        @Schema(
                        required = true,
                        description = "whether the last half year's months with enough cases fall by more than chance;"
                                + " one-sided level 0.2 % a look")
                boolean declines) {

    /** The first answers of one month. */
    @Schema(name = "SkillMonth")
    public record MonthView(
            @Schema(required = true, example = "2026-11") String month, @Schema(required = true) FigureView right) {}

    static SkillView of(SkillTrend trend) {
        return new SkillView(
                trend.skill().kind(),
                trend.months().stream()
                        .map(m -> new MonthView(m.month().toString(), FigureView.of(m.right())))
                        .toList(),
                trend.declines());
    }
}
