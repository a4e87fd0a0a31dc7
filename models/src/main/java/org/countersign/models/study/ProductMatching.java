package org.countersign.models.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.countersign.models.matching.Entry;
import org.countersign.models.matching.LabelledPair;
import org.countersign.models.matching.Matcher;

/** Which products of two shops are the same: the data set Walmart-Amazon. */
public final class ProductMatching implements FindingStudy {

    private static final Pattern VALUE = Pattern.compile("COL (\\w+) VAL (.*?) ?(?=COL \\w+ VAL|$)");
    private static final List<String> FIELDS = List.of("title", "category", "brand", "modelno", "price");
    private static final int TREES = 100;
    private static final long SEED = 7;

    private final boolean dirty;

    /** @param dirty whether values stand in the wrong field */
    public ProductMatching(boolean dirty) {
        this.dirty = dirty;
    }

    @Override
    public String name() {
        return dirty ? "product-matching with values in the wrong field" : "product-matching";
    }

    private String version() {
        return dirty ? "Dirty_Walmart-Amazon" : "Structured_Walmart-Amazon";
    }

    @Override
    public String dataset() {
        return "ER-Magellan " + version();
    }

    @Override
    public String protocol() {
        return "official splits: learnt on the training pairs, threshold from the validation pairs, measured on 2,049"
                + " test pairs, 193 of them the same";
    }

    @Override
    public double floor() {
        return dirty ? 0.73684 : 0.81967;
    }

    @Override
    public List<String> limits() {
        return List.of(
                "The pairs were brought together by others: what our own blocking would miss is not in the figure.",
                "Electronics with model numbers; a shop of clothes has other words and needs labelled pairs of its own.");
    }

    @Override
    public Found measure(Path data) {
        Path pairs = data.resolve("er_walmart_amazon").resolve(version());
        Matcher matcher =
                Matcher.train(FIELDS, read(pairs.resolve("train.txt")), read(pairs.resolve("valid.txt")), TREES, SEED);
        return new Found(read(pairs.resolve("test.txt")).stream()
                .map(pair -> unit(matcher.score(pair.a(), pair.b()) >= matcher.threshold(), pair.same()))
                .toList());
    }

    private static Found.Unit unit(boolean said, boolean meant) {
        return new Found.Unit(said && meant ? 1 : 0, said ? 1 : 0, meant ? 1 : 0);
    }

    static List<LabelledPair> read(Path file) {
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Entry entry(String id, String source, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        VALUE.matcher(text.strip()).results().forEach(found -> values.put(found.group(1), found.group(2)));
        return new Entry(id, source, values);
    }
}
