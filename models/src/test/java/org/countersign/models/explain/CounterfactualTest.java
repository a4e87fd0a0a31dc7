package org.countersign.models.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.ModelScorer;
import org.countersign.models.scoring.Scorer;
import org.countersign.models.training.Recipes;
import org.countersign.models.training.SmallShop;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterfactualTest {

    private static final Recipe RECIPE = Recipes.byName("order-risk");

    @TempDir
    static Path home;

    private static Scorer scorer;
    private static final List<OrderFacts> ORDERS = new ArrayList<>();

    @BeforeAll
    static void train() {
        List<PastOrder> past = SmallShop.past(3_000, 1);
        TrainedModel trained = new Training(home, Clock.systemUTC()).train(RECIPE, past, 1);
        scorer = new ModelScorer(trained.card(), RECIPE, trained.model());
        past.subList(2_500, 3_000).forEach(p -> ORDERS.add(facts(p.order())));
    }

    @Test
    void what_it_proposes_does_bring_the_score_below_the_mark() {
        int found = 0;
        for (OrderFacts order : ORDERS) {
            double value = scorer.value(order);
            Optional<Counterfactual> change = Counterfactual.below(value - 0.005, RECIPE, scorer, order);
            if (change.isPresent()) {
                found++;
                assertThat(change.get().value()).isLessThan(value - 0.005);
                assertThat(change.get().steps()).hasSizeBetween(1, 3);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void of_the_single_changes_that_are_enough_it_takes_the_smallest() {
        int compared = 0;
        for (OrderFacts order : ORDERS) {
            double mark = scorer.value(order) - 0.005;
            Optional<Counterfactual> change = Counterfactual.below(mark, RECIPE, scorer, order);
            List<Alternative> enough = RECIPE.alternatives(order).stream()
                    .filter(a -> scorer.value(a.facts()) < mark)
                    .toList();
            if (enough.size() > 1) {
                compared++;
                Alternative taken = enough.stream()
                        .filter(a ->
                                a.words().equals(change.orElseThrow().steps().get(0)))
                        .findFirst()
                        .orElseThrow();
                assertThat(enough).allMatch(a -> a.effort() >= taken.effort());
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void an_order_with_less_in_it_is_a_whole_order_whose_customer_has_the_same_past() {
        for (OrderFacts order : ORDERS) {
            for (Alternative alternative : RECIPE.alternatives(order)) {
                OrderFacts changed = (OrderFacts) alternative.facts();
                assertThat(changed.customer()).isEqualTo(order.customer());
                assertThat(changed.lines()).isNotEmpty();
                assertThat(changed.units())
                        .isEqualTo(changed.lines().stream()
                                .mapToInt(l -> l.quantity())
                                .sum())
                        .isPositive();
                assertThat(changed.goods())
                        .isEqualByComparingTo(
                                changed.lines().stream().map(l -> l.amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(changed.goods()).isLessThan(order.goods());
                assertThat(alternative.effort()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void where_nothing_helps_it_says_nothing() {
        assertThat(Counterfactual.below(0, RECIPE, scorer, ORDERS.get(0))).isEmpty();
    }

    @Test
    void it_takes_about_a_millisecond_at_most() {
        for (int round = 0; round < 5; round++) {
            ORDERS.forEach(order -> Counterfactual.below(0, RECIPE, scorer, order));
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ORDERS.forEach(order -> Counterfactual.below(0, RECIPE, scorer, order));
        double micros = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / ORDERS.size();
        System.out.printf(Locale.ROOT, "counterfactual: %.0f us an order%n", micros);
        assertThat(micros).isLessThan(1_000);
    }

    private static OrderFacts facts(OrderPlaced order) {
        return OrderFacts.of(
                order,
                new CustomerHistory(
                        "C-1",
                        null,
                        null,
                        null,
                        4,
                        2,
                        0,
                        BigDecimal.valueOf(90),
                        OffsetDateTime.parse("2024-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2024-06-01T00:00:00Z"),
                        9,
                        2,
                        OffsetDateTime.parse("2024-05-01T00:00:00Z")),
                Map.of());
    }
}
