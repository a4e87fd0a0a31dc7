package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts this thread's processor time, because the machine may have other things to do; what was measured is printed. */
class TableSpeedTest {

    @BeforeAll
    static void drools_is_awake() {
        RulebookTest.compile(Map.of("t.table.csv", table(20))).close();
    }

    @Test
    void a_thousand_rows_are_published_in_two_seconds() {
        assertThat(publish(1_000)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ten_thousand_rows_are_published_in_ten_seconds() {
        assertThat(publish(10_000)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_decision_hardly_feels_the_size_of_its_table() {
        double small = decide(20);
        double large = decide(1_000);
        System.out.printf("a decision: %.1f us with 20 rows, %.1f us with 1000 rows%n", small, large);
        assertThat(large).isLessThan(small * 6 + 20);
    }

    private static Duration publish(int rows) {
        String csv = table(rows);
        long start = now();
        try (Rulebook rulebook = RulebookTest.compile(Map.of("t.table.csv", csv))) {
            Duration took = Duration.ofNanos(now() - start);
            System.out.printf("%d rows published in %d ms, first decision included%n", rows, took.toMillis());
            assertThat(rulebook.judge(order(rows), List.of()).reasons()).hasSize(1);
            return took;
        }
    }

    private static double decide(int rows) {
        try (Rulebook rulebook = RulebookTest.compile(Map.of("t.table.csv", table(rows)))) {
            OrderFacts order = order(rows);
            for (int i = 0; i < 20_000; i++) {
                rulebook.judge(order, List.of());
            }
            long start = now();
            for (int i = 0; i < 20_000; i++) {
                rulebook.judge(order, List.of());
            }
            return (now() - start) / 20_000_000.0;
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static OrderFacts order(int rows) {
        OrderFacts order = FulfilmentFacts.order();
        return order.priced(order.lines(), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(rows / 20 * 100 - 50));
    }

    /** Tier x country x bands of the total: 20 combinations, so rows / 20 bands each. */
    private static String table(int rows) {
        StringBuilder csv = new StringBuilder(
                """
                table,speed,Speed
                hit policy,U
                id,if order.customer.tier,if order.shipping.country,if order.total,then escalate
                type,text,text,number,text
                """);
        List<String> tiers = List.of("Standard", "Silver", "Gold", "VIP");
        List<String> countries = List.of("GB", "DE", "FR", "US", "JP");
        int id = 0;
        for (String tier : tiers) {
            for (String country : countries) {
                for (int band = 0; band < rows / 20; band++) {
                    csv.append("ESC-%05d,%s,%s,[%d..%d),risk%n"
                            .formatted(++id, tier, country, band * 100, band * 100 + 100));
                }
            }
        }
        return csv.toString();
    }
}
