package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines that carry one of the codes that a kind of export is known to use for postage, fees, vouchers and corrections. */
public final class KnownNonProducts implements Step {

    private final String code;
    private final Set<String> codes;
    private final Set<String> beginnings;

    /** @param codes in capitals, as are {@code beginnings}, with which others begin */
    public KnownNonProducts(String code, Set<String> codes, Set<String> beginnings) {
        this.code = code;
        this.codes = Set.copyOf(codes);
        this.beginnings = Set.copyOf(beginnings);
    }

    @Override
    public String name() {
        return "lines that are no products";
    }

    @Override
    public List<Repair> propose(Table table) {
        int column = table.column(code);
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            String found = table.get(row, column);
            if (table.kept(row) && known(found.toUpperCase(Locale.ROOT))) {
                repairs.add(Repair.aside(row, found + " is a fee, postage, a voucher or a correction", name()));
            }
        }
        return repairs;
    }

    private boolean known(String found) {
        return codes.contains(found) || beginnings.stream().anyMatch(found::startsWith);
    }
}
