package org.countersign.bench.measure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a run. The first seven fields are the contract; the rest says how sure they are.
 *
 * @param versus what it was measured beside, or null when the figure stands alone
 * @param ratio how many times better than that
 * @param goal null for a figure that nobody has set a goal for
 * @param low with {@code high}: where the middle half of the runs lies
 */
@JsonPropertyOrder({"name", "value", "unit", "versus", "ratio", "goal", "met"})
public record Entry(
        String name,
        double value,
        String unit,
        @Nullable String versus,
        @Nullable Double ratio,
        @Nullable String goal,
        @Nullable Boolean met,
        double low,
        double high,
        int runs) {

    public static Entry of(String name, Spread value, String unit, Goal goal) {
        return entry(name, value, unit, null, null, goal);
    }

    public static Entry of(String name, double value, String unit, Goal goal) {
        return of(name, Spread.of(value), unit, goal);
    }

    /** Worth knowing, without a goal. */
    public static Entry of(String name, Spread value, String unit) {
        return entry(name, value, unit, null, null, null);
    }

    /** @param goal null when nobody has set one */
    public static Entry versus(
            String name, Spread value, String unit, String versus, double ratio, @Nullable Goal goal) {
        return entry(name, value, unit, versus, ratio, goal);
    }

    private static Entry entry(
            String name,
            Spread value,
            String unit,
            @Nullable String versus,
            @Nullable Double ratio,
            @Nullable Goal goal) {
        return new Entry(
                name,
                Figures.round(value.median()),
                unit,
                versus,
                ratio == null ? null : Figures.round(ratio),
                goal == null ? null : goal.text(),
                goal == null ? null : goal.met(),
                Figures.round(value.low()),
                Figures.round(value.high()),
                value.count());
    }
}
