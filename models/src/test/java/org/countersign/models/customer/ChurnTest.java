package org.countersign.models.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.domain.campaign.CustomerFate;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.customer.Purchase;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.SmallShop;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChurnTest {

    private static final Churn RECIPE = new Churn();
    private static final OffsetDateTime DAY = OffsetDateTime.of(2025, 6, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void it_is_trained_kept_and_asked_like_any_other_model() {
        Clock then = Clock.fixed(DAY.plusYears(1).toInstant(), ZoneOffset.UTC);
        TrainedModel trained = new Training(folder, then).train(RECIPE, habits(), 1);
        assertThat(trained.card().trainer()).isEqualTo("Weka Logistic");
        assertThat(trained.card().findMetric("AUC").orElseThrow().value()).isGreaterThan(0.6);
        ModelStore store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("models.key")));
        String version = store.save(trained).version();
        Prediction.Scored often = store.open("churn", version).score(facts(everyTenDays()));
        Prediction.Scored seldom = store.open("churn", version).score(facts(onceAndLongAgo()));
        assertThat(seldom.value()).isGreaterThan(often.value() + 0.2);
        double sum = seldom.base()
                + seldom.attributions().stream()
                        .mapToDouble(a -> a.contribution())
                        .sum();
        assertThat(seldom.unit()).isEqualTo(Prediction.LOG_ODDS);
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(seldom.value(), within(1e-9));
    }

    @Test
    void nobody_knows_on_a_day_what_comes_later() {
        List<Purchase> before = List.of(bought(10, null), bought(40, DAY.plusDays(1)));
        List<Purchase> after = new ArrayList<>(before);
        after.add(bought(-1, null));
        CustomerYear year = CustomerYear.find("C-1", before, DAY).orElseThrow();
        assertThat(CustomerYear.find("C-1", after, DAY)).contains(year);
        assertThat(year.undone()).isZero();
        assertThat(year.recencyDays()).isEqualTo(10);
        assertThat(year.gapDays()).isEqualTo(30);
    }

    @Test
    void a_customer_without_an_order_in_a_year_is_not_asked_about() {
        assertThat(CustomerYear.find("C-1", List.of(bought(366, null)), DAY)).isEmpty();
    }

    @Test
    void who_bought_within_ninety_days_has_not_left() {
        Map<String, Boolean> learnt = new HashMap<>();
        RECIPE.teach(
                List.of(
                        order("O-1", "stays", DAY.minusDays(10)),
                        order("O-2", "leaves", DAY.minusDays(10)),
                        order("O-3", "stays", DAY.plusDays(89)),
                        order("O-4", "leaves", DAY.plusDays(90))),
                (id, at, x, y, segments) -> learnt.put(id, y));
        assertThat(learnt).containsEntry("stays on 2025-06-01", false).containsEntry("leaves on 2025-06-01", true);
    }

    @Test
    void other_facts_are_refused_by_name() {
        assertThatThrownBy(() -> RECIPE.read(() -> "O-1")).hasMessageContaining("a customer's year");
    }

    private static CustomerYear everyTenDays() {
        List<Purchase> all =
                IntStream.range(0, 36).mapToObj(i -> bought(3 + 10 * i, null)).toList();
        return CustomerYear.find("C-1", all, DAY).orElseThrow();
    }

    private static CustomerYear onceAndLongAgo() {
        return CustomerYear.find("C-1", List.of(bought(200, null)), DAY).orElseThrow();
    }

    private static RetentionFacts facts(CustomerYear year) {
        return new RetentionFacts(
                "C-1", DAY, year, null, null, null, "Standard", true, -1, 0, 0, 0, 0, BigDecimal.TEN, 100, "EUR");
    }

    @Test
    void the_truth_is_known_when_the_horizon_is_over_and_not_before() {
        Instant asked = DAY.toInstant();
        Instant ripe = asked.plus(RECIPE.horizon());
        CustomerFate stayed = new CustomerFate(asked, asked.plus(Duration.ofDays(89)));
        CustomerFate late = new CustomerFate(asked, asked.plus(RECIPE.horizon()));
        assertThat(RECIPE.truth(stayed, ripe.minusSeconds(1))).isEmpty();
        assertThat(RECIPE.truth(stayed, ripe)).contains(false);
        assertThat(RECIPE.truth(late, ripe)).contains(true);
        assertThat(RECIPE.truth(new CustomerFate(asked, null), ripe)).contains(true);
        assertThat(RECIPE.truth(new Fate() {}, ripe)).isEmpty();
    }

    private static Purchase bought(int daysAgo, OffsetDateTime undone) {
        return new Purchase(DAY.minusDays(daysAgo), BigDecimal.TEN, 1, undone);
    }

    /** Two years in which everybody has a rhythm of their own. */
    private static List<PastOrder> habits() {
        Random random = new Random(5);
        List<PastOrder> all = new ArrayList<>();
        for (int customer = 0; customer < 400; customer++) {
            double gap = 15 + 200 * random.nextDouble();
            double day = gap * random.nextDouble();
            while (day < 730) {
                OffsetDateTime at = DAY.minusYears(1).plusMinutes((long) (day * 1440));
                all.add(order(customer + "-" + all.size(), "C-" + customer, at, random));
                day += -gap * Math.log(1 - random.nextDouble());
            }
        }
        all.sort(Comparator.comparing(past -> past.order().placedAt()));
        return all;
    }

    private static PastOrder order(String id, String customer, OffsetDateTime at, Random random) {
        List<OrderPlaced.Line> lines = new ArrayList<>();
        int products = 1 + random.nextInt(4);
        for (int i = 0; i < products; i++) {
            lines.add(SmallShop.line("S-" + i, 1 + random.nextInt(5), 5 + random.nextInt(90)));
        }
        List<PastOrder.Return> returns =
                random.nextInt(8) == 0 ? List.of(new PastOrder.Return("S-0", 1, at.plusDays(9))) : List.of();
        return SmallShop.past(id, at, customer, lines, OrderState.DELIVERED, returns);
    }

    private static PastOrder order(String id, String customer, OffsetDateTime at) {
        return order(id, customer, at, new Random(1));
    }
}
