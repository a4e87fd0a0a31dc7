package org.countersign.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ShopSimulatorTest {

    private static final OffsetDateTime TODAY = OffsetDateTime.parse("2026-11-23T10:00:00Z");

    private static List<Sale> sales(long seed) {
        List<Sale> sales = new ArrayList<>();
        new ShopSimulator(seed, TODAY).history(sales::add);
        return sales;
    }

    private static boolean unhappy(Sale sale) {
        return sale.cancelledAt() != null || sale.refunded().signum() > 0;
    }

    private static double rate(List<Sale> sales, Predicate<Sale> which) {
        List<Sale> those = sales.stream().filter(which).toList();
        return those.stream().filter(ShopSimulatorTest::unhappy).count() / (double) those.size();
    }

    @Test
    void the_same_seed_gives_the_same_shop() {
        assertThat(sales(7)).isEqualTo(sales(7)).isNotEqualTo(sales(8));
    }

    @Test
    @Timeout(60)
    void two_years_have_about_twelve_thousand_orders_in_time_order() {
        List<Sale> sales = sales(7);
        assertThat(sales).hasSizeBetween(11_000, 13_000);
        assertThat(sales)
                .isSortedAccordingTo(
                        (a, b) -> a.order().placedAt().compareTo(b.order().placedAt()));
        assertThat(Duration.between(sales.get(0).order().placedAt(), TODAY).toDays())
                .isBetween(728L, 731L);
        assertThat(sales).extracting(s -> s.order().orderId()).doesNotHaveDuplicates();
        assertThat(sales.stream().filter(Sale::newcomer).count()).isBetween(3_500L, 4_700L);
    }

    @Test
    void what_comes_back_depends_on_the_order_and_is_not_certain() {
        List<Sale> sales = sales(7);
        assertThat(rate(sales, s -> true)).isBetween(0.10, 0.22);
        assertThat(rate(sales, s -> s.goods().doubleValue() > 200))
                .isGreaterThan(2 * rate(sales, s -> s.goods().doubleValue() < 40));
        assertThat(rate(sales, s -> s.order().shipping().country().equals("PL")))
                .isBetween(0.2, 0.7);
    }

    @Test
    void prices_moved_and_what_was_dear_was_taken_less() {
        ShopSimulator shop = new ShopSimulator(7, TODAY);
        Pricing pricing = new Pricing(new Luck(7), shop.now());
        double cheap = 0;
        double cheapDays = 0;
        double dear = 0;
        double dearDays = 0;
        Map<String, Map<LocalDate, Integer>> sold = sold();
        for (Product product : shop.products()) {
            for (int day = 1; day <= 700; day++) {
                OffsetDateTime at = shop.now().minusDays(day);
                double ratio = pricing.price(product, at).doubleValue()
                        / product.price().doubleValue();
                int units = sold.getOrDefault(product.sku(), Map.of()).getOrDefault(at.toLocalDate(), 0);
                cheap += ratio < 0.9 ? units : 0;
                cheapDays += ratio < 0.9 ? 1 : 0;
                dear += ratio > 1.03 ? units : 0;
                dearDays += ratio > 1.03 ? 1 : 0;
            }
            assertThat(pricing.price(product, shop.now().minusDays(30))).isEqualTo(product.price());
        }
        assertThat(cheap / cheapDays).isGreaterThan(1.2 * dear / dearDays);
    }

    private static Map<String, Map<LocalDate, Integer>> sold() {
        Map<String, Map<LocalDate, Integer>> sold = new HashMap<>();
        for (Sale sale : sales(7)) {
            LocalDate day = sale.order().placedAt().toLocalDate();
            sale.order().lines().forEach(line -> sold.computeIfAbsent(line.sku(), any -> new HashMap<>())
                    .merge(day, line.quantity(), Integer::sum));
        }
        return sold;
    }

    @Test
    void a_doubtful_order_is_large_and_from_a_newcomer() {
        ShopSimulator shop = new ShopSimulator(7, TODAY);
        Sale sale = shop.doubtful(TODAY);
        assertThat(sale.newcomer()).isTrue();
        assertThat(sale.goods().doubleValue()).isGreaterThan(150);
    }

    @Test
    void history_is_written_as_shopify_exports_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders.csv");
        HistoryCsv.write(new ShopSimulator(7, TODAY), new Carriage(new Luck(7)), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).startsWith("Name,Email,Financial Status,Paid at");
        assertThat(lines.get(1)).contains("#S10001").contains("@example.org");
        assertThat(lines).hasSizeGreaterThan(15_000);
        assertThat(lines.get(0)).endsWith("Carrier,Promised by,Delivered at,Parcel weight");
    }

    @Test
    void parcels_are_late_for_reasons_and_not_for_certain() {
        Carriage carriage = new Carriage(new Luck(7));
        List<Carriage.Parcel> parcels = sales(7).stream()
                .map(sale -> carriage.parcel(sale.order(), Map.of()))
                .toList();
        assertThat(late(carriage, parcels, p -> true)).isBetween(0.06, 0.2);
        assertThat(late(carriage, parcels, p -> p.country().equals("IT")))
                .isGreaterThan(1.5 * late(carriage, parcels, p -> p.country().equals("DE")));
        assertThat(late(carriage, parcels, p -> p.placedAt().getMonthValue() == 12))
                .isGreaterThan(1.5 * late(carriage, parcels, p -> p.placedAt().getMonthValue() == 5));
        assertThat(parcels).allSatisfy(p -> {
            Carriage.Journey journey = carriage.journey(p);
            assertThat(journey.dispatchedAt()).isAfter(p.placedAt()).isBeforeOrEqualTo(journey.deliveredAt());
            assertThat(journey.deliveredAt()
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                            .isAfter(p.promisedBy()))
                    .isEqualTo(journey.late());
        });
    }

    private static double late(Carriage carriage, List<Carriage.Parcel> parcels, Predicate<Carriage.Parcel> which) {
        return parcels.stream()
                .filter(which)
                .mapToInt(p -> carriage.journey(p).late() ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
