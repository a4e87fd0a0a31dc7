package org.countersign.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.card.ModelCard;
import org.countersign.models.fulfilment.HistoryReplay;
import org.countersign.models.recipe.Recipe;
import org.countersign.models.scoring.ModelScorer;
import org.countersign.models.scoring.Scorer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order risk on two years of real orders, by the protocol of the published figures. */
class RealOrdersTest {

    private static final Recipe RECIPE = Recipes.byName("order-risk");

    @TempDir
    static Path home;

    private static TrainedModel trained;
    private static List<OrderFacts> tested;

    @BeforeAll
    static void train() {
        Path folder = RealData.folder().resolve("online_retail_ii");
        assumeTrue(
                Files.isDirectory(folder), "online_retail_ii is not there: the figures on real orders are not checked");
        List<PastOrder> history = OnlineRetail.read(folder);
        trained = new Training(home, Clock.systemUTC()).train(RECIPE, history, OnlineRetail.PROTOCOL, 7);
        tested = new ArrayList<>();
        new HistoryReplay().replay(history, (past, facts) -> {
            if (OnlineRetail.PROTOCOL.tests(facts.placedAt())) {
                tested.add(facts);
            }
        });
    }

    @Test
    void the_orders_are_those_of_the_protocol() {
        ModelCard card = trained.card();
        assertThat(card.trainedOn().rows()).isEqualTo(20463);
        assertThat(card.testedOn().rows()).isEqualTo(4327);
        assertThat(card.testedOn().positiveRate()).isCloseTo(0.1694, within(0.00005));
    }

    @Test
    void it_beats_the_ordinary_result_and_the_naive_ones() {
        ModelCard card = trained.card();
        double auc = card.findMetric("AUC").orElseThrow().value();
        System.out.printf(Locale.ROOT, "order-risk on online_retail_ii: AUC %.4f%n", auc);
        assertThat(auc).isGreaterThanOrEqualTo(0.723);
        card.metrics().stream()
                .filter(metric -> metric.name().equals("AUC"))
                .forEach(metric -> assertThat(metric.value()).isLessThanOrEqualTo(auc));
        assertThat(card.findMetric("average precision").orElseThrow().value()).isGreaterThan(0.364);
    }

    @Test
    void a_score_with_its_reasons_is_quick_and_adds_up() {
        Scorer scorer = new ModelScorer(trained.card(), RECIPE, trained.model());
        for (int round = 0; round < 2; round++) {
            for (OrderFacts facts : tested) {
                Prediction.Scored scored = scorer.score(facts);
                double sum = scored.attributions().stream()
                        .mapToDouble(Attribution::contribution)
                        .sum();
                assertThat(Math.abs(scored.base() + sum - scored.value())).isLessThan(1e-9);
            }
        }
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        double sum = 0;
        for (OrderFacts facts : tested) {
            sum += scorer.score(facts).value();
        }
        double micros = (thread.getCurrentThreadCpuTime() - start) / 1e3 / tested.size();
        System.out.printf(Locale.ROOT, "order-risk: a score with its reasons takes %.0f us of CPU%n", micros);
        assertThat(sum).isPositive();
    }
}
