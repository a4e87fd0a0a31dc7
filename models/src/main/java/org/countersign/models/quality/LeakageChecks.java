package org.countersign.models.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.card.QualityFinding.Kind;
import org.countersign.models.card.QualityFinding.Severity;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;
import org.countersign.models.recipe.Feature;

/** Whether the rows give away what is to be predicted, by a way that won't be there in service. */
final class LeakageChecks {

    /** A value that so few rows share is no habit of the data: rows that share several are the same row. */
    private static final double RARE = 0.005;

    private static final int RARE_FEATURES = 3;
    private static final int DIGITS = 3;

    private LeakageChecks() {}

    static List<QualityFinding> of(Split split, Dataset all) {
        List<QualityFinding> findings = new ArrayList<>();
        for (int i = 0; i < all.features().size(); i++) {
            OneFeature.suspect(split, i).ifPresent(findings::add);
        }
        RowOrder.suspect(all).ifPresent(findings::add);
        twins(split, all).ifPresent(findings::add);
        return findings;
    }

    /** Rows of the test that stand in the training too, but for the last digits. */
    private static Optional<QualityFinding> twins(Split split, Dataset all) {
        List<Map<Double, Integer>> counts = counts(all);
        Set<List<Double>> learnt = new HashSet<>();
        split.train().rows().forEach(row -> learnt.add(rounded(row.x())));
        List<String> again = split.test().rows().stream()
                .filter(row -> learnt.contains(rounded(row.x())) && peculiar(rounded(row.x()), counts, all.size()))
                .map(Dataset.Row::id)
                .toList();
        int test = split.test().size();
        if (again.isEmpty() || QualityGate.severity(again.size(), test) == Severity.WARNING) {
            return Optional.empty();
        }
        String words = Words.rows(again.size()) + " of the test (" + Words.percent((double) again.size() / test)
                + ") stand in the training too, up to the third digit: " + Words.such(again)
                + ". A row may be in one part only, or the figures flatter. Maybe orders were copied under new ids.";
        return Optional.of(new QualityFinding(Kind.TWIN, null, again.size(), Severity.SEVERE, words));
    }

    private static List<Map<Double, Integer>> counts(Dataset data) {
        List<Map<Double, Integer>> counts = new ArrayList<>();
        for (Feature ignored : data.features()) {
            counts.add(new HashMap<>());
        }
        for (Dataset.Row row : data.rows()) {
            List<Double> numbers = rounded(row.x());
            for (int i = 0; i < numbers.size(); i++) {
                counts.get(i).merge(numbers.get(i), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Whether several of its values are rare: two short visits may well be equal, two long ones are not. */
    private static boolean peculiar(List<Double> numbers, List<Map<Double, Integer>> counts, int rows) {
        int rare = 0;
        for (int i = 0; i < numbers.size(); i++) {
            rare += counts.get(i).getOrDefault(numbers.get(i), 0) < RARE * rows ? 1 : 0;
        }
        return rare >= Math.min(RARE_FEATURES, numbers.size());
    }

    private static List<Double> rounded(double[] x) {
        return Arrays.stream(x).map(LeakageChecks::rounded).boxed().toList();
    }

    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
        return Math.round(value / unit) * unit;
    }
}
