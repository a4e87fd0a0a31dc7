package org.countersign.models.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.models.card.ModelCard;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.Feature;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateDeliveryTest {

    private static final LateDelivery RECIPE = new LateDelivery();
    private static final OffsetDateTime MONDAY = OffsetDateTime.of(2026, 3, 2, 14, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate PROMISED = MONDAY.toLocalDate().plusDays(5);

    @TempDir
    Path folder;

    private record Shown(OffsetDateTime at, DeliveryFacts facts, boolean late) {}

    @Test
    void it_learns_which_carrier_is_late_and_is_kept_and_asked_like_any_other_model() {
        Clock then = Clock.fixed(MONDAY.plusDays(400).toInstant(), ZoneOffset.UTC);
        TrainedModel trained = new Training(folder, then).train(RECIPE, twoCarriers(), 1);
        ModelCard card = trained.card();
        assertThat(card.trainer()).contains("LogitBoost");
        assertThat(card.findMetric("AUC").orElseThrow().value()).isGreaterThan(0.6);
        ModelStore store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("models.key")));
        String version = store.save(trained).version();
        Prediction.Scored slow = store.open("late-delivery", version).score(facts(new TrackRecord("SLOW", 100, 50, 5)));
        Prediction.Scored fast = store.open("late-delivery", version).score(facts(new TrackRecord("FAST", 100, 3, 2)));
        assertThat(slow.value()).isGreaterThan(fast.value() + 0.2);
        double odds = slow.base()
                + slow.attributions().stream()
                        .mapToDouble(Attribution::contribution)
                        .sum();
        assertThat(slow.unit()).isEqualTo(Prediction.LOG_ODDS);
        assertThat(1 / (1 + Math.exp(-odds))).isCloseTo(slow.value(), within(1e-9));
    }

    @Test
    void a_parcel_is_shown_as_ordered_as_dispatched_and_a_day_before() {
        Map<String, Shown> shown = shown(List.of(past("A", MONDAY, 1, 6)));
        assertThat(shown).containsOnlyKeys("A as ordered", "A as dispatched", "A a day before");
        assertThat(shown.values()).allMatch(Shown::late);
        DeliveryFacts last = shown.get("A a day before").facts();
        assertThat(shown.get("A a day before").at().toLocalDate()).isEqualTo(PROMISED.minusDays(1));
        assertThat(last.promiseDays()).isEqualTo(1);
        assertThat(last.sinceDays()).isEqualTo(4);
        assertThat(last.dispatched()).isTrue();
        assertThat(shown.get("A as ordered").facts().dispatched()).isFalse();
    }

    @Test
    void nobody_asks_about_a_parcel_that_is_there() {
        assertThat(shown(List.of(past("A", MONDAY, 1, 2)))).containsOnlyKeys("A as ordered", "A as dispatched");
    }

    @Test
    void on_the_last_promised_day_it_is_in_time_and_the_day_after_it_is_late() {
        assertThat(shown(List.of(past("A", MONDAY, 1, 5))).get("A as ordered").late())
                .isFalse();
        assertThat(shown(List.of(past("A", MONDAY, 1, 6))).get("A as ordered").late())
                .isTrue();
    }

    @Test
    void a_record_holds_what_was_promised_before_that_day_and_nothing_later() {
        List<PastOrder> history = new ArrayList<>();
        history.add(past("late", MONDAY, 1, 30)); // promised for day 5, and only there on day 30
        history.add(past("punctual", MONDAY.plusMinutes(1), 1, 3));
        history.add(past("on that day", MONDAY.plusDays(5), 1, 4));
        history.add(past("on the day after", MONDAY.plusDays(6), 1, 4));
        Map<String, Shown> shown = shown(history);
        assertThat(shown.get("on that day as ordered").facts().carrierRecord()).isEqualTo(TrackRecord.none("DPD"));
        assertThat(shown.get("on the day after as ordered").facts().carrierRecord())
                .isEqualTo(new TrackRecord("DPD", 2, 1, 3));
        assertThat(shown.get("on the day after as ordered").facts().countryRecord())
                .isEqualTo(new TrackRecord("DE", 2, 1, 3));
    }

    @Test
    void what_nobody_knows_the_end_of_teaches_nothing() {
        PastOrder lost = past("A", MONDAY, 1, null);
        assertThat(shown(List.of(lost))).isEmpty();
        assertThat(shown(List.of(lost.brought(null)))).isEmpty();
        PastOrder ours = new PastOrder(lost.order(), OrderState.DISPATCHED, List.of(), lost.delivery());
        assertThat(shown(List.of(ours)).values()).isNotEmpty().allMatch(Shown::late);
    }

    @Test
    void every_feature_has_a_number_words_and_a_name_of_its_own() {
        DeliveryFacts facts = facts(TrackRecord.none("NEW"));
        assertThat(RECIPE.read(facts)).hasSameSizeAs(RECIPE.features()).doesNotContain(Double.NaN);
        assertThat(RECIPE.show(facts)).hasSameSizeAs(RECIPE.features()).noneMatch(String::isBlank);
        assertThat(new HashSet<>(RECIPE.features().stream().map(Feature::name).toList()))
                .hasSameSizeAs(RECIPE.features())
                .contains(RECIPE.baseline());
        assertThat(RECIPE.expectations().ranges().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        RECIPE.features().stream().map(Feature::name).toList());
    }

    @Test
    void before_it_is_sent_another_carrier_or_express_could_be_chosen() {
        DeliveryFacts facts = facts(new TrackRecord("SLOW", 40, 20, 6));
        assertThat(RECIPE.alternatives(facts))
                .extracting(Alternative::words)
                .containsExactly("FAST in place of SLOW", "by express");
        DeliveryFacts other = (DeliveryFacts) RECIPE.alternatives(facts).get(0).facts();
        assertThat(other.carrier()).isEqualTo("FAST");
        assertThat(other.carrierRecord().lateShare())
                .isLessThan(facts.carrierRecord().lateShare());
    }

    @Test
    void the_truth_is_known_once_it_is_there_or_the_promised_day_is_over() {
        Instant before = PROMISED.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant after = PROMISED.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(RECIPE.truth(fate(OrderState.DISPATCHED, null), before)).isEmpty();
        assertThat(RECIPE.truth(fate(OrderState.DISPATCHED, null), after)).contains(true);
        assertThat(RECIPE.truth(fate(OrderState.DELIVERED, before), after)).contains(false);
        assertThat(RECIPE.truth(fate(OrderState.DELIVERED, after), after)).contains(true);
        assertThat(RECIPE.truth(fate(OrderState.REFUSED, null), after)).isEmpty();
    }

    @Test
    void other_facts_are_refused_by_name() {
        assertThatThrownBy(() -> RECIPE.read(() -> "O-1")).hasMessageContaining("a parcel under way");
    }

    private static OrderFate fate(OrderState state, @Nullable Instant delivered) {
        return new OrderFate(state, MONDAY.toInstant(), null, null, PROMISED, delivered, null);
    }

    private static Map<String, Shown> shown(List<PastOrder> history) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        new DeliveryReplay()
                .replay(history, (moment, at, facts, late) -> shown.put(moment, new Shown(at, facts, late)));
        return new HashMap<>(shown);
    }

    private static DeliveryFacts facts(TrackRecord carrier) {
        return new DeliveryFacts(
                "O-1",
                null,
                MONDAY,
                carrier.of(),
                "standard",
                "DE",
                900,
                new BigDecimal("40.00"),
                "EUR",
                1,
                PROMISED,
                5,
                0,
                false,
                false,
                null,
                0,
                false,
                false,
                carrier,
                new TrackRecord("DE", 100, 20, 3),
                List.of(new TrackRecord("FAST", 100, 3, 2)));
    }

    /** A year in which one carrier is late with half of its parcels and the other with a few. */
    private static List<PastOrder> twoCarriers() {
        Random random = new Random(3);
        List<PastOrder> all = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            boolean slow = random.nextBoolean();
            boolean late = random.nextDouble() < (slow ? 0.5 : 0.04);
            OffsetDateTime at = MONDAY.plusMinutes(random.nextInt(400 * 1440));
            all.add(past(
                    "O-" + i, at, slow ? "SLOW" : "FAST", 1, late ? 6 + random.nextInt(3) : 2 + random.nextInt(3)));
        }
        all.sort(Comparator.comparing(past -> past.order().placedAt()));
        return all;
    }

    private static PastOrder past(String id, OffsetDateTime at, int dispatched, @Nullable Integer delivered) {
        return past(id, at, "DPD", dispatched, delivered);
    }

    private static PastOrder past(
            String id, OffsetDateTime at, String carrier, int dispatched, @Nullable Integer delivered) {
        OrderPlaced order = new OrderPlaced(
                id,
                at,
                "EUR",
                new OrderPlaced.Customer("C-1", null, "DE", null),
                List.of(new OrderPlaced.Line("MUG", null, 2, new BigDecimal("20.00"))),
                new OrderPlaced.Shipping("standard", "DE", null, null, null),
                new OrderPlaced.Payment("card", "captured"),
                null);
        return new PastOrder(order, OrderState.DELIVERED, List.of())
                .brought(new PastDelivery(
                        carrier,
                        at.toLocalDate().plusDays(5),
                        at.plusDays(dispatched),
                        delivered == null ? null : at.plusDays(delivered),
                        900));
    }
}
