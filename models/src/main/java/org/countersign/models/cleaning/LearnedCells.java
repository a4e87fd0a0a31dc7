package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.countersign.models.matching.PairForest;

/**
 * Finds wrong cells and what they should say, without being told the truth: it spoils a copy of the table in ways of its
 * own, learns from these errors how a wrong cell looks beside the value that was meant, and then looks at the table as it
 * came. It learns twice: cells that the first round already doubts are no example of a right cell in the second.
 */
public final class LearnedCells implements Step {

    private static final double SPOILT = 0.06;
    private static final double SURE = 0.5;
    private static final int TREES = 60;
    private static final int NEGATIVES = 12_000;

    private final List<String> columns;
    private final long seed;

    /** @param columns which to look at; those that hold measured numbers are better left out */
    public LearnedCells(List<String> columns, long seed) {
        this.columns = List.copyOf(columns);
        this.seed = seed;
    }

    @Override
    public String name() {
        return "learned cells";
    }

    @Override
    public List<Repair> propose(Table table) {
        int[] rows = keptRows(table);
        if (rows.length < 2) {
            return List.of();
        }
        String[][] cells = new String[rows.length][columns.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.size(); c++) {
                cells[i][c] = table.get(rows[i], columns.get(c));
            }
        }
        CellPairs asItCame = new CellPairs(cells, columns.size());
        List<Guess> doubted = guesses(asItCame, rows.length, learn(asItCame, cells, Set.of(), seed));
        Set<Integer> doubtful = new HashSet<>();
        doubted.forEach(guess -> doubtful.add(guess.row() * columns.size() + guess.column()));
        PairForest forest = learn(asItCame, cells, doubtful, seed + 1);
        return guesses(asItCame, rows.length, forest).stream()
                .map(guess -> new Repair(
                        rows[guess.row()],
                        columns.get(guess.column()),
                        asItCame.value(guess.row(), guess.column()),
                        guess.value(),
                        String.format(
                                Locale.ROOT,
                                "the rest of the row and the column make it %.0f %% likely that this was meant",
                                100 * guess.likely()),
                        name(),
                        guess.likely()))
                .toList();
    }

    private record Guess(int row, int column, String value, double likely) {}

    private List<Guess> guesses(CellPairs pairs, int rows, PairForest forest) {
        List<Guess> guesses = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                Guess best = null;
                for (String candidate : pairs.candidates(row, c)) {
                    double likely = forest.score(pairs.features(row, c, candidate));
                    if (likely > SURE && (best == null || likely > best.likely())) {
                        best = new Guess(row, c, candidate, likely);
                    }
                }
                if (best != null) {
                    guesses.add(best);
                }
            }
        }
        return guesses;
    }

    private PairForest learn(CellPairs asItCame, String[][] cells, Set<Integer> doubtful, long seed) {
        Random random = new Random(seed);
        OwnErrors errors = new OwnErrors(random);
        String[][] spoilt = new String[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            spoilt[row] = cells[row].clone();
        }
        for (int c = 0; c < columns.size(); c++) {
            List<String> values = asItCame.values(c);
            for (int row = 0; row < cells.length; row++) {
                if (random.nextDouble() < SPOILT && !doubtful.contains(row * columns.size() + c)) {
                    spoilt[row][c] = errors.spoil(cells[row][c], values);
                }
            }
        }
        CellPairs pairs = new CellPairs(spoilt, columns.size());
        List<double[]> wrong = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            for (int c = 0; c < columns.size(); c++) {
                if (doubtful.contains(row * columns.size() + c)) {
                    continue;
                }
                boolean changed = !spoilt[row][c].equals(cells[row][c]);
                for (String candidate : pairs.candidates(row, c)) {
                    (changed && candidate.equals(cells[row][c]) ? wrong : right).add(pairs.features(row, c, candidate));
                }
            }
        }
        return grow(wrong, right, random, seed);
    }

    private static PairForest grow(List<double[]> wrong, List<double[]> right, Random random, long seed) {
        Collections.shuffle(right, random);
        List<double[]> kept = right.subList(0, Math.min(right.size(), NEGATIVES));
        List<double[]> all = new ArrayList<>(wrong);
        all.addAll(kept);
        List<Boolean> meant = new ArrayList<>(Collections.nCopies(wrong.size(), true));
        meant.addAll(Collections.nCopies(kept.size(), false));
        return PairForest.grow(all, meant, TREES, 2, seed);
    }

    private static int[] keptRows(Table table) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row)) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
