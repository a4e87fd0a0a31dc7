package org.countersign.domain.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.OrderPlaced;
import org.junit.jupiter.api.Test;

class OrderFactsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-04T12:00:00+02:00");

    private static OrderPlaced order(String customerId) {
        return new OrderPlaced(
                "A-1",
                NOON,
                "EUR",
                new OrderPlaced.Customer(customerId, "ada@example.org", "DE", null),
                List.of(
                        new OrderPlaced.Line("MUG", null, 3, new BigDecimal("9.90")),
                        new OrderPlaced.Line("TEA", "Green tea", 2, new BigDecimal("4.50"))),
                new OrderPlaced.Shipping("standard", "FR", "75001", "Paris", "1 rue de Rivoli"),
                new OrderPlaced.Payment("card", "authorized"),
                null);
    }

    @Test
    void an_order_of_an_unknown_guest_has_facts_without_history() {
        OrderFacts facts = OrderFacts.of(order(null), CustomerHistory.none(null), Map.of());
        assertThat(facts.customer().guest()).isTrue();
        assertThat(facts.customer().firstOrder()).isTrue();
        assertThat(facts.customer().tier()).isEqualTo("Standard");
        assertThat(facts.customer().tenureDays()).isEqualTo(-1);
        assertThat(facts.goods()).isEqualByComparingTo("38.70");
        assertThat(facts.total()).isEqualTo(facts.goods());
        assertThat(facts.units()).isEqualTo(5);
        assertThat(facts.shipping().abroad()).isTrue();
        assertThat(facts.lines()).noneMatch(LineFacts::known);
    }

    @Test
    void what_is_on_record_becomes_part_of_the_facts() {
        CustomerHistory history = new CustomerHistory(
                "C-7",
                null,
                "DE",
                "Gold",
                12,
                3,
                0,
                new BigDecimal("840"),
                NOON.minusDays(400),
                NOON.minusDays(20),
                40,
                5,
                NOON.minusDays(33));
        ProductRecord mug = new ProductRecord("MUG", "A mug", "Kitchen", new BigDecimal("4"), 350, 20, 80, 15);
        OrderFacts facts = OrderFacts.of(order("C-7"), history, Map.of("MUG", mug));
        assertThat(facts.customer().tenureDays()).isEqualTo(400);
        assertThat(facts.customer().sinceLastDays()).isEqualTo(20);
        assertThat(facts.customer().returnedLines()).isEqualTo(5);
        assertThat(facts.customer().sinceReturnDays()).isEqualTo(33);
        assertThat(facts.weightGrams()).isEqualTo(1050);
        assertThat(facts.lines().get(0).description()).isEqualTo("A mug");
        assertThat(facts.lines().get(0).cancelRate()).isEqualTo(0.16);
        assertThat(facts.lines().get(1).known()).isFalse();
    }

    @Test
    void a_product_that_few_have_bought_leans_on_the_shops_rate() {
        assertThat(new ProductRecord("X", null, null, null, 0, null, 0, 0).cancelRate())
                .isEqualTo(0.05);
        assertThat(new ProductRecord("X", null, null, null, 0, null, 1, 1).cancelRate())
                .isBetween(0.09, 0.1);
    }
}
