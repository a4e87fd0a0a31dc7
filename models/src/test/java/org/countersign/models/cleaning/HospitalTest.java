package org.countersign.models.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.models.training.RealData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Cell repair on the public table of hospitals, 509 of whose 19,000 cells are wrong. The dependencies are those that come
 * with the table; the truth is opened only to count.
 */
class HospitalTest {

    private static Table dirty;
    private static Cleaner cleaner;
    private static Cleaning cleaning;
    private static Map<String, String> truth;

    @BeforeAll
    static void clean() throws IOException {
        Path folder = RealData.folder().resolve("hospital_dirty");
        assumeTrue(
                Files.isDirectory(folder), "hospital_dirty is not there: the figures of cell repair are not checked");
        dirty = CsvTable.read(folder.resolve("hospital.csv.gz"));
        List<String> columns = new ArrayList<>(dirty.columns());
        columns.removeAll(List.of("Address2", "Address3", "Score", "Sample"));
        cleaner = new Cleaner(List.of(
                new Dependencies(rules(folder.resolve("hospital_constraints.txt"))),
                new Composed(),
                new Patterns(),
                new LearnedCells(columns, 7)));
        cleaning = cleaner.clean(dirty);
        truth = new HashMap<>();
        Table clean = CsvTable.read(folder.resolve("hospital_clean.csv.gz"));
        for (int row = 0; row < clean.rows(); row++) {
            truth.put(clean.get(row, 0) + "|" + clean.get(row, 1), clean.get(row, 2));
        }
    }

    @Test
    void it_repairs_more_cells_than_the_majority_within_dependencies() {
        int wrong = 0;
        int changed = 0;
        int right = 0;
        for (int row = 0; row < dirty.rows(); row++) {
            for (String column : dirty.columns()) {
                String was = dirty.get(row, column);
                String is = cleaning.after().get(row, column);
                String meant = truth.get(row + "|" + column);
                wrong += was.equals(meant) ? 0 : 1;
                changed += was.equals(is) ? 0 : 1;
                right += !was.equals(is) && is.equals(meant) ? 1 : 0;
            }
        }
        double precision = right / (double) changed;
        double recall = right / (double) wrong;
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "cell repair on hospital_dirty: precision %.3f recall %.3f F1 %.3f%n",
                precision,
                recall,
                f1);
        assertThat(wrong).isEqualTo(509);
        assertThat(f1).isGreaterThanOrEqualTo(0.908);
    }

    @Test
    void a_second_run_changes_nothing() {
        Cleaning again = cleaner.clean(cleaning.after());
        assertThat(again.repairs()).isEmpty();
        assertThat(again.after().same(cleaning.after())).isTrue();
    }

    @Test
    void everything_can_be_undone() {
        assertThat(cleaning.undo(repair -> true).after().same(dirty)).isTrue();
    }

    /** Lines such as {@code t1&t2&EQ(t1.A,t2.A)&IQ(t1.B,t2.B)}: rows that agree on A agree on B. */
    private static List<Dependencies.Rule> rules(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("IQ("))
                .map(line -> new Dependencies.Rule(
                        columns(line, "EQ("), columns(line, "IQ(").get(0)))
                .toList();
    }

    private static List<String> columns(String line, String kind) {
        return Arrays.stream(line.strip().split("&"))
                .filter(part -> part.startsWith(kind))
                .map(part -> part.substring(part.indexOf('.') + 1, part.indexOf(',')))
                .toList();
    }
}
