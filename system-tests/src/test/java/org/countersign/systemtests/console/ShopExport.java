package org.countersign.systemtests.console;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * The export of a small shop with a few fickle customers and a few faulty products, in Shopify's columns: with more or
 * less of its refunds, as from a shop whose returns are kept elsewhere.
 */
final class ShopExport {

    /** What of the refunds is in it: nothing, those that nobody could foresee, or all. */
    enum Refunds {
        NONE,
        LUCK,
        ALL
    }

    private static final int ORDERS = 2_400;
    private static final int CUSTOMERS = 200;
    private static final int PRODUCTS = 60;
    private static final int MINUTES = 540 * 24 * 60;
    private static final LocalDateTime LAST = LocalDateTime.of(2026, 11, 1, 9, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ShopExport() {}

    static byte[] write(Refunds known) {
        Random random = new Random(7);
        double[] fickle =
                random.doubles(CUSTOMERS).map(d -> d < 0.15 ? 0.5 : 0.02).toArray();
        double[] faulty =
                random.doubles(PRODUCTS).map(d -> d < 0.15 ? 0.6 : 0.01).toArray();
        StringBuilder csv = new StringBuilder("Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,"
                + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping Street,"
                + "Shipping City,Shipping Zip,Shipping Country,Payment Method,Refunded Amount\n");
        for (int i = 0; i < ORDERS; i++) {
            order(csv, i, random, fickle, faulty, known);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void order(
            StringBuilder csv, int number, Random random, double[] fickle, double[] faulty, Refunds known) {
        String at =
                LAST.minusMinutes((long) (ORDERS - number) * MINUTES / ORDERS).format(TIME) + " +0000";
        int customer = random.nextInt(CUSTOMERS);
        boolean comesBack = random.nextDouble() < fickle[customer];
        boolean anyway = random.nextDouble() < 0.1;
        TreeSet<Integer> products = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int product = random.nextInt(PRODUCTS);
            products.add(product);
            comesBack |= random.nextDouble() < faulty[product];
        }
        int total = products.stream().mapToInt(ShopExport::price).sum();
        boolean refunded = known == Refunds.ALL ? anyway || comesBack : known == Refunds.LUCK && anyway;
        String head = ",c" + customer + "@example.com,paid,EUR," + total + ",0,0," + total + "," + at + ",";
        String tail = ",Kim Doe,Ackerstr. 1,Berlin,10115,DE,card," + (refunded ? total : 0) + "\n";
        for (int product : products) {
            csv.append("#X").append(number).append(head);
            csv.append("1,Thing ")
                    .append(product)
                    .append(',')
                    .append(price(product))
                    .append(",P-")
                    .append(product);
            csv.append(tail);
            head = ",,,,,,,,,";
            tail = ",,,,,,,\n";
        }
    }

    private static int price(int product) {
        return 1 + product % 13;
    }
}
