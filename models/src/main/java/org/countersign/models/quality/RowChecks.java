package org.countersign.models.quality;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Expectations;
import org.jspecify.annotations.Nullable;

/** Whether there are enough rows, young enough, each once and none against another. */
final class RowChecks {

    /** So few pairs may differ by chance, whatever they are. */
    private static final int PAIRS = 10;

    /** Standard deviations that chance does not reach. */
    private static final double BEYOND_CHANCE = 3;

    private RowChecks() {}

    static List<QualityFinding> of(Expectations expectations, Split split, Dataset all, OffsetDateTime asked) {
        List<QualityFinding> findings = new ArrayList<>();
        few("training", expectations.least(), split.train()).ifPresent(findings::add);
        few("test", expectations.least(), split.test()).ifPresent(findings::add);
        stale(expectations.staleAfter(), all, asked).ifPresent(findings::add);
        duplicates(all).ifPresent(findings::add);
        contradictions(all).ifPresent(findings::add);
        return findings;
    }

    private static Optional<QualityFinding> few(String part, int least, Dataset data) {
        int yes = data.positives();
        if (yes >= least && data.size() - yes >= least) {
            return Optional.empty();
        }
        String words = "The " + part + " part has " + Words.rows(data.size()) + ", " + yes
                + " of them with the outcome asked for; " + least + " with it and " + least
                + " without it are the least. Maybe import a longer history.";
        return Optional.of(new QualityFinding(Kind.TOO_FEW, null, data.size(), Severity.SEVERE, words));
    }

    /** A warning only: a shop may have been closed, and what it knew may still hold. */
    private static Optional<QualityFinding> stale(Duration staleAfter, Dataset data, OffsetDateTime asked) {
        Optional<OffsetDateTime> last = data.rows().stream()
                .map(Dataset.Row::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (last.isEmpty() || !last.get().plus(staleAfter).isBefore(asked)) {
            return Optional.empty();
        }
        String words = "The last row is of " + last.get().toLocalDate() + ", "
                + Duration.between(last.get(), asked).toDays() + " days ago. Right would be "
                + staleAfter.toDays() + " days at most. Maybe newer orders are not imported.";
        return Optional.of(new QualityFinding(Kind.STALE, null, data.size(), Severity.WARNING, words));
    }

    /** The same customer may be asked about on several days, but on each only once. */
    private static Optional<QualityFinding> duplicates(Dataset data) {
        record Key(String id, @Nullable OffsetDateTime at) {}
        Map<Key, Integer> seen = new LinkedHashMap<>();
        data.rows().forEach(row -> seen.merge(new Key(row.id(), row.at()), 1, Integer::sum));
        List<String> twice = seen.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey().id())
                .toList();
        if (twice.isEmpty()) {
            return Optional.empty();
        }
        int more = data.size() - seen.size();
        String words = Words.rows(more) + (more == 1 ? " is" : " are") + " there again: " + Words.such(twice)
                + ". Each may be there once. Maybe a file was imported twice.";
        return Optional.of(
                new QualityFinding(Kind.DUPLICATE, null, more, QualityGate.severity(more, data.size()), words));
    }

    /**
     * Two equal rows may end differently, but whatever their chance is, at most every second pair does. Only pairs are
     * asked, since what is common to many rows says little.
     */
    private static Optional<QualityFinding> contradictions(Dataset data) {
        Map<List<Double>, List<Dataset.Row>> equal = new LinkedHashMap<>();
        for (Dataset.Row row : data.rows()) {
            List<Double> numbers = Arrays.stream(row.x()).boxed().toList();
            equal.computeIfAbsent(numbers, any -> new ArrayList<>()).add(row);
        }
        List<List<Dataset.Row>> pairs =
                equal.values().stream().filter(rows -> rows.size() == 2).toList();
        List<String> against = pairs.stream()
                .filter(pair -> pair.get(0).y() != pair.get(1).y())
                .map(pair -> pair.get(0).id() + " and " + pair.get(1).id())
                .toList();
        double chance = pairs.size() / 2.0 + BEYOND_CHANCE * Math.sqrt(pairs.size() / 4.0);
        if (against.size() < PAIRS || against.size() <= chance) {
            return Optional.empty();
        }
        int rows = 2 * against.size();
        String words = against.size() + " of " + pairs.size()
                + " pairs of rows that are equal in every feature ended differently, " + Words.such(against)
                + "; by chance at most every second would. Maybe the same orders were imported with two outcomes.";
        return Optional.of(
                new QualityFinding(Kind.CONTRADICTION, null, rows, QualityGate.severity(rows, data.size()), words));
    }
}
