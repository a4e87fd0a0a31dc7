package org.countersign.models.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.countersign.models.card.Metric;
import org.countersign.models.study.DemandResult;
import org.countersign.models.study.Figure;
import org.countersign.models.study.FindingStudy;
import org.countersign.models.study.Found;
import org.countersign.models.study.JuicePrices;
import org.countersign.models.study.PublishedFigures;
import org.countersign.models.study.Result;
import org.countersign.models.study.ShopPrices;
import org.countersign.models.study.Studies;
import org.countersign.models.study.Study;
import org.countersign.models.study.WeeklyDemand;
import org.countersign.models.training.WekaHome;

/**
 * The command that trains every study's model on its public data and prints the figures beside the published ones:
 * {@code RunStudies <data folder>}.
 */
public final class RunStudies {

    private static final long SEED = 7;

    private RunStudies() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments: <data folder>");
        }
        WekaHome.prepare(Path.of(System.getProperty("java.io.tmpdir"), "weka"));
        Path data = Path.of(args[0]);
        PublishedFigures published = PublishedFigures.read(data.resolve("baselines.csv"));
        Studies.all().forEach(study -> print(System.out, Result.of(study, data), published));
        Studies.findings().forEach(study -> print(System.out, study, study.measure(data), published));
        print(System.out, WeeklyDemand.read(data), published);
        RunPriceStudy.print(System.out, JuicePrices.read(data), published);
        RunPriceStudy.print(System.out, ShopPrices.learn(data));
    }

    private static void print(PrintStream out, Result result, PublishedFigures published) {
        Study study = result.study();
        out.printf("%n%s: %s%n", study.name(), study.dataset());
        out.println("  " + study.protocol());
        out.printf(
                Locale.ROOT,
                "  %,d rows to learn from, %,d to measure on, %.4f of them yes%n",
                result.train().rows(),
                result.test().rows(),
                (double) result.test().positives() / result.test().rows());
        out.println("  " + study.trainer().name() + " " + study.trainer().settings());
        for (Figure figure : Figure.values()) {
            Metric metric = result.figure(figure);
            out.printf(
                    Locale.ROOT,
                    "  %-12s %s  ordinary: %s%n",
                    figure.label(),
                    interval(metric),
                    published.best(study, figure));
        }
        out.printf("  AUC above sorting by %s: %s%n", study.baseline(), interval(result.advantage()));
        out.printf(Locale.ROOT, "  attributions of one row: %.0f us of processor time%n", result.explainMicros());
        verdict(out, result.missed());
        study.limits().forEach(limit -> out.println("  limit: " + limit));
    }

    private static void print(PrintStream out, FindingStudy study, Found found, PublishedFigures published) {
        Metric f1 = found.f1(SEED);
        out.printf("%n%s: %s%n", study.name(), study.dataset());
        out.println("  " + study.protocol());
        out.printf(Locale.ROOT, "  precision %.4f, recall %.4f%n", found.precision(), found.recall());
        out.printf("  %-12s %s  ordinary: %s%n", "F1", interval(f1), published.best(study.dataset(), "F1"));
        verdict(out, f1.value() < study.floor() ? List.of(study.floor()) : List.of());
        study.limits().forEach(limit -> out.println("  limit: " + limit));
    }

    private static void print(PrintStream out, WeeklyDemand study, PublishedFigures published) {
        out.printf(Locale.ROOT, "%nweekly-demand: Online Retail II, %,d products%n", study.products());
        out.println("  " + study.protocol());
        for (WeeklyDemand.Origin origin : WeeklyDemand.ORIGINS) {
            DemandResult result = study.measure(origin);
            out.printf("  %s: ordinary: %s%n", origin.name(), published.least(origin.dataset(), "WAPE"));
            print(out, "products of the protocol", result.top());
            print(out, "all products", result.all());
            result.kinds().forEach((kind, sums) -> print(out, kind.words(), sums));
            double error = result.top().wape(SEED).value();
            verdict(out, error > origin.floor() ? List.of(origin) : List.of());
        }
        study.limits().forEach(limit -> out.println("  limit: " + limit));
    }

    private static void print(PrintStream out, String products, DemandResult.Sums sums) {
        out.printf(
                Locale.ROOT,
                "    %,d %s: WAPE %s; mean of 13 weeks %.4f, the week a year before %.4f%n",
                sums.products(),
                products,
                interval(sums.wape(SEED)),
                sums.meanWape(),
                sums.yearWape());
        out.printf(
                Locale.ROOT,
                "      bias %+.3f, of the means %+.3f; within the 80 %% interval %.3f, above it %.3f%n",
                sums.bias(),
                sums.meanBias(),
                sums.inside(),
                sums.above());
    }

    static void verdict(PrintStream out, List<?> missed) {
        out.println(missed.isEmpty() ? "  every floor is reached" : "  SHORT OF " + missed);
    }

    static String interval(Metric metric) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", metric.value(), metric.low(), metric.high());
    }
}
