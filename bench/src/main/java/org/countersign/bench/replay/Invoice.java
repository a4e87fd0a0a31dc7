package org.countersign.bench.replay;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An invoice as the data set has it, and what can be told from it alone. */
record Invoice(String id, OffsetDateTime at, String customer, String country, List<Row> rows) {

    private static final Set<String> NO_PRODUCTS = Set.of(
            "POST",
            "DOT",
            "M",
            "C2",
            "C3",
            "D",
            "S",
            "B",
            "BANK CHARGES",
            "ADJUST",
            "ADJUST2",
            "AMAZONFEE",
            "CRUK",
            "TEST001",
            "TEST002",
            "GIFT");

    record Row(String sku, String description, int quantity, BigDecimal price) {

        boolean product() {
            return !NO_PRODUCTS.contains(sku) && !sku.startsWith("GIFT_");
        }
    }

    boolean takesBack() {
        return id.toUpperCase(Locale.ROOT).startsWith("C");
    }

    /** Fees and postage go with the goods; where there are no goods they are all there is, and are sent as they are. */
    List<Row> orderRows() {
        List<Row> goods = rows.stream().filter(Row::product).toList();
        return goods.isEmpty() ? rows : goods;
    }

    /** Pieces by product, without sign, to compare what was bought with what was taken back. */
    Map<String, Integer> pieces() {
        return rows.stream()
                .filter(Row::product)
                .collect(Collectors.toMap(Row::sku, r -> Math.abs(r.quantity()), Integer::sum, TreeMap::new));
    }
}
