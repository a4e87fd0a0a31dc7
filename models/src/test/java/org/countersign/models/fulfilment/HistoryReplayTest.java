package org.countersign.models.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.training.SmallShop;
import org.junit.jupiter.api.Test;

class HistoryReplayTest {

    private static final OffsetDateTime MONDAY = SmallShop.OPENING;

    @Test
    void a_first_order_has_no_history() {
        OrderFacts facts = replay(order(0)).get(0);
        assertThat(facts.customer().firstOrder()).isTrue();
        assertThat(facts.customer().sinceReturnDays()).isEqualTo(-1);
        assertThat(facts.lines().get(0).cancelRate()).isEqualTo(0.05);
    }

    @Test
    void a_return_counts_only_once_it_is_known() {
        List<OrderFacts> facts = replay(order(0, returned("MUG", 10)), order(9), order(10), order(11));
        assertThat(facts).extracting(f -> f.customer().cancelled()).containsExactly(0, 0, 0, 1);
        assertThat(facts).extracting(f -> f.customer().orders()).containsExactly(0, 1, 2, 3);
        assertThat(facts.get(2).lines().get(0).cancelRate()).isEqualTo(1 / 22.0);
        assertThat(facts.get(3).lines().get(0).cancelRate()).isEqualTo(2 / 23.0);
    }

    @Test
    void two_returns_of_one_order_are_two_lines_but_one_order_and_one_of_each_product() {
        OrderFacts facts = replay(order(0, returned("MUG", 1), returned("MUG", 2), returned("CUP", 4)), order(9))
                .get(1);
        assertThat(facts.customer().cancelled()).isEqualTo(1);
        assertThat(facts.customer().returnedLines()).isEqualTo(3);
        assertThat(facts.customer().lines()).isEqualTo(2);
        assertThat(facts.customer().sinceReturnDays()).isEqualTo(5);
        assertThat(facts.lines().get(0).cancelRate()).isEqualTo(2 / 21.0);
    }

    @Test
    void a_refused_order_counts_as_refused_and_sells_nothing() {
        OrderFacts facts = replay(order(0, OrderState.REFUSED), order(1)).get(1);
        assertThat(facts.customer().orders()).isEqualTo(1);
        assertThat(facts.customer().refusedBefore()).isEqualTo(1);
        assertThat(facts.customer().lines()).isEqualTo(2);
        assertThat(facts.customer().spent()).isZero();
        assertThat(facts.lines().get(0).cancelRate()).isEqualTo(0.05);
    }

    @Test
    void a_cancellation_without_a_date_counts_after_sixty_days() {
        List<OrderFacts> facts = replay(order(0, OrderState.CANCELLED), order(60), order(61));
        assertThat(facts).extracting(f -> f.customer().cancelled()).containsExactly(0, 0, 1);
    }

    @Test
    void the_spent_sum_and_the_days_are_those_of_the_moment() {
        OrderFacts facts = replay(order(0), order(30), order(40)).get(2);
        assertThat(facts.customer().spent()).isEqualByComparingTo("56");
        assertThat(facts.customer().tenureDays()).isEqualTo(40);
        assertThat(facts.customer().sinceLastDays()).isEqualTo(10);
    }

    @Test
    void a_history_out_of_order_is_an_error_that_names_the_order() {
        assertThatThrownBy(() -> replay(order(2), order(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("O-1")
                .hasMessageContaining("Maybe sort");
    }

    private static List<OrderFacts> replay(PastOrder... past) {
        List<OrderFacts> seen = new ArrayList<>();
        new HistoryReplay().replay(List.of(past), (order, facts) -> seen.add(facts));
        return seen;
    }

    private static PastOrder order(int day, PastOrder.Return... returns) {
        return past(day, OrderState.DELIVERED, List.of(returns));
    }

    private static PastOrder order(int day, OrderState state) {
        return past(day, state, List.of());
    }

    private static PastOrder past(int day, OrderState state, List<PastOrder.Return> returns) {
        return SmallShop.past(
                "O-" + day,
                MONDAY.plusDays(day),
                "C-1",
                List.of(SmallShop.line("MUG", 2, 10), SmallShop.line("CUP", 1, 8)),
                state,
                returns);
    }

    private static PastOrder.Return returned(String sku, int day) {
        return new PastOrder.Return(sku, 1, MONDAY.plusDays(day));
    }
}
