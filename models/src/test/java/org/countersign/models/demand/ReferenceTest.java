package org.countersign.models.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classical methods beside R's forecast package, on sixty series that both have read. */
class ReferenceTest {

    private static final Map<String, Method> METHODS = Map.of(
            "naive", new Naive(),
            "snaive", new SeasonalNaive(12),
            "ses", new Ses(),
            "theta", new Theta(),
            "croston", new Croston(0.1, false),
            "sba", new Croston(0.1, true),
            "tsb", new Tsb(0.1, 0.1),
            "hw", new HoltWinters(12),
            "HoltWinters", new HoltWinters(12));

    private static final Map<String, double[]> REFERENCE = reference();

    private static Map<String, double[]> reference() {
        Map<String, double[]> figures = new HashMap<>();
        for (String line : read("reference.csv").lines().skip(2).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            figures.put(
                    cells.get(0) + "," + cells.get(1),
                    Arrays.stream(cells.get(3).split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return figures;
    }

    private static String read(String resource) {
        try (InputStream in = ReferenceTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] ours(Method method, MadeSeries series) {
        Fit fit = method.fit(series.known());
        double[] forecast = new double[MadeSeries.AHEAD];
        Arrays.setAll(forecast, h -> fit.at(h + 1));
        return forecast;
    }

    private static double missed(double[] forecast, double[] truth) {
        double sum = 0;
        for (int h = 0; h < truth.length; h++) {
            sum += Math.abs(forecast[h] - truth[h]);
        }
        return sum;
    }

    @Test
    void the_series_are_those_that_the_other_tool_has_read() {
        assertThat(MadeSeries.all().stream().map(MadeSeries::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(read("series.csv"));
    }

    /** Simple methods have one answer; of a search there may be another, about as good. */
    @ParameterizedTest
    @CsvSource({"naive,1", "snaive,1", "croston,1", "sba,1", "tsb,1", "ses,0.8", "theta,0.8"})
    void the_forecasts_are_the_other_tools(String name, double share) {
        List<MadeSeries> compared = MadeSeries.all().stream()
                .filter(series -> REFERENCE.containsKey(series.name() + "," + name))
                .toList();
        List<String> other = compared.stream()
                .filter(series -> !close(
                        ours(Objects.requireNonNull(METHODS.get(name)), series),
                        Objects.requireNonNull(REFERENCE.get(series.name() + "," + name))))
                .map(MadeSeries::name)
                .toList();
        assertThat(other.size()).as("%s differs on %s", name, other).isLessThanOrEqualTo((int)
                Math.rint((1 - share) * compared.size()));
    }

    private static boolean close(double[] ours, double[] other) {
        double most = 0;
        for (int h = 0; h < ours.length; h++) {
            most = Math.max(most, Math.abs(ours[h] - other[h]) / Math.max(1, Math.abs(other[h])));
        }
        return most < 0.002;
    }

    @ParameterizedTest
    @CsvSource({
        "naive,60",
        "snaive,12",
        "ses,60",
        "theta,60",
        "croston,60",
        "sba,60",
        "tsb,60",
        "hw,12",
        "HoltWinters,12"
    })
    void the_error_is_at_most_one_percent_above_the_other_tools(String name, int count) {
        double ours = 0;
        double others = 0;
        int compared = 0;
        for (MadeSeries series : MadeSeries.all()) {
            double[] other = REFERENCE.get(series.name() + "," + name);
            if (other != null) {
                ours += missed(ours(Objects.requireNonNull(METHODS.get(name)), series), series.later());
                others += missed(other, series.later());
                compared++;
            }
        }
        System.out.printf(Locale.ROOT, "%s: error %.1f, of R %.1f%n", name, ours, others);
        assertThat(compared).isEqualTo(count);
        assertThat(ours / others).as(name).isLessThan(1.01);
    }
}
