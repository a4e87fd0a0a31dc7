package org.countersign.bench.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.domain.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * A small shop for home and garden somewhere in Germany: it grows, sells most before Christmas, has regulars and
 * one-time buyers, and some of what it sells comes back. What comes back depends on the order (its size, its goods, who
 * orders, from where, how it is paid), noisily, so that a model has something to learn and can't be perfect.
 * The same seed and the same last day give the same shop.
 */
public final class ShopSimulator {

    static final String CURRENCY = "EUR";
    private static final int DAYS = 730;
    private static final double ORDERS_A_DAY = 15.4;
    private static final double[] MONTHS = {0.85, 0.8, 0.95, 1.0, 1.0, 0.9, 0.8, 0.8, 0.95, 1.05, 1.35, 1.6};
    private static final int[] BUSY_HOURS = {
        8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 22, 23, 1
    };

    private Random random;
    private final OffsetDateTime now;
    private final List<Product> products = new ArrayList<>();
    private final List<Shopper> shoppers = new ArrayList<>();
    private final Set<String> emails = new HashSet<>();
    private final Pricing pricing;
    private int number = 10_000;

    /** @param now where history ends; the first order was placed two years before */
    public ShopSimulator(long seed, OffsetDateTime now) {
        this.random = new Random(seed);
        this.now = now.truncatedTo(ChronoUnit.DAYS);
        this.pricing = new Pricing(new Luck(seed), this.now);
        Words.CATEGORIES.forEach(this::stock);
    }

    /** Where its past ends. */
    OffsetDateTime now() {
        return now;
    }

    List<Product> products() {
        return List.copyOf(products);
    }

    /** The customers so far, in the order in which they came. */
    List<Shopper> shoppers() {
        return List.copyOf(shoppers);
    }

    private void stock(Words.Category category) {
        int n = 0;
        for (String thing : category.things()) {
            for (String shade : Words.SHADES.subList(0, 4 + random.nextInt(4))) {
                double price = category.price() * Math.exp(random.nextGaussian() * 0.35);
                double cost = price * (0.38 + random.nextDouble() * 0.22);
                boolean scarce = random.nextInt(14) == 0;
                products.add(new Product(
                        String.format(Locale.ROOT, "%s-%03d", category.code(), ++n),
                        thing + ", " + shade,
                        category.name(),
                        BigDecimal.valueOf(Math.floor(price) + 0.95).setScale(2, RoundingMode.HALF_UP),
                        BigDecimal.valueOf(cost).setScale(2, RoundingMode.HALF_UP),
                        (int) (category.grams() * (0.7 + random.nextDouble() * 0.6)),
                        category.comesBack() + random.nextGaussian() * 0.5,
                        category.elasticity() + random.nextGaussian() * 0.3,
                        scarce ? 2 * random.nextInt(4) : 150 + random.nextInt(400),
                        scarce ? 3 + random.nextInt(10) : 0));
            }
        }
    }

