package org.countersign.models.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.ProductRecord;
import org.countersign.models.recipe.Feature;
import org.junit.jupiter.api.Test;

class OrderRiskTest {

    private static final OffsetDateTime FRIDAY = OffsetDateTime.of(2026, 3, 6, 14, 30, 0, 0, ZoneOffset.ofHours(1));
    private final OrderRisk recipe = new OrderRisk();

    @Test
    void a_regular_customer_in_words() {
        CustomerHistory history = new CustomerHistory(
                "C-1",
                null,
                "DE",
                null,
                12,
                3,
                0,
                new BigDecimal("600"),
                FRIDAY.minusDays(400),
                FRIDAY.minusDays(20),
                40,
                5,
                FRIDAY.minusDays(1));
        Map<String, String> shown = shown(OrderFacts.of(order(), history, products()));
        assertThat(shown)
                .containsEntry("Earlier cancellations", "3 of 12 orders")
                .containsEntry("Products returned before", "5 of 40 lines")
                .containsEntry("Last return", "1 day ago")
                .containsEntry("Order value", "75.00 EUR")
                .containsEntry("Value beside this customer's usual", "1.5 times the usual")
                .containsEntry("Product most often returned", "16 %")
                .containsEntry("Spent before", "600.00 EUR")
                .containsEntry("Day of the week", "Friday");
    }

    @Test
    void a_first_order_in_words() {
        Map<String, String> shown = shown(OrderFacts.of(order(), CustomerHistory.none("C-1"), Map.of()));
        assertThat(shown)
                .containsEntry("Earlier orders", "first order")
                .containsEntry("Earlier cancellations", "none yet")
                .containsEntry("Last return", "never")
                .containsEntry("Value beside this customer's usual", "no usual order yet");
    }

    @Test
    void every_feature_has_a_number_words_and_a_name_of_its_own() {
        OrderFacts facts = OrderFacts.of(order(), CustomerHistory.none(null), Map.of());
        assertThat(recipe.read(facts)).hasSameSizeAs(recipe.features()).doesNotContain(Double.NaN);
        assertThat(recipe.show(facts)).hasSameSizeAs(recipe.features()).noneMatch(String::isBlank);
        assertThat(new HashSet<>(recipe.features().stream().map(Feature::name).toList()))
                .hasSameSizeAs(recipe.features())
                .contains(recipe.baseline());
        assertThat(new HashSet<>(recipe.features().stream().map(Feature::label).toList()))
                .hasSameSizeAs(recipe.features());
    }

    @Test
    void an_order_without_value_is_read_too() {
        OrderPlaced free = order(List.of(new OrderPlaced.Line("MUG", null, 1, BigDecimal.ZERO)));
        assertThat(recipe.read(OrderFacts.of(free, CustomerHistory.none("C-1"), products())))
                .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    void a_return_counts_up_to_the_sixtieth_day() {
        assertThat(OrderRisk.outcome(past(OrderState.RETURNED, 60))).contains(true);
        assertThat(OrderRisk.outcome(past(OrderState.RETURNED, 61))).contains(false);
        assertThat(OrderRisk.outcome(new PastOrder(order(), OrderState.DELIVERED, List.of())))
                .contains(false);
        assertThat(OrderRisk.outcome(new PastOrder(order(), OrderState.CANCELLED, List.of())))
                .contains(true);
        assertThat(OrderRisk.outcome(new PastOrder(order(), OrderState.REFUSED, List.of())))
                .isEmpty();
    }

    @Test
    void other_facts_are_refused_by_name() {
        ParcelFacts parcel =
                new ParcelFacts("O-1", "standard", "DE", 500, BigDecimal.TEN, "EUR", LocalDate.of(2026, 3, 9), 3);
        assertThatThrownBy(() -> recipe.read(parcel)).hasMessageContaining("ParcelFacts");
    }

    private Map<String, String> shown(OrderFacts facts) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < recipe.features().size(); i++) {
            words.put(recipe.features().get(i).label(), recipe.show(facts).get(i));
        }
        return words;
    }

    private static Map<String, ProductRecord> products() {
        return Map.of("MUG", new ProductRecord("MUG", "A mug", null, null, 300, null, 80, 15));
    }

    private static PastOrder past(OrderState state, int days) {
        return new PastOrder(order(), state, List.of(new PastOrder.Return("MUG", 1, FRIDAY.plusDays(days))));
    }

    private static OrderPlaced order() {
        return order(List.of(
                new OrderPlaced.Line("MUG", null, 3, new BigDecimal("20.00")),
                new OrderPlaced.Line("CUP", null, 1, new BigDecimal("15.00"))));
    }

    private static OrderPlaced order(List<OrderPlaced.Line> lines) {
        return new OrderPlaced(
                "O-1",
                FRIDAY,
                "EUR",
                new OrderPlaced.Customer("C-1", null, "DE", null),
                lines,
                new OrderPlaced.Shipping("standard", "DE", null, null, null),
                new OrderPlaced.Payment("card", "authorized"),
                null);
    }
}
