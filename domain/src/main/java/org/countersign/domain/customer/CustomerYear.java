package org.countersign.domain.customer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A customer's last year as it looks on a given day: how lately, how often, how much, and what came back. The same code
 * looks at a day of the past, when a model learns, and at today.
 *
 * @param recencyDays since the last order
 * @param tenureDays since the year's first order
 * @param products different ones an order, on average
 * @param gapDays between two orders, a whole year when there was one only
 * @param quarterOrders those of the last 90 days
 * @param undone orders of which something came back or was cancelled, as far as it was known on that day
 */
public record CustomerYear(
        String customerId,
        OffsetDateTime day,
        int recencyDays,
        int tenureDays,
        int orders,
        BigDecimal spent,
        double products,
        double gapDays,
        int quarterOrders,
        BigDecimal quarterSpent,
        int undone) {

    private static final int YEAR = 365;
    private static final int QUARTER = 90;

    /**
     * @param purchases all of one customer's; those of that day and later are not looked at
     * @return empty when there was none in the 365 days before
     */
    public static Optional<CustomerYear> find(String customerId, List<Purchase> purchases, OffsetDateTime day) {
        List<Purchase> year =
                purchases.stream().filter(p -> within(p, day, YEAR)).toList();
        return year.isEmpty() ? Optional.empty() : Optional.of(of(customerId, year, day));
    }

    private static CustomerYear of(String customerId, List<Purchase> year, OffsetDateTime day) {
        int[] ages = year.stream().mapToInt(p -> age(p, day)).sorted().toArray();
        int recency = ages[0];
        int tenure = ages[ages.length - 1];
        List<Purchase> quarter =
                year.stream().filter(p -> within(p, day, QUARTER)).toList();
        return new CustomerYear(
                customerId,
                day,
                recency,
                tenure,
                year.size(),
                spent(year),
                year.stream().mapToInt(Purchase::products).average().orElse(0),
                ages.length > 1 ? (double) (tenure - recency) / (ages.length - 1) : YEAR,
                quarter.size(),
                spent(quarter),
                (int) year.stream().filter(p -> undone(p, day)).count());
    }

    /** Time since the last order in usual gaps: from 1 on it is longer than usual. */
    public double recencyByGap() {
        return recencyDays / Math.max(gapDays, 1);
    }

    private static boolean within(Purchase purchase, OffsetDateTime day, int days) {
        return purchase.at().isBefore(day) && !purchase.at().isBefore(day.minusDays(days));
    }

    private static int age(Purchase purchase, OffsetDateTime day) {
        return (int) Duration.between(purchase.at(), day).toDays();
    }

    private static BigDecimal spent(List<Purchase> purchases) {
        return purchases.stream().map(Purchase::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean undone(Purchase purchase, OffsetDateTime day) {
        return purchase.undoneAt() != null && purchase.undoneAt().isBefore(day);
    }
}
