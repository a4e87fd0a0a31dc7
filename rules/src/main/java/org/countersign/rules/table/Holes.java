package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts regions together again that a search has cut apart. */
final class Holes {

    private Holes() {}

    /** Regions that differ in one column only become one. */
    static List<Pieces[]> joined(List<Pieces[]> holes) {
        List<Pieces[]> joined = new ArrayList<>();
        for (Pieces[] hole : holes) {
            add(hole, joined);
        }
        return joined;
    }

    private static void add(Pieces[] hole, List<Pieces[]> joined) {
        for (int i = 0; i < joined.size(); i++) {
            Optional<Pieces[]> both = join(joined.get(i), hole);
            if (both.isPresent()) {
                joined.remove(i);
                add(both.get(), joined);
                return;
            }
        }
        joined.add(hole);
    }

    private static Optional<Pieces[]> join(Pieces[] a, Pieces[] b) {
        int different = -1;
        for (int i = 0; i < a.length; i++) {
            if (!a[i].equals(b[i])) {
                if (different >= 0) {
                    return Optional.empty();
                }
                different = i;
            }
        }
        if (different < 0) {
            return Optional.of(a);
        }
        Pieces[] both = a.clone();
        both[different] = a[different].or(b[different]);
        return Optional.of(both);
    }
}
