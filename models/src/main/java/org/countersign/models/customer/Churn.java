package org.countersign.models.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.domain.campaign.CustomerFate;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.recipe.Pupil;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.recipe.TrainerSettings;

/** Churn: how likely a customer who bought in the last year buys nothing in the next 90 days. */
public final class Churn implements Recipe {

    public static final int DAYS = 90;

    /** All as logarithms of one more than the number: twice as many orders is the same step everywhere. */
    public static final List<Feature> FEATURES = List.of(
            new Feature("recency", "Last order"),
            new Feature("tenure", "The year's first order"),
            new Feature("orders", "Orders in the last year"),
            new Feature("spent", "Spent in the last year"),
            new Feature("order-value", "Average order"),
            new Feature("products", "Products an order"),
            new Feature("gap", "Days between orders"),
            new Feature("recency-by-gap", "Time since the last order, beside the usual gap"),
            new Feature("quarter-orders", "Orders in the last 90 days"),
            new Feature("quarter-spent", "Spent in the last 90 days"),
            new Feature("returns", "Orders of which something came back"));

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public String predicts() {
        return "a customer of the last 365 days buys nothing in the next 90 days";
    }

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public double[] read(Facts facts) {
        return read(year(facts));
    }

    /** The same for a day of the past, when it learns, and for today. */
    public static double[] read(CustomerYear year) {
        double spent = year.spent().doubleValue();
        double[] numbers = {
            year.recencyDays(),
            year.tenureDays(),
            year.orders(),
            spent,
            spent / year.orders(),
            year.products(),
            year.gapDays(),
            year.recencyByGap(),
            year.quarterOrders(),
            year.quarterSpent().doubleValue(),
            year.undone()
        };
        return Arrays.stream(numbers).map(Math::log1p).toArray();
    }

    @Override
    public List<String> show(Facts facts) {
        CustomerYear year = year(facts);
        BigDecimal orders = BigDecimal.valueOf(year.orders());
        return List.of(
                count(year.recencyDays(), "day ago", "days ago"),
                count(year.tenureDays(), "day ago", "days ago"),
                count(year.orders(), "order", "orders"),
                money(year.spent()),
                money(year.spent().divide(orders, 2, RoundingMode.HALF_EVEN)),
                tenths(year.products()),
                year.orders() == 1 ? "one order only" : tenths(year.gapDays()) + " days",
                tenths(year.recencyByGap()) + " times the usual",
                count(year.quarterOrders(), "order", "orders"),
                money(year.quarterSpent()),
                year.undone() + " of " + count(year.orders(), "order", "orders"));
    }

    /**
     * Every customer of the year before on the first of every month. Whoever asks leaves out the last 90 days, as the
     * horizon says: nobody knows yet what became of those.
     */
    @Override
    public void teach(Iterable<PastOrder> history, Pupil pupil) {
        Map<String, List<Purchase>> byCustomer = new TreeMap<>();
        Map<String, String> countries = new TreeMap<>();
        OffsetDateTime first = null;
        OffsetDateTime last = null;
        for (PastOrder past : history) {
            String customer = past.order().customer().customerId();
            last = past.order().placedAt();
            first = first == null ? last : first;
            if (customer != null && past.state() != OrderState.REFUSED) {
                byCustomer.computeIfAbsent(customer, any -> new ArrayList<>()).add(Purchase.of(past));
                String country = past.order().customer().country();
                if (country != null) {
                    countries.put(customer, country);
                }
            }
        }
        if (first != null && last != null) {
            for (OffsetDateTime day = monthAfter(first); !day.isAfter(last); day = day.plusMonths(1)) {
                teach(byCustomer, countries, day, pupil);
            }
        }
    }

    private void teach(
            Map<String, List<Purchase>> byCustomer, Map<String, String> countries, OffsetDateTime day, Pupil pupil) {
        byCustomer.forEach((customer, purchases) -> CustomerYear.find(customer, purchases, day)
                .ifPresent(year -> pupil.learn(
                        customer + " on " + day.toLocalDate(),
                        day,
                        read(year),
                        purchases.stream().noneMatch(p -> follows(p, day)),
                        countries.containsKey(customer) ? Map.of("country", countries.get(customer)) : Map.of())));
    }

    private static OffsetDateTime monthAfter(OffsetDateTime first) {
        return first.toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay()
                .atOffset(first.getOffset());
    }

    /** Whether somebody who was asked about on that day has bought again in time. */
    public static boolean follows(Purchase purchase, OffsetDateTime day) {
        return !purchase.at().isBefore(day) && purchase.at().isBefore(day.plusDays(DAYS));
    }

    @Override
    public Duration horizon() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public String baseline() {
        return "recency";
    }

    @Override
    public TrainerSettings settings() {
        return new LogisticSettings(1);
    }

    /** The last month that is settled may have begun two months before the last 90 days. */
    @Override
    public Expectations expectations() {
        return Expectations.staleAfter(horizon().plusDays(62 + 30))
                .range(0, Math.log1p(366), "recency", "tenure", "gap", "recency-by-gap")
                .range(0, Math.log1p(1_000_000), "orders", "products", "quarter-orders", "returns")
                .range(0, Math.log1p(1e10), "spent", "order-value", "quarter-spent");
    }

    @Override
    public String intendedUse() {
        return "To decide who is worth an effort to be kept. It advises: rules decide, and nobody is written to without"
                + " consent. Not for prices and not for service: whoever is likely to stay deserves both as well.";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It knows when and what somebody bought and sent back, nothing of visits, mails or complaints.",
                "Who has bought nothing for a year is not asked about.",
                "The same customer stands in many months of the test: the intervals are narrower than they should be.",
                "Money of different currencies is added up as if it were one.");
    }

    /** Those who were written to are among those who came back: what it says is held against the world as it is. */
    @Override
    public Optional<Boolean> truth(Fate fate, Instant now) {
        return fate instanceof CustomerFate customer && !customer.since().isAfter(now.minus(horizon()))
                ? Optional.of(!customer.boughtAgainWithin(horizon()))
                : Optional.empty();
    }

    private static CustomerYear year(Facts facts) {
        if (facts instanceof RetentionFacts customer) {
            return customer.year();
        }
        throw new IllegalArgumentException("facts: churn looks at a customer's year, not at "
                + facts.getClass().getSimpleName());
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
