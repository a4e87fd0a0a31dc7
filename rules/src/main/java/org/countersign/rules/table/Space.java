package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * All inputs that a table can meet, cut where any of its cells cuts. Between two cuts every cell gives the same answer, so
 * one sample of each piece stands for all of it, and a row is a box: a set of pieces for each column.
 */
final class Space {

    private final Table table;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Integer> rows;
    private final List<BitSet[]> boxes = new ArrayList<>();

    Space(Table table, Set<String> whole) {
        this.table = table;
        this.rows = IntStream.range(0, table.rows().size())
                .filter(i -> !table.rows().get(i).otherwise())
                .boxed()
                .toList();
        for (int i = 0; i < table.inputs().size(); i++) {
            Input input = table.inputs().get(i);
            axes.add(Axis.of(input, column(i), whole.contains(input.path())));
        }
        table.rows().forEach(row -> boxes.add(box(row.tests())));
        table.acceptedGaps().forEach(gap -> boxes.add(box(gap.tests())));
    }

    private List<UnaryTest> column(int index) {
        List<UnaryTest> tests = new ArrayList<>();
        table.rows().forEach(row -> tests.add(row.tests().get(index)));
        table.acceptedGaps().forEach(gap -> tests.add(gap.tests().get(index)));
        return tests;
    }

    /** A search that nobody waits for any more ends here: others need its thread. */
    static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the check of a table was stopped");
        }
    }

    private BitSet[] box(List<UnaryTest> tests) {
        stopIfAsked();
        BitSet[] box = new BitSet[axes.size()];
        for (int i = 0; i < box.length; i++) {
            box[i] = axes.get(i).pieces(tests.get(i));
        }
        return box;
    }

    List<Integer> rows() {
        return rows;
    }

    List<Integer> rowsAndAcceptedGaps() {
        return IntStream.range(0, boxes.size())
                .filter(i -> i >= table.rows().size() || !table.rows().get(i).otherwise())
                .boxed()
                .toList();
    }

    /** Of the rows, then of the accepted gaps. */
    List<BitSet[]> boxes() {
        return boxes;
    }

    BitSet[] box(int index) {
        return boxes.get(index);
    }

    boolean possible(int index) {
        return Arrays.stream(boxes.get(index)).noneMatch(BitSet::isEmpty);
    }

    BitSet[] everything() {
        return axes.stream().map(Axis::all).toArray(BitSet[]::new);
    }

    /** Without missing values, except in columns where some cell asks for them. */
    BitSet[] present() {
        return axes.stream().map(Axis::expected).toArray(BitSet[]::new);
    }

    /** Every row that fits some input together with this one. */
    BitSet overlapping(int index) {
        BitSet others = new BitSet();
        rows.forEach(others::set);
        others.clear(index);
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            if (!meet(boxes.get(index), boxes.get(other))) {
                others.clear(other);
            }
        }
        return others;
    }

    private static boolean meet(BitSet[] a, BitSet[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!a[i].intersects(b[i])) {
                return false;
            }
        }
        return true;
    }

    BitSet[] both(int a, int b) {
        BitSet[] both = new BitSet[axes.size()];
        for (int i = 0; i < both.length; i++) {
            both[i] = (BitSet) boxes.get(a)[i].clone();
            both[i].and(boxes.get(b)[i]);
        }
        return both;
    }

    /** One input out of a box. */
    Map<String, String> example(BitSet[] box) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < box.length; i++) {
            example.put(table.inputs().get(i).path(), axes.get(i).sample(box[i]));
        }
        return example;
    }

    /** A box as cells of a row that fits just there. */
    List<String> cells(BitSet[] box) {
        return tests(box).stream().map(UnaryTest::toString).toList();
    }

    String words(BitSet[] box) {
        String words = RowWords.questions(table.inputs(), tests(box));
        return words.isEmpty() ? "anything comes in" : words;
    }

    private List<UnaryTest> tests(BitSet[] box) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < box.length; i++) {
            tests.add(axes.get(i).test(box[i]));
        }
        return tests;
    }
}
