package org.countersign.systemtests.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** An export of a shop of which some customers and some products have a habit: they come back. */
final class PastShop {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int CUSTOMERS = 250;
    private static final int PRODUCTS = 60;
    private static final int DAYS = 540;

    private record Row(LocalDateTime at, String text) {}

    private PastShop() {}

    static byte[] csv(int orders, long seed) {
        Random random = new Random(seed);
        LocalDateTime opening = LocalDateTime.now(ZoneOffset.UTC).minusDays(DAYS);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            LocalDateTime at = opening.plusMinutes(i * (DAYS * 24L * 60) / orders);
            int customer = random.nextInt(CUSTOMERS);
            boolean fickle = customer % 5 == 0 && random.nextDouble() < 0.5;
            int lines = 1 + random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                int product = line * 15 + random.nextInt(15);
                int quantity = 1 + random.nextInt(6);
                rows.add(row(String.valueOf(500_000 + i), product % PRODUCTS, quantity, at, customer));
                LocalDateTime back = at.plusDays(1 + random.nextInt(40));
                boolean faulty = product % 7 == 0 && random.nextDouble() < 0.3;
                if ((faulty || (fickle && line == 0)) && back.isBefore(LocalDateTime.now(ZoneOffset.UTC))) {
                    rows.add(row("C" + (500_000 + i), product % PRODUCTS, -quantity, back, customer));
                }
            }
        }
        StringBuilder csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        rows.stream().sorted(Comparator.comparing(Row::at)).forEach(row -> csv.append(row.text()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Row row(String invoice, int product, int quantity, LocalDateTime at, int customer) {
        String text = String.join(
                ",",
                invoice,
                String.valueOf(20_000 + product),
                "PRODUCT " + product,
                String.valueOf(quantity),
                TIME.format(at),
                (1 + product % 13) + ".50",
                String.valueOf(10_000 + customer),
                "United Kingdom");
        return new Row(at, text + "\n");
    }
}
