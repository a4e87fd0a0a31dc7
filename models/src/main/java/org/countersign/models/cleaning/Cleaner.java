package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs its steps over a table, round after round, until a whole round finds nothing more: so a second run on the result
 * changes nothing. When steps push a cell back to a value that it had before, they disagree; that cell is put back as it
 * came and left to a person.
 */
public final class Cleaner {

    private final List<Step> steps;

    public Cleaner(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    public Cleaning clean(Table dirty) {
        Run run = new Run(dirty);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                changed |= run.take(step.propose(run.table));
            }
        }
        return new Cleaning(dirty, run.table, run.repairs, List.copyOf(run.disputed));
    }

    private static final class Run {

        private final Table dirty;
        private Table table;
        private final List<Repair> repairs = new ArrayList<>();
        private final Map<Cleaning.Cell, Set<String>> seen = new HashMap<>();
        private final Set<Cleaning.Cell> disputed = new HashSet<>();

        Run(Table dirty) {
            this.dirty = dirty;
            this.table = dirty;
        }

        boolean take(List<Repair> proposed) {
            List<Repair> taken = new ArrayList<>();
            Set<Cleaning.Cell> back = new HashSet<>();
            for (Repair repair : proposed) {
                Cleaning.Cell cell = new Cleaning.Cell(repair.row(), repair.column());
                if (disputed.contains(cell)) {
                    continue;
                }
                Set<String> values = seen.computeIfAbsent(
                        cell, key -> new HashSet<>(Set.of(dirty.state(repair.row(), repair.column()))));
                if (values.add(repair.after())) {
                    taken.add(repair);
                } else {
                    back.add(cell);
                }
            }
            table = table.with(taken);
            repairs.addAll(taken);
            putBack(back);
            return !taken.isEmpty() || !back.isEmpty();
        }

        private void putBack(Set<Cleaning.Cell> cells) {
            if (cells.isEmpty()) {
                return;
            }
            disputed.addAll(cells);
            List<Repair> undone = repairs.stream()
                    .filter(repair -> cells.contains(new Cleaning.Cell(repair.row(), repair.column())))
                    .toList();
            table = table.without(undone);
            repairs.removeIf(repair -> cells.contains(new Cleaning.Cell(repair.row(), repair.column())));
        }
    }
}
