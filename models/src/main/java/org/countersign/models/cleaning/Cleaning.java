package org.countersign.models.cleaning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What came of cleaning a table.
 *
 * @param repairs in the order they were made
 * @param disputed cells on which the steps did not agree: they were left as they came, for a person to look at
 */
public record Cleaning(Table before, Table after, List<Repair> repairs, List<Cell> disputed) {

    /** @param column its name, or {@link Repair#ROW} */
    public record Cell(int row, String column) {}

    public Cleaning {
        repairs = List.copyOf(repairs);
        disputed = List.copyOf(disputed);
    }

    /** How many repairs each step made. */
    public Map<String, Long> countByStep() {
        Map<String, Long> counts = new TreeMap<>();
        repairs.forEach(repair -> counts.merge(repair.step(), 1L, Long::sum));
        return counts;
    }

    /** As if the chosen repairs had never been made; a cell's later repair can't stay when an earlier one goes. */
    public Cleaning undo(Predicate<Repair> chosen) {
        List<Repair> undone = repairs.stream().filter(chosen).toList();
        List<Repair> kept = repairs.stream().filter(chosen.negate()).toList();
        return new Cleaning(before, after.without(undone), kept, disputed);
    }
}
