package org.countersign.decisions.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.rules.rulebook.RuleLine;

/**
 * From which score on a rule speaks, read from the table rows' own words ({@code if model order-risk and risk >= 0.60}).
 * Only a mark on a drawing hangs on it: rows that are worded otherwise have none.
 */
final class Threshold {

    private Threshold() {}

    /** The mark that this score passed; if it passed none, the next one above it. */
    static OptionalDouble of(Scored score, List<RuleLine> lines, Set<String> fired) {
        Pattern mark = Pattern.compile(
                "model " + Pattern.quote(score.model()) + " and [^:]*?>=? (0?\\.\\d+)(?!\\d)",
                Pattern.CASE_INSENSITIVE);
        OptionalDouble passed = lines.stream()
                .filter(l -> fired.contains(l.id()))
                .flatMap(l -> mark(mark, l).stream())
                .mapToDouble(Double::doubleValue)
                .max();
        return passed.isPresent()
                ? passed
                : lines.stream()
                        .flatMap(l -> mark(mark, l).stream())
                        .mapToDouble(Double::doubleValue)
                        .filter(m -> m > score.value())
                        .min();
    }

    private static Optional<Double> mark(Pattern mark, RuleLine line) {
        Matcher m = mark.matcher(line.sentence());
        return m.find() ? Optional.of(Double.valueOf(m.group(1))) : Optional.empty();
    }
}