    /** Two years of orders, oldest first. */
    void history(Consumer<Sale> sale) {
        for (int day = DAYS; day >= 1; day--) {
            OffsetDateTime date = now.minusDays(day);
            double growth = 0.75 + 0.5 * (DAYS - day) / DAYS;
            double weekend = date.getDayOfWeek() == DayOfWeek.SUNDAY ? 1.3 : 1.0;
            double mean = ORDERS_A_DAY * growth * weekend * MONTHS[date.getMonthValue() - 1];
            List<OffsetDateTime> times = new ArrayList<>();
            for (int i = (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean))); i > 0; i--) {
                int hour = BUSY_HOURS[random.nextInt(BUSY_HOURS.length)];
                times.add(date.plusHours(hour).plusMinutes(random.nextInt(60)).plusSeconds(random.nextInt(60)));
            }
            times.stream().sorted().forEach(t -> sale.accept(next(t)));
        }
    }

    /** Goes on as a live shop: with order numbers from here on, and not with the same orders after every start. */
    void goLive(long seed, int firstNumber) {
        random = new Random(seed);
        number = firstNumber;
    }

    /** From now on this is asked for a product. */
    void ask(String sku, BigDecimal price) {
        pricing.ask(sku, price);
    }

    /** The next order, whoever it is from. */
    Sale next(OffsetDateTime at) {
        boolean newcomer = shoppers.isEmpty() || random.nextDouble() < 0.34;
        Shopper shopper = newcomer ? newcomer(at) : regular();
        return sale(at, shopper, newcomer, 1);
    }

    /** An order that somebody should look at: a newcomer who wants a lot, fast, sent elsewhere. */
    Sale doubtful(OffsetDateTime at) {
        return sale(at, newcomer(at), true, 5);
    }

    private Shopper regular() {
        Shopper best = shoppers.get(random.nextInt(shoppers.size()));
        for (int i = 0; i < 3; i++) {
            Shopper other = shoppers.get(random.nextInt(shoppers.size()));
            best = other.activity() > best.activity() ? other : best;
        }
        return best;
    }

    private Shopper newcomer(OffsetDateTime at) {
        String first = pick(Words.FIRST);
        String last = pick(Words.LAST);
        String base = (first + "." + last).toLowerCase(Locale.ROOT).replace(" ", "");
        String email = base + "@example.org";
        for (int i = 2; !emails.add(email); i++) {
            email = base + i + "@example.org";
        }
        Words.Country country = country();
        String[] city = pick(country.cities()).split(" ", -1);
        Shopper shopper = new Shopper(
                first + " " + last,
                email,
                country.iso(),
                city[0],
                city[1] + String.format(Locale.ROOT, "%02d", random.nextInt(100)),
                pick(Words.STREETS) + " " + (1 + random.nextInt(120)),
                at,
                Math.exp(random.nextGaussian() * 0.6),
                random.nextGaussian() * 0.9);
        shoppers.add(shopper);
        return shopper;
    }

    private Words.Country country() {
        int draw = random.nextInt(100);
        for (Words.Country country : Words.COUNTRIES) {
            draw -= country.share();
            if (draw < 0) {
                return country;
            }
        }
        return Words.COUNTRIES.get(0);
    }

    private Sale sale(OffsetDateTime at, Shopper shopper, boolean newcomer, int greed) {
        List<OrderPlaced.Line> lines = new ArrayList<>();
        double worst = -9;
        BigDecimal goods = BigDecimal.ZERO;
        for (Map.Entry<Product, Integer> entry : basket(greed, at).entrySet()) {
            Product product = entry.getKey();
            BigDecimal price = pricing.price(product, at);
            lines.add(new OrderPlaced.Line(product.sku(), product.description(), entry.getValue(), price));
            goods = goods.add(price.multiply(BigDecimal.valueOf(entry.getValue())));
            worst = Math.max(worst, product.comesBack());
        }
        boolean express = random.nextDouble() < (greed > 1 ? 0.8 : 0.15);
        boolean elsewhere = random.nextDouble() < (greed > 1 ? 0.6 : 0.04);
        String method = pick(List.of("card", "card", "paypal", "paypal", "invoice"));
        OrderPlaced order = new OrderPlaced(
                "S" + ++number,
                at,
                CURRENCY,
                new OrderPlaced.Customer(shopper.id(), shopper.email(), shopper.country(), shopper.since()),
                lines,
                shipping(shopper, express, elsewhere),
                new OrderPlaced.Payment(method, "pending"),
                random.nextInt(12) == 0 ? "WELCOME10" : null);
        double odds = -3.15
                + 0.75 * Math.log(goods.doubleValue() / 60)
                + 0.9 * worst
                + 1.1 * shopper.picky()
                + (newcomer ? 0.7 : 0)
                + (method.equals("invoice") ? 0.8 : 0)
                + (express ? 0.3 : 0)
                + (elsewhere ? 1.2 : 0)
                + (at.getHour() < 6 || at.getHour() > 22 ? 0.5 : 0);
        return fate(order, shopper, newcomer, goods, 1 / (1 + Math.exp(-odds)));
    }

    private Map<Product, Integer> basket(int greed, OffsetDateTime at) {
        Map<Product, Integer> basket = new LinkedHashMap<>();
        int size = 1 + (int) Math.min(9, -Math.log(1 - random.nextDouble()) * 1.6) + (greed - 1);
        for (int i = 0; i < size; i++) {
            int quantity = random.nextInt(5) == 0 ? 2 + random.nextInt(4) : 1;
            basket.merge(taken(at), quantity * greed, Integer::sum);
        }
        return basket;
    }

    /** The first products of the list sell best; what is dear for once is put back more often. */
    private Product taken(OffsetDateTime at) {
        Product product;
        do {
            product = products.get((int) (products.size() * Math.pow(random.nextDouble(), 1.7)));
        } while (random.nextDouble() >= pricing.taken(product, at));
        return product;
    }

    private OrderPlaced.Shipping shipping(Shopper shopper, boolean express, boolean elsewhere) {
        String method = express ? "express" : "standard";
        return elsewhere
                ? new OrderPlaced.Shipping(method, "PL", "00-001", "Warszawa", "Skrytka 17")
                : new OrderPlaced.Shipping(
                        method, shopper.country(), shopper.postcode(), shopper.city(), shopper.street());
    }

    private Sale fate(OrderPlaced order, Shopper shopper, boolean newcomer, BigDecimal goods, double risk) {
        @Nullable OffsetDateTime cancelledAt = null;
        BigDecimal refunded = BigDecimal.ZERO;
        double draw = random.nextDouble();
        if (draw < risk * 0.3) {
            cancelledAt = order.placedAt().plusHours(2 + random.nextInt(40));
        } else if (draw < risk * 0.5) {
            refunded = goods;
        } else if (draw < risk) {
            refunded = order.lines().stream()
                    .map(OrderPlaced.Line::unitPrice)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }
        return new Sale(order, shopper, newcomer, goods, cancelledAt, refunded);
    }

    private <T> T pick(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
