package org.countersign.bench.speed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Results;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.DemandSettings;
import org.countersign.models.demand.Panel;
import org.countersign.models.demand.Series;

/** How long it takes to forecast a whole range: most products sell now and then, some every week, with a season. */
final class DemandChapter implements Chapter {

    private static final int WEEKS = 104;
    private static final long SEED = 5;
    private static final double MINUTES = 60e9;

    private static final int BESIDE_R = 40;

    private final Harness harness;
    private final int products;

    DemandChapter(Harness harness, boolean quick) {
        this.harness = harness;
        products = quick ? 200 : 10_000;
    }

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public void measure(Results results) throws IOException, InterruptedException {
        Panel panel = new Panel(
                LocalDate.of(2024, 1, 1),
                IntStream.range(0, products).mapToObj(DemandChapter::series).toList());
        long begin = System.nanoTime();
        int forecast = new DemandForecaster(DemandSettings.STANDARD, SEED)
                .forecast(panel)
                .size();
        double minutes = (System.nanoTime() - begin) / MINUTES;
        results.add(Entry.of(
                "forecast %,d products of %d weeks".formatted(forecast, WEEKS),
                minutes,
                "min",
                Goal.below(minutes, 5, "min")));
        new BesideR(IntStream.range(0, BESIDE_R).mapToObj(DemandChapter::units).toList()).tell(harness, results);
    }

    private static Series series(int product) {
        return Series.of("P-" + product, units(product));
    }

    private static double[] units(int product) {
        Random random = new Random(SEED + product);
        double rate = Math.exp(random.nextGaussian() * 1.5);
        double share = Math.min(1, 0.1 + random.nextDouble());
        double[] units = IntStream.range(0, WEEKS)
                .mapToDouble(week -> random.nextDouble() > share
                        ? 0
                        : Math.max(
                                1, Math.rint(rate * (1 + 0.4 * Math.sin(week / 8.3)) * -Math.log(random.nextDouble()))))
                .toArray();
        units[0] = Math.max(1, units[0]);
        return units;
    }
}
