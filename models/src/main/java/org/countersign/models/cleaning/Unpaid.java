package org.countersign.models.cleaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lines whose price is nothing or less: samples, goods written off, corrections of the stock. No customer bought them. */
public final class Unpaid implements Step {

    private final String price;

    public Unpaid(String price) {
        this.price = price;
    }

    @Override
    public String name() {
        return "unpaid lines";
    }

    @Override
    public List<Repair> propose(Table table) {
        int column = table.column(price);
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row) && unpaid(table.get(row, column))) {
                repairs.add(Repair.aside(row, "its " + price + " is " + table.get(row, column), name()));
            }
        }
        return repairs;
    }

    private static boolean unpaid(String text) {
        try {
            return new BigDecimal(text.strip()).signum() <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
