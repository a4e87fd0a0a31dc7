package org.countersign.bench.speed;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.countersign.bench.client.Options;
import org.countersign.bench.measure.Effort;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Results;
import org.countersign.ledger.testing.Databases;
import org.countersign.models.training.WekaHome;

/**
 * Measures everything that there is a goal for, writes the figures as JSON and prints them as a table. A missed goal is
 * an answer, not a failure: the exit code is 0 when everything could be measured.
 */
public final class Speeds {

    private static final Set<String> OPTIONS = Set.of("out", "quick", "only", "database", "home", "data");

    private Speeds() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args, OPTIONS);
        boolean quick = options.has("quick");
        Harness harness = new Harness(quick ? Effort.QUICK : Effort.FULL);
        Databases database = options.get("database", "postgresql").equals("h2") ? Databases.H2 : Databases.POSTGRESQL;
        WekaHome.prepare(Path.of(System.getProperty("java.io.tmpdir"), "weka"));
        Results results = new Results();
        boolean complete = true;
        List<Chapter> chapters = List.of(
                new JudgingChapter(harness),
                new PublishingChapter(harness, quick),
                new DraftChapter(harness, quick),
                new ScoringChapter(harness),
                new DemandChapter(harness, quick),
                new StockChapter(options),
                new OrdersChapter(harness, database),
                new ServerChapter(options));
        List<String> names = chapters.stream().map(Chapter::name).toList();
        List<String> wanted =
                List.of(options.get("only", String.join(",", names)).split(","));
        if (!names.containsAll(wanted)) {
            System.err.println("--only: " + wanted + " names no chapter; there are " + names);
            System.exit(2);
        }
        for (Chapter chapter : chapters) {
            if (wanted.contains(chapter.name())) {
                complete &= measured(chapter, results);
            }
        }
        results.write(Path.of(options.get("out", "bench/target/results.json")));
        System.out.println(results.markdown());
        results.missed().forEach(e -> System.out.println("missed: " + e.name() + ", " + e.goal()));
        System.exit(complete ? 0 : 1);
    }

    private static boolean measured(Chapter chapter, Results results) {
        System.out.println("measuring " + chapter.name());
        try {
            chapter.measure(results);
            return true;
        } catch (Exception e) {
            System.err.println(chapter.name() + " could not be measured");
            e.printStackTrace();
            return false;
        }
    }
}
