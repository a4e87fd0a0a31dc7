package org.countersign.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.models.demand.Croston;
import org.countersign.models.demand.HoltWinters;
import org.countersign.models.demand.Method;
import org.countersign.models.demand.Ses;
import org.countersign.models.demand.Theta;
import org.jspecify.annotations.Nullable;

/** One series forecast by our classical methods, and by R's: the same series, one after the other, in the same run. */
final class BesideR {

    private static final int AHEAD = 8;
    private static final double GOAL = 30;
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("exponential smoothing", new Ses());
        METHODS.put("theta", new Theta());
        METHODS.put("Croston", new Croston(0.1, false));
        METHODS.put("Holt-Winters, season of 52", new HoltWinters(52));
    }

    /** The first series is forecast once before the clock runs; microseconds a series, in the order of the methods. */
    private static final String SCRIPT =
            """
            suppressMessages(library(forecast))
            methods <- list(
              function(y) ses(ts(as.numeric(y)), h = %1$d)$mean,
              function(y) thetaf(ts(as.numeric(y)), h = %1$d)$mean,
              function(y) croston(ts(as.numeric(y)), h = %1$d, alpha = .1)$mean,
              function(y) predict(HoltWinters(y), %1$d))
            rows <- lapply(readLines(commandArgs(TRUE)[1]), function(l) ts(as.numeric(strsplit(l, ",")[[1]]), frequency = 52))
            for (f in methods) {
              f(rows[[1]])
              cat(sapply(rows, function(y) { t <- Sys.time(); f(y); as.numeric(Sys.time() - t, units = "secs") * 1e6 }), "\\n")
            }
            """
                    .formatted(AHEAD);

    private final List<double[]> series;
    private int next;

    BesideR(List<double[]> series) {
        this.series = series;
    }

    void tell(Harness harness, Results results) throws IOException, InterruptedException {
        Optional<List<Spread>> theirs = theirs();
        if (theirs.isEmpty()) {
            System.out.println("R with its package forecast is not there: forecasts are not timed beside it");
            return;
        }
        int place = 0;
        for (Map.Entry<String, Method> method : METHODS.entrySet()) {
            Spread other = theirs.get().get(place++);
            Spread ours =
                    harness.time(Stopwatch.WALL, () -> ours(method.getValue())).times(1e-3);
            double ratio = other.median() / ours.median();
            results.add(Entry.versus(
                    "one series of 104 weeks by " + method.getKey(),
                    ours,
                    "us",
                    "R: " + Math.round(other.median()) + " us",
                    ratio,
                    Goal.atLeast(ratio, GOAL, "")));
        }
    }

    private double ours(Method method) {
        return method.fit(series.get(next++ % series.size())).at(AHEAD);
    }

    /** Nothing where R or its package is not installed. */
    private Optional<List<Spread>> theirs() throws IOException, InterruptedException {
        Path rows = Files.createTempFile("series", ".csv");
        Path script = Files.createTempFile("beside", ".R");
        try {
            Files.write(rows, series.stream().map(BesideR::line).toList());
            Files.writeString(script, SCRIPT);
            Process r = start(script, rows);
            if (r == null) {
                return Optional.empty();
            }
            String said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return r.waitFor() == 0 ? Optional.of(read(said)) : Optional.empty();
        } finally {
            Files.delete(rows);
            Files.delete(script);
        }
    }

    private static @Nullable Process start(Path script, Path rows) {
        try {
            return new ProcessBuilder("Rscript", script.toString(), rows.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return null;
        }
    }

    private static String line(double[] units) {
        return Arrays.stream(units).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    private static List<Spread> read(String said) {
        return said.lines()
                .map(line -> Spread.of(Arrays.stream(line.trim().split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray()))
                .toList();
    }
}
