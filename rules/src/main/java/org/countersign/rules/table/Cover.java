package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds what boxes leave uncovered of a region. A region that many boxes meet is halved where that parts them; then the box
 * that covers most is taken away, what is left falls into a few smaller regions, and so on until a region lies in one box
 * or meets none. The work is bounded, because a table can be made so that no method is quick.
 */
final class Cover {

    /** With fewer boxes taking them away one by one is quicker, and leaves holes in one piece. */
    private static final int FEW = 64;

    private static final int DEEPEST = 500;

    /** What it costs to make a new set, in looks at a word. */
    private static final long COPIES = 12;

    private final List<Pieces[]> boxes;
    private final int mostHoles;
    private final List<Pieces[]> holes = new ArrayList<>();
    private final Set<Integer> used = new TreeSet<>();
    private long budget;

    /**
     * @param boxes every box; many searches of one table share them
     * @param mostHoles after so many the search ends
     * @param budget how many words of sets may be looked at
     */
    Cover(List<Pieces[]> boxes, int mostHoles, long budget) {
        this.boxes = boxes;
        this.mostHoles = mostHoles;
        this.budget = budget;
    }

    /** @param candidates which of the boxes count */
    void search(Pieces[] region, int[] candidates) {
        if (Arrays.stream(region).noneMatch(Pieces::isEmpty)) {
            search(region, candidates, 0);
        }
    }

    /** Regions that no box touches. */
    List<Pieces[]> holes() {
        return Holes.joined(holes);
    }

    /** The boxes that were needed. */
    Set<Integer> used() {
        return used;
    }

    /** Whether the search came to its end; one that found enough holes did its work too. */
    boolean complete() {
        return budget > 0 || holes.size() >= mostHoles;
    }

    long budget() {
        return budget;
    }

    private void search(Pieces[] region, int[] candidates, int depth) {
        if (holes.size() >= mostHoles || budget <= 0) {
            return;
        }
        if (depth > DEEPEST) {
            budget = 0;
            return;
        }
        Space.stopIfAsked();
        int[] near = new int[candidates.length];
        int count = 0;
        int best = -1;
        double most = 0;
        for (int candidate : candidates) {
            double share = share(region, boxes.get(candidate));
            if (share > 0) {
                near[count++] = candidate;
                if (share > most) {
                    most = share;
                    best = candidate;
                }
            }
        }
        near = Arrays.copyOf(near, count);
        if (best < 0) {
            if (budget > 0) {
                holes.add(region);
            }
        } else if (most == 1 || count <= FEW || !halve(region, near, depth)) {
            used.add(best);
            subtract(region, boxes.get(best), near, depth);
        }
    }

    /** Cuts the region in two where each half meets far fewer boxes; false where no cut does. */
    private boolean halve(Pieces[] region, int[] near, int depth) {
        int column = -1;
        int at = 0;
        int least = near.length * 3 / 4;
        for (int i = 0; i < region.length; i++) {
            int cut = middle(region[i], near, i);
            int worse = Math.max(count(near, i, 0, cut - 1), count(near, i, cut, Integer.MAX_VALUE));
            budget -= COPIES * near.length;
            if (cut > region[i].first() && worse < least) {
                least = worse;
                column = i;
                at = cut;
            }
        }
        if (column < 0) {
            return false;
        }
        Pieces low = region[column].below(at);
        search(with(region, column, low), near, depth + 1);
        search(with(region, column, region[column].minus(low)), near, depth + 1);
        return true;
    }

    /** Where the middle one of the boxes begins in a column: a gap between two boxes is not cut through there. */
    private int middle(Pieces pieces, int[] near, int column) {
        int[] begins = Arrays.stream(near)
                .map(i -> Math.max(pieces.first(), boxes.get(i)[column].first()))
                .sorted()
                .toArray();
        return begins[begins.length / 2];
    }

    private int count(int[] near, int column, int from, int to) {
        return (int) IntStream.of(near)
                .filter(i -> boxes.get(i)[column].first() <= to && boxes.get(i)[column].last() >= from)
                .count();
    }

    private static Pieces[] with(Pieces[] region, int column, Pieces pieces) {
        Pieces[] part = region.clone();
        part[column] = pieces;
        return part;
    }

    /** What is left of the region beside the box, cut into regions that don't meet. */
    private void subtract(Pieces[] region, Pieces[] box, int[] near, int depth) {
        Pieces[] rest = region.clone();
        for (int i = 0; i < region.length; i++) {
            budget -= COPIES * rest[i].effort(rest[i]);
            Pieces outside = rest[i].minus(box[i]);
            if (!outside.isEmpty()) {
                search(with(rest, i, outside), near, depth + 1);
                rest[i] = rest[i].and(box[i]);
            }
        }
    }

    /** How much of the region lies in the box: 0 when they don't meet, 1 when all of it does. */
    private double share(Pieces[] region, Pieces[] box) {
        double share = 1;
        for (int i = 0; i < region.length; i++) {
            budget -= region[i].effort(box[i]);
            int common = region[i].common(box[i]);
            if (common == 0) {
                return 0;
            }
            share *= (double) common / region[i].size();
        }
        return share;
    }
}
