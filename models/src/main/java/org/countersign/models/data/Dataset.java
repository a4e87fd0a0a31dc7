package org.countersign.models.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.countersign.models.card.Sha256;
import org.countersign.models.recipe.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their features, what became of each, and who they are about. It never changes: what comes in and goes out is
 * copied.
 */
public final class Dataset {

    private final List<Feature> features;
    private final List<Row> rows;

    /** One row. It keeps a copy of its numbers and gives out copies. */
    public static final class Row {

        private final String id;
        private final @Nullable OffsetDateTime at;
        private final double[] x;
        private final boolean y;
        private final Map<String, String> segments;

        /**
         * @param at null where a source has no time
         * @param x one number a feature
         * @param segments the row's group by each column that fairness is judged by, such as country; never a feature
         */
        public Row(String id, @Nullable OffsetDateTime at, double[] x, boolean y, Map<String, String> segments) {
            this.id = id;
            this.at = at;
            this.x = x.clone();
            this.y = y;
            this.segments = Map.copyOf(segments);
        }

        public String id() {
            return id;
        }

        public @Nullable OffsetDateTime at() {
            return at;
        }

        public double[] x() {
            return x.clone();
        }

        public boolean y() {
            return y;
        }
    }

    /** How much there is, and the SHA-256 of all of it in hex. */
    public record Sheet(int rows, int positives, String hash) {}

    public Dataset(List<Feature> features, List<Row> rows) {
        this.features = List.copyOf(features);
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.x.length != features.size()) {
                throw new IllegalArgumentException(
                        "row " + row.id + ": has " + row.x.length + " numbers for " + features.size() + " features");
            }
        }
    }

    public List<Feature> features() {
        return features;
    }

    public List<Row> rows() {
        return rows;
    }

    public int size() {
        return rows.size();
    }

    public Row row(int index) {
        return rows.get(index);
    }

    public double x(int row, int feature) {
        return rows.get(row).x[feature];
    }

    public double[][] x() {
        return rows.stream().map(Row::x).toArray(double[][]::new);
    }

    /** One feature's number of every row. */
    public double[] column(int feature) {
        return rows.stream().mapToDouble(row -> row.x[feature]).toArray();
    }

    public boolean[] y() {
        boolean[] y = new boolean[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = rows.get(i).y;
        }
        return y;
    }

    public int positives() {
        return (int) rows.stream().filter(Row::y).count();
    }

    /** By what rows are grouped, such as country; in the order of the words. */
    public List<String> segments() {
        return rows.stream()
                .flatMap(row -> row.segments.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The group of every row, by the segment's name; empty where a row has none. */
    public List<String> segment(String name) {
        return rows.stream().map(row -> row.segments.getOrDefault(name, "")).toList();
    }

    /** The rows with these indexes, in this order. */
    public Dataset only(int... indexes) {
        List<Row> some = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            some.add(rows.get(index));
        }
        return new Dataset(features, some);
    }

    public Dataset where(Predicate<Row> takes) {
        return new Dataset(features, rows.stream().filter(takes).toList());
    }

    public Sheet sheet() {
        return new Sheet(size(), positives(), hash());
    }

    private String hash() {
        MessageDigest digest = Sha256.digest();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.writeInt(features.size());
            for (Feature feature : features) {
                text(out, feature.name());
            }
            for (Row row : rows) {
                write(out, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(digest, new byte[0]);
    }

    private static void write(DataOutputStream out, Row row) throws IOException {
        text(out, row.id);
        OffsetDateTime at = row.at;
        out.writeBoolean(at != null);
        if (at != null) {
            out.writeLong(at.toEpochSecond());
            out.writeInt(at.getNano());
        }
        out.writeBoolean(row.y);
        for (double value : row.x) {
            out.writeDouble(value);
        }
        out.writeInt(row.segments.size());
        for (Map.Entry<String, String> segment : new TreeMap<>(row.segments).entrySet()) {
            text(out, segment.getKey());
            text(out, segment.getValue());
        }
    }

    /** With its length before it: two texts never run into one. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
