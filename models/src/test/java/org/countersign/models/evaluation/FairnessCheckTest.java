package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.Fairness.Share;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;
import org.junit.jupiter.api.Test;

class FairnessCheckTest {

    private static final int ROWS = 4_000;

    @Test
    void groups_that_are_treated_alike_are_no_breach() {
        Fairness fairness = measure(0);
        assertThat(fairness.breaches()).isEmpty();
        assertThat(fairness.groups()).extracting(Fairness.Group::group).containsExactly("DE", "FR", "all smaller ones");
        assertThat(fairness.groups()).allSatisfy(group -> {
            assertThat(group.flagged().value())
                    .isBetween(group.flagged().low(), group.flagged().high());
            assertThat(group.happened().value()).isCloseTo(0.2, within(0.12));
        });
        assertThat(fairness.proxies())
                .allSatisfy(proxy -> assertThat(proxy.auc()).isLessThan(0.75));
    }

    @Test
    void a_group_whose_honest_ones_are_flagged_more_often_is_a_breach_with_the_feature_that_tells_it() {
        Fairness fairness = measure(1.5);
        assertThat(fairness.breaches()).hasSize(1);
        assertThat(fairness.breaches().get(0))
                .startsWith("fairness: country FR")
                .contains("'Postcode'");
    }

    @Test
    void a_person_reads_each_group_beside_the_others_of_its_segment() {
        List<Treatment> table = Treatment.of(measure(1.5));
        Treatment french = table.stream()
                .filter(one -> one.group().group().equals("FR"))
                .findFirst()
                .orElseThrow();
        assertThat(french.breached()).isTrue();
        assertThat(french.ratio()).isGreaterThan(Treatment.BOUND);
        assertThat(french.difference()).isPositive();
        assertThat(french.proxy().orElseThrow().feature()).isEqualTo("Postcode");
        assertThat(table).filteredOn(Treatment::breached).hasSize(1);
    }

    @Test
    void in_a_fair_world_hardly_anything_is_called_a_breach() {
        int worlds = 1_000;
        int called = 0;
        Random random = new Random(5);
        for (int world = 0; world < worlds; world++) {
            called += fairWorld(random, 800, 4).breaches().isEmpty() ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "fairness: %d of %d fair worlds are called unfair%n", called, worlds);
        assertThat(called).isLessThan(worlds * 3 / 100);
    }

    private static Fairness fairWorld(Random random, int rows, int countries) {
        List<Dataset.Row> all = new ArrayList<>();
        double[] scores = new double[rows];
        for (int i = 0; i < rows; i++) {
            boolean y = random.nextInt(5) == 0;
            scores[i] = (y ? 1 : 0) + random.nextGaussian();
            String country = "C" + random.nextInt(countries);
            all.add(new Dataset.Row("R-" + i, null, new double[] {scores[i]}, y, Map.of("country", country)));
        }
        return FairnessCheck.of(new Dataset(List.of(new Feature("a", "A")), all), scores);
    }

    @Test
    void rows_without_groups_have_no_table() {
        Dataset data = new Dataset(
                List.of(new Feature("a", "A")),
                List.of(
                        new Dataset.Row("1", null, new double[] {1}, true, Map.of()),
                        new Dataset.Row("2", null, new double[] {2}, false, Map.of())));
        assertThat(FairnessCheck.of(data, new double[] {.1, .2})).isEqualTo(Fairness.NONE);
    }

    @Test
    void the_interval_is_wilson_s() {
        Share share = Wilson.share(10, 50);
        assertThat(share.low()).isCloseTo(0.1124, within(1e-4)); // published example
        assertThat(share.high()).isCloseTo(0.3304, within(1e-4));
        assertThat(Wilson.share(0, 20).low()).isZero();
        assertThat(Wilson.share(0, 20).high()).isBetween(0.1, 0.2);
    }

    /** @param against how much higher French people score for being French */
    private static Fairness measure(double against) {
        Random random = new Random(8);
        List<Dataset.Row> rows = new ArrayList<>();
        double[] scores = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            boolean french = random.nextInt(4) == 0;
            String country = i % 400 == 0 ? "C" + i : french ? "FR" : "DE";
            boolean y = random.nextInt(5) == 0;
            double[] x = {(french ? against : 0) + random.nextGaussian(), random.nextGaussian()};
            scores[i] = (y ? 1 : 0) + random.nextGaussian() + (french ? against : 0);
            rows.add(new Dataset.Row("R-" + i, null, x, y, Map.of("country", country)));
        }
        List<Feature> features = List.of(new Feature("postcode", "Postcode"), new Feature("weight", "Weight"));
        return FairnessCheck.of(new Dataset(features, rows), scores);
    }
}
