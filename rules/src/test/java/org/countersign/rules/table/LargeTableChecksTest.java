package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.rules.table.TableFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large tables: what is found in them, and how soon. */
class LargeTableChecksTest {

    private static final int LARGE = 10_000;

    /** Ten thousand neighbouring ranges; as {@code without} says one of them is left out. */
    private static Table ranges(String policy, int without) {
        return Table.parse("t", csv(policy, without));
    }

    private static String csv(String policy, int without) {
        return "table,t,T\nhit policy," + policy + "\nid,if a,if b,then x\ntype,number,text,text\n"
                + IntStream.range(0, LARGE)
                        .filter(i -> i != without)
                        .mapToObj(i -> "R" + i + ","
                                + (i == 0
                                        ? "< 10"
                                        : i == LARGE - 1 ? ">= " + i * 10 : "[" + i * 10 + ".." + (i + 1) * 10 + ")")
                                + ",-,x" + i)
                        .collect(Collectors.joining("\n"));
    }

    private static List<TableFinding> found(Table table) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TableChecks.Report report = TableChecks.check(table);
        long took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.printf(
                "%d rows under %s: %d findings in %d ms%n",
                table.rows().size(), table.hitPolicy(), report.problems().size(), took);
        assertThat(report.complete()).isTrue();
        assertThat(took).isLessThan(5_000);
        return report.problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "A", "F", "C"})
    void ten_thousand_neighbouring_ranges_are_found_clean(String policy) {
        assertThat(found(ranges(policy, -1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "F"})
    void the_one_that_is_missing_of_ten_thousand_is_one_gap(String policy) {
        List<TableFinding> found = found(ranges(policy, 4_321));
        assertThat(found).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.GAP);
            assertThat(gap.cells()).containsExactly("[43210..43220)", "-");
        });
    }

    @Test
    void the_pair_of_ten_thousand_that_overlaps_is_found() {
        String csv = csv("U", -1).replace("[43210..43220)", "[43210..43221)");
        assertThat(found(Table.parse("t", csv))).singleElement().satisfies(overlap -> {
            assertThat(overlap.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(overlap.rows()).containsExactly("R4321", "R4322");
            assertThat(overlap.example()).containsEntry("a", "43220");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "A", "F", "C<", "C"})
    void ten_thousand_rows_that_nothing_parts_end_in_bounded_time(String policy) {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("table,t,T\nhit policy," + policy
                + "\nid,if a,if b,if c,if d,then x\ntype,number,number,number,text,number\n");
        for (int row = 0; row < LARGE; row++) {
            csv.append("R").append(row);
            for (int i = 0; i < 3; i++) {
                int low = random.nextInt(100_000);
                csv.append(random.nextInt(3) == 0 ? ",-" : ",[" + low + ".." + (low + 40_000) + ")");
            }
            csv.append(",\"a")
                    .append(random.nextInt(500))
                    .append(", b")
                    .append(random.nextInt(500))
                    .append("\"");
            csv.append(",").append(row).append("\n");
        }
        Table table = Table.parse("t", csv.toString());
        long took = measure(table);
        System.out.printf("10,000 rows that overlap everywhere under %s: %d ms%n", policy, took);
        assertThat(took).isLessThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "F"})
    void five_hundred_rows_of_eight_columns_are_checked_in_two_seconds(String policy) {
        long scattered = measure(scattered(policy));
        long whole = measure(halved(policy));
        System.out.printf(
                "500 rows x 8 columns under %s: scattered %d ms, without a gap %d ms%n", policy, scattered, whole);
        assertThat(Math.max(scattered, whole)).isLessThan(2_000);
    }

    @Test
    void a_check_that_nobody_waits_for_ends_at_once() {
        Table table = halved("F");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> TableChecks.check(table)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_table_that_covers_everything_once_is_found_clean() {
        TableChecks.Report report = TableChecks.check(halved("U"));
        assertThat(report.complete()).isTrue();
        assertThat(report.problems()).isEmpty();
    }

    private static long measure(Table table) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TableChecks.check(table);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static Table scattered(String policy) {
        Random random = new Random(3);
        StringBuilder csv = head(policy);
        for (int row = 0; row < 500; row++) {
            csv.append("R").append(row);
            for (int i = 0; i < 8; i++) {
                int low = random.nextInt(1000);
                csv.append(random.nextInt(3) == 0 ? ",-" : ",[" + low + ".." + (low + 300) + ")");
            }
            csv.append(",x").append(row).append("\n");
        }
        return Table.parse("t", csv.toString());
    }

    /** Cut in two at a random place of a random column, 499 times: 500 rows, no overlap, no gap. */
    private static Table halved(String policy) {
        Random random = new Random(5);
        List<int[][]> boxes = new ArrayList<>();
        boxes.add(new int[8][]);
        while (boxes.size() < 500) {
            int[][] box = boxes.remove(random.nextInt(boxes.size()));
            int column = random.nextInt(8);
            int low = box[column] == null ? 0 : box[column][0];
            int high = box[column] == null ? 1_000_000 : box[column][1];
            if (high - low < 2) {
                boxes.add(box);
                continue;
            }
            int cut = low + 1 + random.nextInt(high - low - 1);
            int[][] left = box.clone();
            int[][] right = box.clone();
            left[column] = new int[] {low, cut};
            right[column] = new int[] {cut, high};
            boxes.add(left);
            boxes.add(right);
        }
        StringBuilder csv = head(policy);
        for (int row = 0; row < 500; row++) {
            csv.append("R").append(row);
            for (int[] side : boxes.get(row)) {
                csv.append(",").append(cell(side));
            }
            csv.append(",x").append(row).append("\n");
        }
        return Table.parse("t", csv.toString());
    }

    private static String cell(int[] side) {
        if (side == null) {
            return "-";
        }
        if (side[0] == 0) {
            return side[1] == 1_000_000 ? "-" : "< " + side[1];
        }
        return side[1] == 1_000_000 ? ">= " + side[0] : "[" + side[0] + ".." + side[1] + ")";
    }

    private static StringBuilder head(String policy) {
        return new StringBuilder("table,t,T\nhit policy," + policy
                + "\nid,if a,if b,if c,if d,if e,if f,if g,if h,then x\n" + "type" + ",number".repeat(8) + ",text\n");
    }
}
