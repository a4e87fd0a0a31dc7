package org.countersign.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.countersign.models.card.Reference;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;
import org.countersign.models.watching.Worlds.World;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final double MONTHLY = 10_000;
    private static final Bounds BOUNDS = Bounds.DEFAULT;
    private static final Reference REFERENCE = reference(Worlds.rows(4_000, 1), Worlds.rows(1_000, 2));

    private static Reference reference(Dataset learnt, Dataset proven) {
        double[] scores =
                proven.rows().stream().mapToDouble(r -> Worlds.score(r.x())).toArray();
        List<Reference.Known> known = new ArrayList<>();
        double[] weights = {0.1, 0.3, 0.6};
        for (int i = 0; i < weights.length; i++) {
            known.add(new Reference.Known(
                    Worlds.FEATURES.get(i).name(),
                    References.spread(learnt.column(i), proven.column(i)),
                    weights[i],
                    0,
                    i == 1));
        }
        double rate = (double) learnt.positives() / learnt.size();
        return new Reference(known, References.spread(scores, scores), rate, 1);
    }

    private static Drift drift(Bounds bounds) {
        return new Drift(Worlds.FEATURES, REFERENCE, bounds);
    }

    private static Truth truth(Bounds bounds) {
        return new Truth(REFERENCE, 2, "Share returned before", bounds);
    }

    private static Measure find(List<Measure> measures, Kind kind) {
        return measures.stream().filter(m -> m.kind() == kind).findFirst().orElseThrow();
    }

    private static List<String> drifted(List<Measure> measures) {
        return measures.stream()
                .filter(m -> m.kind() == Kind.INPUT && m.breached())
                .map(Measure::feature)
                .toList();
    }

    @Test
    void in_the_same_world_nothing_is_called_more_often_than_the_bound_of_chance() {
        Bounds byChanceAlone = new Bounds(200, 0.05, 0, 0.5, 0, 0, 0);
        int seeds = 1_000;
        Map<Kind, Integer> alarms = new ConcurrentHashMap<>();
        AtomicInteger byDefault = new AtomicInteger();
        IntStream.range(0, seeds).parallel().forEach(seed -> {
            List<Seen> seen = Worlds.seen(200, World.USUAL, 1_000 + seed);
            List<Measure> measures = new ArrayList<>(drift(byChanceAlone).measure(seen, MONTHLY));
            measures.addAll(truth(byChanceAlone).measure(seen, MONTHLY));
            measures.stream()
                    .filter(Measure::breached)
                    .map(Measure::kind)
                    .distinct()
                    .forEach(kind -> alarms.merge(kind, 1, Integer::sum));
            byDefault.addAndGet(drift(BOUNDS).measure(seen, MONTHLY).stream().anyMatch(Measure::breached) ? 1 : 0);
            byDefault.addAndGet(truth(BOUNDS).measure(seen, MONTHLY).stream().anyMatch(Measure::breached) ? 1 : 0);
        });
        // Three standard deviations of a thousand worlds above the bound, which is 0.05 of them.
        assertThat(alarms).allSatisfy((kind, often) -> assertThat(often).isLessThanOrEqualTo(50 + 21));
        assertThat(alarms.get(Kind.CALIBRATION)).as("the test does call").isGreaterThan(10);
        // Four kinds at a chance of 0.001 each, a thousand times.
        assertThat(byDefault.get()).isLessThanOrEqualTo(4 + 6);
    }

    @Test
    void amounts_that_grow_are_found_with_their_direction_and_nothing_else_is() {
        List<Measure> measures = drift(BOUNDS).measure(Worlds.seen(500, new World(2, 1, 1, 1), 7), MONTHLY);
        assertThat(drifted(measures)).containsExactly("amount");
        assertThat(measures.get(0).words()).matches("Order value: higher, median 8\\d(\\.\\d)? -> 1[4-8]\\d");
        Measure together = find(measures, Kind.INPUTS);
        assertThat(together.value()).isCloseTo(0.1, within(1e-9));
        assertThat(together.breached()).as("it hardly looks at the amount").isFalse();
    }

    @Test
    void what_the_model_looks_at_most_takes_it_out_of_service_alone() {
        List<Measure> measures = drift(BOUNDS).measure(Worlds.seen(500, new World(1, 1, 1.8, 1), 7), MONTHLY);
        assertThat(drifted(measures)).containsExactly("habit");
        assertThat(find(measures, Kind.INPUTS).breached()).isTrue();
        assertThat(find(measures, Kind.INPUTS).words())
                .isEqualTo("60 % of what it looks at has drifted: Share returned before");
        Measure output = find(measures, Kind.OUTPUT);
        assertThat(output.breached()).isTrue();
        assertThat(output.words()).startsWith("Scores: higher, median ");
    }

    @Test
    void the_money_of_the_scores_is_their_mean_change_times_a_months_orders() {
        List<Seen> seen = Worlds.seen(500, new World(1, 1, 1.8, 1), 7);
        double mean = seen.stream().mapToDouble(Seen::score).average().orElseThrow();
        Measure output = find(drift(BOUNDS).measure(seen, MONTHLY), Kind.OUTPUT);
        assertThat(output.money()).isCloseTo((mean - REFERENCE.score().mean()) * MONTHLY, within(1e-6));
        assertThat(output.money()).isGreaterThan(500);
        double moved =
                seen.stream().mapToDouble(s -> s.contribution(2)).average().orElseThrow();
        assertThat(drift(BOUNDS).measure(seen, MONTHLY).get(2).money()).isCloseTo(moved * MONTHLY, within(1e-6));
    }

    @Test
    void a_world_like_the_one_its_figures_were_measured_on_is_no_drift() {
        double[] learnt = IntStream.range(0, 1_000).mapToDouble(i -> i).toArray();
        double[] proven = IntStream.range(0, 1_000).mapToDouble(i -> 900 + i).toArray();
        double[] now = IntStream.range(0, 250).mapToDouble(i -> 900 + 4 * i).toArray();
        assertThat(Moved.of(References.spread(learnt, proven), now).psi()).isLessThan(0.01);
        assertThat(Moved.of(References.spread(learnt, learnt), now).psi()).isGreaterThan(1);
    }

    @Test
    void the_order_of_the_features_does_not_matter() {
        List<Seen> seen = Worlds.seen(500, new World(2, 1, 1.8, 1), 9);
        List<Feature> turned = new ArrayList<>(Worlds.FEATURES);
        Collections.reverse(turned);
        List<Reference.Known> known = new ArrayList<>(REFERENCE.features());
        Collections.reverse(known);
        Reference other = new Reference(known, REFERENCE.score(), REFERENCE.rate(), 1);
        List<Seen> turnedRows = seen.stream()
                .map(s -> new Seen(
                        new double[] {s.x(2), s.x(1), s.x(0)},
                        new double[] {s.contribution(2), s.contribution(1), s.contribution(0)},
                        s.score(),
                        s.happened()))
                .toList();
        assertThat(new Drift(turned, other, BOUNDS)
                        .measure(turnedRows, MONTHLY).stream().filter(m -> m.kind() == Kind.INPUT))
                .containsExactlyInAnyOrderElementsOf(drift(BOUNDS).measure(seen, MONTHLY).stream()
                        .filter(m -> m.kind() == Kind.INPUT)
                        .toList());
    }

    @Test
    void too_few_rows_say_nothing_however_strange_they_are() {
        List<Seen> few = Worlds.seen(BOUNDS.rows() - 1, new World(9, 9, 2, 3), 5);
        assertThat(drift(BOUNDS).measure(few, MONTHLY)).isEmpty();
        assertThat(truth(BOUNDS).measure(few, MONTHLY)).isEmpty();
        List<Seen> unknown = Worlds.seen(BOUNDS.rows(), World.USUAL, 5).stream()
                .map(s -> new Seen(new double[] {s.x(0), s.x(1), s.x(2)}, new double[3], s.score(), null))
                .toList();
        assertThat(truth(BOUNDS).measure(unknown, MONTHLY)).isEmpty();
    }

    @Test
    void what_happens_more_often_than_was_said_is_found_with_its_money() {
        List<Seen> seen = Worlds.seen(1_000, new World(1, 1, 1, 1.8), 11);
        List<Measure> measures = truth(BOUNDS).measure(seen, MONTHLY);
        Measure calibration = find(measures, Kind.CALIBRATION);
        assertThat(calibration.breached()).isTrue();
        assertThat(calibration.words()).startsWith("It happens more often than it says: ");
        double said = seen.stream().mapToDouble(Seen::score).average().orElseThrow();
        double rate = seen.stream().filter(Seen::happened).count() / 1_000.0;
        assertThat(calibration.money()).isCloseTo((rate - said) * MONTHLY, within(1e-6));
        assertThat(calibration.groups()).hasSize(10).allSatisfy(g -> {
            assertThat(g.rows()).isEqualTo(100);
            assertThat(g.happened()).isBetween(g.low(), g.high());
        });
        Measure outcome = find(measures, Kind.OUTCOME);
        assertThat(outcome.value()).isCloseTo(rate, within(1e-9));
        assertThat(outcome.breached()).isTrue();
        assertThat(outcome.words()).startsWith("It happens more often than when it was trained: ");
        assertThat(outcome.money()).isCloseTo((rate - REFERENCE.rate()) * MONTHLY, within(1e-6));
        assertThat(find(measures, Kind.ACCURACY).breached())
                .as("it ranks as well as ever")
                .isFalse();
    }

    @Test
    void a_model_that_ranks_worse_than_one_feature_alone_is_found() {
        List<Seen> upsideDown = Worlds.seen(600, World.USUAL, 13).stream()
                .map(s -> new Seen(new double[] {s.x(0), s.x(1), s.x(2)}, new double[3], 0.6 - s.score(), s.happened()))
                .toList();
        Measure accuracy = find(truth(BOUNDS).measure(upsideDown, MONTHLY), Kind.ACCURACY);
        assertThat(accuracy.breached()).isTrue();
        assertThat(accuracy.value()).isLessThan(0.5);
        assertThat(accuracy.bound()).isGreaterThan(0.5);
        assertThat(accuracy.words()).startsWith("It ranks no better than \"Share returned before\" alone: AUC ");
    }
}
