package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final int[] rows;
    private final List<Pieces[]> boxes = new ArrayList<>();

    Space(Table table, Set<String> whole) {
        this.table = table;
        this.rows = IntStream.range(0, table.rows().size())
                .filter(i -> !table.rows().get(i).otherwise())
                .toArray();
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

    private Pieces[] box(List<UnaryTest> tests) {
        stopIfAsked();
        Pieces[] box = new Pieces[axes.size()];
        for (int i = 0; i < box.length; i++) {
            box[i] = Pieces.of(axes.get(i).pieces(tests.get(i)));
        }
        return box;
    }

    int[] rows() {
        return rows;
    }

    int[] rowsAndAcceptedGaps() {
        return IntStream.range(0, boxes.size())
                .filter(i -> i >= table.rows().size() || !table.rows().get(i).otherwise())
                .toArray();
    }

    /** Of the rows, then of the accepted gaps. */
    List<Pieces[]> boxes() {
        return boxes;
    }

    Pieces[] box(int index) {
        return boxes.get(index);
    }

    boolean possible(int index) {
        return Arrays.stream(boxes.get(index)).noneMatch(Pieces::isEmpty);
    }

    Pieces[] everything() {
        return axes.stream().map(Axis::all).map(Pieces::of).toArray(Pieces[]::new);
    }

    /** Without missing values, except in columns where some cell asks for them. */
    Pieces[] present() {
        return axes.stream().map(Axis::expected).map(Pieces::of).toArray(Pieces[]::new);
    }

    Pieces[] both(int a, int b) {
        Pieces[] both = new Pieces[axes.size()];
        for (int i = 0; i < both.length; i++) {
            both[i] = boxes.get(a)[i].and(boxes.get(b)[i]);
        }
        return both;
    }

    /** One input out of a box. */
    Map<String, String> example(Pieces[] box) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < box.length; i++) {
            example.put(table.inputs().get(i).path(), axes.get(i).sample(box[i].bits()));
        }
        return example;
    }

    /** A box as cells of a row that fits just there. */
    List<String> cells(Pieces[] box) {
        return tests(box).stream().map(UnaryTest::toString).toList();
    }

    String words(Pieces[] box) {
        String words = RowWords.questions(table.inputs(), tests(box));
        return words.isEmpty() ? "anything comes in" : words;
    }

    private List<UnaryTest> tests(Pieces[] box) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < box.length; i++) {
            tests.add(axes.get(i).test(box[i].bits()));
        }
        return tests;
    }
}
