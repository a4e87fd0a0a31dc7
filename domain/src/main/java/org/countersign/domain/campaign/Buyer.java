package org.countersign.domain.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.customer.Sale;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a customer when it is asked whether to write: the source of {@link RetentionFacts}.
 *
 * @param sales the orders of the last year that were not refused
 * @param openReturns returns under way
 * @param openTasks tasks about the customer or one of these orders
 * @param lastContactAt when the last message of marketing went out
 * @param contacts messages of marketing in the last 30 days
 */
public record Buyer(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier,
        List<Sale> sales,
        int openReturns,
        int openTasks,
        boolean consent,
        @Nullable Instant lastContactAt,
        int contacts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Buyer {
        sales = List.copyOf(sales);
    }

    /**
     * @param usualMargin what a sale leaves of its value where the cost is not on record
     * @return empty when there was no order in the year before that day
     */
    public Optional<RetentionFacts> facts(OffsetDateTime day, BigDecimal usualMargin) {
        List<Purchase> purchases = sales.stream().map(Sale::purchase).toList();
        return CustomerYear.find(customerId, purchases, day).map(year -> facts(day, year, usualMargin));
    }

    private RetentionFacts facts(OffsetDateTime day, CustomerYear year, BigDecimal usualMargin) {
        String currency = currency();
        return new RetentionFacts(
                customerId,
                day,
                year,
                name,
                email,
                country,
                tier == null ? "Standard" : tier,
                consent,
                lastContactAt == null
                        ? -1
                        : (int) Math.max(0, Duration.between(lastContactAt, day).toDays()),
                contacts,
                (int) sales.stream().filter(Sale::underWay).count(),
                openReturns,
                openTasks,
                contribution(currency, usualMargin),
                costKnown(),
                currency);
    }

    /** What most of the orders were paid in. */
    private String currency() {
        Map<String, Integer> often = new TreeMap<>();
        sales.forEach(sale -> often.merge(sale.currency(), 1, Integer::sum));
        return often.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("customer " + customerId + " has no orders"));
    }

    private BigDecimal contribution(String currency, BigDecimal usualMargin) {
        return sales.stream()
                .filter(sale ->
                        sale.currency().equals(currency) && sale.purchase().undoneAt() == null)
                .map(sale -> sale.earned().add(sale.uncosted().multiply(usualMargin)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private int costKnown() {
        BigDecimal all = sales.stream().map(s -> s.purchase().spent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unknown = sales.stream().map(Sale::uncosted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? 0
                : HUNDRED.subtract(unknown.multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_EVEN))
                        .max(BigDecimal.ZERO)
                        .intValue();
    }
}
