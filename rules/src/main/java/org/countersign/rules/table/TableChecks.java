package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.rules.table.TableFinding.Kind;

/**
 * Reads a table as a careful colleague would and tells what its author surely did not mean: rows that can never speak,
 * rows that contradict each other, and inputs for which no row is there. Each finding comes with an input that proves it.
 * What the hit policy makes harmless, and gaps that the table accepts with a reason, are not reported.
 */
public final class TableChecks {

    private static final int MOST_OVERLAPS = 500;
    private static final int MOST_GAPS = 50;
    /** Words of sets looked at, for each kind of finding; this many take a few seconds at worst. */
    private static final long BUDGET = 60_000_000;

    /** What it costs to hold two rows against each other, in words of sets. */
    private static final int PAIR = 4;

    private static final Set<HitPolicy> ONE_WINS =
            Set.of(HitPolicy.FIRST, HitPolicy.PRIORITY, HitPolicy.MIN, HitPolicy.MAX);

    private final Table table;
    private final Space space;
    private final List<Pieces[]> boxes;
    private final Neighbours neighbours;
    private final List<TableFinding> found = new ArrayList<>();
    private boolean complete = true;
    private long budget = BUDGET;

    private TableChecks(Table table, Set<String> whole) {
        this.table = table;
        this.space = new Space(table, whole);
        this.boxes = space.boxes();
        this.neighbours = new Neighbours(boxes, space.rows());
    }

    /**
     * What was found, in the order unreachable, overlap, gap.
     *
     * @param complete false when the table is so intricate that the search was cut short
     */
    public record Report(List<TableFinding> problems, boolean complete) {

        public Report {
            problems = List.copyOf(problems);
        }
    }

    public static Report check(Table table) {
        return check(table, Set.of());
    }

    /** @param whole paths of the inputs that are whole numbers, so that nothing is missing between 5 and 6 */
    public static Report check(Table table, Set<String> whole) {
        TableChecks checks = new TableChecks(table, whole);
        checks.unreachable();
        checks.overlaps();
        checks.gaps();
        return new Report(checks.found, checks.complete);
    }

    private void unreachable() {
        for (int i = 0; i < table.rows().size(); i++) {
            Space.stopIfAsked();
            if (budget <= 0) {
                complete = false;
                return;
            }
            Row row = table.rows().get(i);
            if (row.otherwise()) {
                unreachableOtherwise(row);
            } else if (!space.possible(i)) {
                String message = "row " + row.id() + " can never speak: its own questions exclude each other";
                found.add(new TableFinding(Kind.UNREACHABLE, List.of(row.id()), message, Map.of(), List.of()));
            } else {
                hidden(i, row);
            }
        }
    }

    private void hidden(int index, Row row) {
        int[] stronger = stronger(index, row);
        if (stronger.length == 0) {
            return;
        }
        Cover cover = search(space.box(index), stronger, 1);
        if (cover.complete() && cover.holes().isEmpty()) {
            List<String> rows = new ArrayList<>(List.of(row.id()));
            cover.used().forEach(other -> rows.add(table.rows().get(other).id()));
            String others = String.join(", ", rows.subList(1, rows.size()));
            found.add(new TableFinding(
                    Kind.UNREACHABLE,
                    rows,
                    "row " + row.id() + " can never speak: whatever fits it also fits " + others + ", and there "
                            + (rows.size() == 2 ? "that row wins" : "one of those wins"),
                    space.example(space.box(index)),
                    List.of()));
        }
    }

    private void unreachableOtherwise(Row row) {
        Cover cover = search(space.everything(), space.rows(), 1);
        if (cover.complete() && cover.holes().isEmpty()) {
            String message = "row " + row.id() + " (otherwise) can never speak: some other row fits every input";
            Map<String, String> example = space.example(space.everything());
            found.add(new TableFinding(Kind.UNREACHABLE, List.of(row.id()), message, example, List.of()));
        }
    }

    private Cover search(Pieces[] region, int[] candidates, int mostHoles) {
        Cover cover = new Cover(boxes, mostHoles, budget);
        cover.search(region, candidates);
        budget = cover.budget();
        complete &= cover.complete();
        return cover;
    }

    /** The rows that always win over this one, where both fit. */
    private int[] stronger(int index, Row row) {
        if (!ONE_WINS.contains(table.hitPolicy())) {
            return new int[0];
        }
        int[] near = neighbours.of(index, 0);
        budget -= neighbours.effort() * PAIR;
        return Arrays.stream(near)
                .filter(other -> wins(other, table.rows().get(other), index, row))
                .toArray();
    }

    private boolean wins(int other, Row rival, int index, Row row) {
        return switch (table.hitPolicy()) {
            case FIRST -> other < index;
            case PRIORITY -> earlier(HitPolicy.comparePriority(table, rival, row), other < index);
            case MIN -> earlier(HitPolicy.compareFirst(rival, row, 1), other < index);
            case MAX -> earlier(HitPolicy.compareFirst(rival, row, -1), other < index);
            default -> false;
        };
    }

    private static boolean earlier(int comparison, boolean before) {
        return comparison < 0 || (comparison == 0 && before);
    }

    private void overlaps() {
        boolean unique = table.hitPolicy() == HitPolicy.UNIQUE;
        if (!unique && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        int count = 0;
        for (int i : space.rows()) {
            Space.stopIfAsked();
            for (int j : neighbours.of(i, i + 1)) {
                Row a = table.rows().get(i);
                Row b = table.rows().get(j);
                if (!unique && a.saysAs(b)) {
                    continue;
                }
                if (++count > MOST_OVERLAPS) {
                    complete = false;
                    return;
                }
                found.add(overlap(a, b, space.both(i, j), unique));
            }
        }
    }

    private TableFinding overlap(Row a, Row b, Pieces[] both, boolean unique) {
        String why = unique ? "by hit policy U only one may fit" : "they say different things";
        return new TableFinding(
                Kind.OVERLAP,
                List.of(a.id(), b.id()),
                "rows " + a.id() + " and " + b.id() + " both fit when " + space.words(both) + ", but " + why,
                space.example(both),
                space.cells(both));
    }

    private void gaps() {
        if (table.otherwise().isPresent() || table.hasFallback()) {
            return;
        }
        budget = BUDGET;
        Cover cover = search(space.present(), space.rowsAndAcceptedGaps(), MOST_GAPS);
        Set<List<String>> seen = new HashSet<>();
        for (Pieces[] hole : cover.holes()) {
            if (seen.add(space.cells(hole))) {
                found.add(new TableFinding(
                        Kind.GAP,
                        List.of(),
                        "no row fits when " + space.words(hole),
                        space.example(hole),
                        space.cells(hole)));
            }
        }
    }

    /** A row in words: {@code If amount is at least 500 and tier is Gold or VIP, then Ask is risk.} */
    public static String sentence(Table table, Row row) {
        String questions = RowWords.questions(table.inputs(), row.tests());
        String opening = row.otherwise() ? "Otherwise" : questions.isEmpty() ? "Always" : "If " + questions;
        return opening + ", " + (row.otherwise() || questions.isEmpty() ? "" : "then ") + RowWords.answers(table, row)
                + ".";
    }
}
