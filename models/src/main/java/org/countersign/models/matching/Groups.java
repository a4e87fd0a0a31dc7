package org.countersign.models.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Entries on their way to becoming groups, and which of them must stay apart. */
final class Groups {

    private final List<List<Integer>> groupOf = new ArrayList<>();
    private final List<Set<Integer>> apart = new ArrayList<>();

    Groups(int entries) {
        for (int i = 0; i < entries; i++) {
            groupOf.add(new ArrayList<>(List.of(i)));
            apart.add(new HashSet<>());
        }
    }

    void apart(int a, int b) {
        apart.get(a).add(b);
        apart.get(b).add(a);
    }

    boolean together(int a, int b) {
        return groupOf.get(a) == groupOf.get(b);
    }

    /** False when two across the groups must stay apart. */
    boolean join(int a, int b) {
        List<Integer> into = groupOf.get(a);
        List<Integer> from = groupOf.get(b);
        if (into == from) {
            return true;
        }
        for (int one : into) {
            if (from.stream().anyMatch(apart.get(one)::contains)) {
                return false;
            }
        }
        into.addAll(from);
        from.forEach(entry -> groupOf.set(entry, into));
        return true;
    }

    /** Ordered by each group's first entry. */
    List<List<Integer>> list() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < groupOf.size(); i++) {
            List<Integer> sorted = groupOf.get(i).stream().sorted().toList();
            if (sorted.get(0) == i) {
                groups.add(sorted);
            }
        }
        return groups;
    }
}
