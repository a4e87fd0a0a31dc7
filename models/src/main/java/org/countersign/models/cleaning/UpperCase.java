package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Codes whose letters are written small here and large there, though they mean one product: all are written large. */
public final class UpperCase implements Step {

    private final String code;

    public UpperCase(String code) {
        this.code = code;
    }

    @Override
    public String name() {
        return "codes in upper case";
    }

    @Override
    public List<Repair> propose(Table table) {
        int column = table.column(code);
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            String found = table.get(row, column);
            String large = found.toUpperCase(Locale.ROOT);
            if (table.kept(row) && !large.equals(found)) {
                repairs.add(new Repair(row, code, found, large, "codes are written in capitals", name()));
            }
        }
        return repairs;
    }
}
