package org.countersign.models.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.countersign.models.training.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Products of two shops, by the official splits: learnt on the training pairs, the threshold chosen on the validation
 * pairs, measured on the test pairs. In the dirty version values stand in the wrong field.
 */
class WalmartAmazonTest {

    private static final Pattern VALUE = Pattern.compile("COL (\\w+) VAL (.*?) ?(?=COL \\w+ VAL|$)");
    private static final List<String> FIELDS = List.of("title", "category", "brand", "modelno", "price");

    @ParameterizedTest
    @CsvSource({"Structured, 0.820", "Dirty, 0.737"})
    void it_matches_products_better_than_the_ordinary_result(String version, double floor) throws IOException {
        Path folder = RealData.folder().resolve("er_walmart_amazon");
        assumeTrue(
                Files.isDirectory(folder), "er_walmart_amazon is not there: the figures of matching are not checked");
        Path pairs = folder.resolve(version + "_Walmart-Amazon");
        Matcher matcher =
                Matcher.train(FIELDS, read(pairs.resolve("train.txt")), read(pairs.resolve("valid.txt")), 100, 7);
        int right = 0;
        int said = 0;
        int all = 0;
        for (LabelledPair pair : read(pairs.resolve("test.txt"))) {
            boolean same = matcher.score(pair.a(), pair.b()) >= matcher.threshold();
            right += same && pair.same() ? 1 : 0;
            said += same ? 1 : 0;
            all += pair.same() ? 1 : 0;
        }
        double f1 = 2.0 * right / (said + all);
        System.out.printf(
                Locale.ROOT,
                "matching on er_walmart_amazon, %s: precision %.3f recall %.3f F1 %.3f%n",
                version,
                right / (double) said,
                right / (double) all,
                f1);
        assertThat(all).isEqualTo(193);
        assertThat(f1).isGreaterThanOrEqualTo(floor);
    }

    private static List<LabelledPair> read(Path file) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = List.of(line.split("\t", -1));
            String id = String.valueOf(pairs.size());
            pairs.add(new LabelledPair(
                    entry("w" + id, "walmart", parts.get(0)),
                    entry("a" + id, "amazon", parts.get(1)),
                    parts.get(2).strip().equals("1")));
        }
        return pairs;
    }

    private static Entry entry(String id, String source, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        VALUE.matcher(text.strip()).results().forEach(found -> values.put(found.group(1), found.group(2)));
        return new Entry(id, source, values);
    }
}
