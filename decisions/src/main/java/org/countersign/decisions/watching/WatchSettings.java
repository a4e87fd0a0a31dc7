package org.countersign.decisions.watching;

import java.time.Duration;
import org.countersign.domain.value.Setting;
import org.countersign.models.watching.Bounds;

/**
 * How models in service are watched; all keys begin with {@code countersign.watch}.
 *
 * @param every {@code .every}: how often each is measured
 * @param window {@code .window}: what it met and said lately; whole weeks, because Sundays are not like Mondays
 * @param span {@code .span}: so much of the window has to be there before anything is measured
 * @param truthWindow {@code .truth-window}: how long a stretch of orders of which the truth is known
 * @param most {@code .most}: of more decisions than this a sample is measured
 * @param fairnessEvery {@code .fairness-every}: how often it is measured how groups are treated
 * @param fairnessSuspends {@code .fairness}: {@code ask} a person about a group that is treated worse, or {@code suspend}
 * @param bounds {@code .rows}, {@code .chance}, {@code .input}, {@code .attention}, {@code .output}, {@code .calibration}
 *     and {@code .outcome}
 */
public record WatchSettings(
        Duration every,
        Duration window,
        Duration span,
        Duration truthWindow,
        int most,
        Duration fairnessEvery,
        boolean fairnessSuspends,
        Bounds bounds) {

    private static final String KEY = "countersign.watch.";

    public static WatchSettings from(Setting setting) {
        Bounds usual = Bounds.DEFAULT;
        return new WatchSettings(
                time(setting, "every", Duration.ofHours(6)),
                time(setting, "window", Duration.ofDays(7)),
                time(setting, "span", Duration.ofDays(6)),
                time(setting, "truth-window", Duration.ofDays(28)),
                setting.get(KEY + "most", 5_000, Integer::valueOf),
                time(setting, "fairness-every", Duration.ofDays(30)),
                setting.get(KEY + "fairness", false, WatchSettings::suspends),
                new Bounds(
                        setting.get(KEY + "rows", usual.rows(), Integer::valueOf),
                        number(setting, "chance", usual.chance()),
                        number(setting, "input", usual.input()),
                        number(setting, "attention", usual.attention()),
                        number(setting, "output", usual.output()),
                        number(setting, "calibration", usual.calibration()),
                        number(setting, "outcome", usual.outcome())));
    }

    private static boolean suspends(String word) {
        if (!word.equals("ask") && !word.equals("suspend")) {
            throw new IllegalArgumentException("must be ask or suspend, but is '" + word + "'");
        }
        return word.equals("suspend");
    }

    private static Duration time(Setting setting, String key, Duration usual) {
        return setting.get(KEY + key, usual, Duration::parse);
    }

    private static double number(Setting setting, String key, double usual) {
        return setting.get(KEY + key, usual, Double::valueOf);
    }
}
