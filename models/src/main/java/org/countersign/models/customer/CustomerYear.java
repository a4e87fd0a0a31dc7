package org.countersign.models.customer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.recipe.Feature;

/** A customer's last year as it looks on a given day: how lately, how often, how much, and what came back. */
public final class CustomerYear {

    private static final int YEAR = 365;
    private static final int QUARTER = 90;

    /** All as logarithms of one more than the number: twice as many orders is the same step everywhere. */
    public static final List<Feature> FEATURES = List.of(
            new Feature("recency", "Days since the last order"),
            new Feature("tenure", "Days since the year's first order"),
            new Feature("orders", "Orders"),
            new Feature("spent", "Spent"),
            new Feature("order-value", "Average order"),
            new Feature("products", "Products an order"),
            new Feature("gap", "Days between orders"),
            new Feature("recency-by-gap", "Days since the last order, beside the usual gap"),
            new Feature("quarter-orders", "Orders in the last 90 days"),
            new Feature("quarter-spent", "Spent in the last 90 days"),
            new Feature("returns", "Orders of which something came back"));

    private final List<PastOrder> orders;
    private final OffsetDateTime day;

    private CustomerYear(List<PastOrder> orders, OffsetDateTime day) {
        this.orders = orders;
        this.day = day;
    }

    /**
     * @param orders all of one customer's; those of that day and later are not looked at
     * @return empty when there was none in the 365 days before
     */
    public static Optional<CustomerYear> find(List<PastOrder> orders, OffsetDateTime day) {
        List<PastOrder> year =
                orders.stream().filter(past -> within(past, day, YEAR)).toList();
        return year.isEmpty() ? Optional.empty() : Optional.of(new CustomerYear(year, day));
    }

    /** In the order of {@link #FEATURES}. */
    public double[] numbers() {
        double[] ages = orders.stream().mapToDouble(this::age).sorted().toArray();
        double recency = ages[0];
        double tenure = ages[ages.length - 1];
        double gap = ages.length > 1 ? (tenure - recency) / (ages.length - 1) : YEAR;
        List<PastOrder> quarter =
                orders.stream().filter(past -> within(past, day, QUARTER)).toList();
        double[] numbers = {
            recency,
            tenure,
            orders.size(),
            spent(orders),
            spent(orders) / orders.size(),
            orders.stream().mapToDouble(CustomerYear::products).average().orElse(0),
            gap,
            recency / Math.max(gap, 1),
            quarter.size(),
            spent(quarter),
            orders.stream().filter(this::cameBack).count()
        };
        return Arrays.stream(numbers).map(Math::log1p).toArray();
    }

    private static boolean within(PastOrder past, OffsetDateTime day, int days) {
        OffsetDateTime at = past.order().placedAt();
        return at.isBefore(day) && !at.isBefore(day.minusDays(days));
    }

    private double age(PastOrder past) {
        return Duration.between(past.order().placedAt(), day).toDays();
    }

    private static double products(PastOrder past) {
        return past.order().lines().stream()
                .map(OrderPlaced.Line::sku)
                .distinct()
                .count();
    }

    private static double spent(List<PastOrder> orders) {
        return orders.stream()
                .flatMap(past -> past.order().lines().stream())
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** As far as it was known on that day. */
    private boolean cameBack(PastOrder past) {
        return past.returns().stream().anyMatch(what -> what.at().isBefore(day));
    }
}
