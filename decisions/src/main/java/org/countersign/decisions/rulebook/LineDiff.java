package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what both have in common, what is gone and what is new. */
final class LineDiff {

    /** Beyond this many pairs of lines the middle is told as removed and added, not matched. */
    private static final long MOST_PAIRS = 4_000_000;

    private LineDiff() {}

    static List<String> of(List<String> was, List<String> is) {
        int start = 0;
        while (start < Math.min(was.size(), is.size()) && was.get(start).equals(is.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(was.size(), is.size()) - start
                && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
            end++;
        }
        List<String> out = new ArrayList<>();
        was.subList(0, start).forEach(line -> out.add(" " + line));
        middle(was.subList(start, was.size() - end), is.subList(start, is.size() - end), out);
        was.subList(was.size() - end, was.size()).forEach(line -> out.add(" " + line));
        return out;
    }

    private static void middle(List<String> was, List<String> is, List<String> out) {
        if ((long) was.size() * is.size() > MOST_PAIRS) {
            was.forEach(line -> out.add("-" + line));
            is.forEach(line -> out.add("+" + line));
            return;
        }
        int[][] common = common(was, is);
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                out.add(" " + was.get(i++));
                j++;
            } else if (j >= is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                out.add("-" + was.get(i++));
            } else {
                out.add("+" + is.get(j++));
            }
        }
    }

    /** How many lines the rests of both texts have in common. */
    private static int[][] common(List<String> was, List<String> is) {
        int[][] common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
