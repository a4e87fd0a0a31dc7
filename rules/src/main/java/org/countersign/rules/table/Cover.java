package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what boxes leave uncovered of a region: the box that covers most is taken away, what is left falls into a few
 * smaller regions, and so on until a region lies in one box or meets none. The work is bounded, because a table can be
 * made so that no method is quick.
 */
final class Cover {

    private final List<long[][]> boxes;
    private final int mostHoles;
    private final List<BitSet[]> holes = new ArrayList<>();
    private final Set<Integer> used = new TreeSet<>();
    private long budget;

    /**
     * @param boxes every box, as {@link #words} makes them; many searches of one table share them
     * @param mostHoles after so many the search ends
     * @param budget how many words of sets may be looked at
     */
    Cover(List<long[][]> boxes, int mostHoles, long budget) {
        this.boxes = boxes;
        this.mostHoles = mostHoles;
        this.budget = budget;
    }

    /** Boxes, a set of pieces for each column, in the shape in which they are looked at fastest. */
    static List<long[][]> words(List<BitSet[]> boxes) {
        return boxes.stream().map(Cover::words).toList();
    }

    private static long[][] words(BitSet[] box) {
        return Arrays.stream(box).map(BitSet::toLongArray).toArray(long[][]::new);
    }

    /** @param candidates which of the boxes count */
    void search(BitSet[] region, List<Integer> candidates) {
        if (Arrays.stream(region).noneMatch(BitSet::isEmpty)) {
            search(words(region), candidates);
        }
    }

    /** Regions that no box touches. */
    List<BitSet[]> holes() {
        return holes;
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

    private void search(long[][] region, List<Integer> candidates) {
        if (holes.size() >= mostHoles || budget <= 0) {
            return;
        }
        int[] sizes = Arrays.stream(region).mapToInt(Cover::size).toArray();
        List<Integer> near = new ArrayList<>();
        int best = -1;
        double most = 0;
        for (int candidate : candidates) {
            double share = share(region, sizes, boxes.get(candidate));
            if (share > 0) {
                near.add(candidate);
                if (share > most) {
                    most = share;
                    best = candidate;
                }
            }
        }
        if (best >= 0) {
            used.add(best);
            subtract(region, boxes.get(best), near);
        } else if (budget > 0) {
            holes.add(Arrays.stream(region).map(BitSet::valueOf).toArray(BitSet[]::new));
        }
    }

    /** What is left of the region beside the box, cut into regions that don't meet. */
    private void subtract(long[][] region, long[][] box, List<Integer> near) {
        long[][] rest = region.clone();
        for (int i = 0; i < region.length; i++) {
            long[] outside = part(rest[i], box[i], false);
            if (size(outside) > 0) {
                long[][] part = rest.clone();
                part[i] = outside;
                search(part, near);
                rest[i] = part(rest[i], box[i], true);
            }
        }
    }

    private static long[] part(long[] set, long[] other, boolean common) {
        long[] part = new long[set.length];
        for (int i = 0; i < set.length; i++) {
            long theirs = i < other.length ? other[i] : 0;
            part[i] = set[i] & (common ? theirs : ~theirs);
        }
        return part;
    }

    /** How much of the region lies in the box: 0 when they don't meet, 1 when all of it does. */
    private double share(long[][] region, int[] sizes, long[][] box) {
        double share = 1;
        for (int i = 0; i < region.length; i++) {
            int length = Math.min(region[i].length, box[i].length);
            budget -= length;
            int common = 0;
            for (int word = 0; word < length; word++) {
                common += Long.bitCount(region[i][word] & box[i][word]);
            }
            if (common == 0) {
                return 0;
            }
            share *= (double) common / sizes[i];
        }
        return share;
    }

    private static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }
}
