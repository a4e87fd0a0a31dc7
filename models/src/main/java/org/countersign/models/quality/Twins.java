package org.countersign.models.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;

/**
 * Rows of the test that stand in the training too, but for the last digits. Two customers who bought the same thing on the
 * same day are no copies of each other; what tells them apart is how it ended. A copy ends as its original did, while
 * chance twins end differently as often as other rows do that are nearly alike.
 */
final class Twins {

    /** A value that so few rows share is no habit of the data: rows that share several are twins. */
    private static final double RARE = 0.005;

    private static final int RARE_FEATURES = 3;
    private static final int TWIN_DIGITS = 3;
    private static final int NEIGHBOUR_DIGITS = 1;

    /** Fewer neighbours don't tell how rows that are alike end. */
    private static final double ENOUGH = 30;

    /** Standard deviations that chance does not reach. */
    private static final double BEYOND_CHANCE = 3;

    private final Split split;
    private final Dataset all;

    private Twins(Split split, Dataset all) {
        this.split = split;
        this.all = all;
    }

    static Optional<QualityFinding> suspect(Split split, Dataset all) {
        return new Twins(split, all).suspect();
    }

    /** How rows of one kind ended. */
    private record Ends(double rows, double yes) {
        private static final Ends NONE = new Ends(0, 0);

        private Ends and(boolean y) {
            return new Ends(rows + 1, yes + (y ? 1 : 0));
        }

        private Ends without(Ends others) {
            return new Ends(rows - others.rows, yes - others.yes);
        }

        /** The share of them that ended otherwise. */
        private double against(boolean y) {
            return (y ? rows - yes : yes) / rows;
        }
    }

    private Optional<QualityFinding> suspect() {
        Map<List<Double>, Ends> exact = learnt(TWIN_DIGITS);
        List<Map<Double, Integer>> counts = counts();
        List<Dataset.Row> again = split.test().rows().stream()
                .filter(row ->
                        exact.containsKey(rounded(row, TWIN_DIGITS)) && isPeculiar(rounded(row, TWIN_DIGITS), counts))
                .toList();
        int test = split.test().size();
        if (again.isEmpty()
                || QualityGate.severity(again.size(), test) == Severity.WARNING
                || endAsOthersDo(again, exact)) {
            return Optional.empty();
        }
        String words = Words.rows(again.size()) + " of the test (" + Words.percent((double) again.size() / test)
                + ") stand in the training too, up to the third digit, and end the same way: "
                + Words.such(again.stream().map(Dataset.Row::id).toList())
                + ". A row may be in one part only, or the figures flatter. Maybe orders were copied under new ids.";
        return Optional.of(new QualityFinding(Kind.TWIN, null, again.size(), Severity.SEVERE, words));
    }

    private Map<List<Double>, Ends> learnt(int digits) {
        Map<List<Double>, Ends> learnt = new HashMap<>();
        for (Dataset.Row row : split.train().rows()) {
            learnt.merge(rounded(row, digits), Ends.NONE.and(row.y()), (a, b) -> a.and(row.y()));
        }
        return learnt;
    }

    private boolean endAsOthersDo(List<Dataset.Row> twins, Map<List<Double>, Ends> exact) {
        double against = twins.stream()
                .mapToDouble(row ->
                        exact.getOrDefault(rounded(row, TWIN_DIGITS), Ends.NONE).against(row.y()))
                .sum();
        double usual = usuallyAgainst(exact);
        double expected = twins.size() * usual;
        return against >= expected - BEYOND_CHANCE * Math.sqrt(expected * (1 - usual));
    }

    /** How often a row of the test ends otherwise than one that is nearly, but not quite, the same. */
    private double usuallyAgainst(Map<List<Double>, Ends> exact) {
        Map<List<Double>, Ends> near = learnt(NEIGHBOUR_DIGITS);
        double neighbours = 0;
        double against = 0;
        for (Dataset.Row row : split.test().rows()) {
            Ends ends = near.getOrDefault(rounded(row, NEIGHBOUR_DIGITS), Ends.NONE)
                    .without(exact.getOrDefault(rounded(row, TWIN_DIGITS), Ends.NONE));
            if (ends.rows > 0) {
                neighbours++;
                against += ends.against(row.y());
            }
        }
        double yes = (double) all.positives() / all.size();
        return neighbours < ENOUGH ? 2 * yes * (1 - yes) : against / neighbours;
    }

    private List<Map<Double, Integer>> counts() {
        List<Map<Double, Integer>> counts = new ArrayList<>();
        all.features().forEach(any -> counts.add(new HashMap<>()));
        for (Dataset.Row row : all.rows()) {
            List<Double> numbers = rounded(row, TWIN_DIGITS);
            for (int i = 0; i < numbers.size(); i++) {
                counts.get(i).merge(numbers.get(i), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Whether several of its values are rare: two short visits may well be equal, two long ones are not. */
    private boolean isPeculiar(List<Double> numbers, List<Map<Double, Integer>> counts) {
        int rare = 0;
        for (int i = 0; i < numbers.size(); i++) {
            rare += counts.get(i).getOrDefault(numbers.get(i), 0) < RARE * all.size() ? 1 : 0;
        }
        return rare >= Math.min(RARE_FEATURES, numbers.size());
    }

    private static List<Double> rounded(Dataset.Row row, int digits) {
        return Arrays.stream(row.x()).map(x -> rounded(x, digits)).boxed().toList();
    }

    private static double rounded(double value, int digits) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits + 1);
        return Math.round(value / unit) * unit;
    }
}
