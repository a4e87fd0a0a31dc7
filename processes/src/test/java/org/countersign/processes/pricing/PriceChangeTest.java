package org.countersign.processes.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.PriceChanged;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.Reply;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.domain.pricing.PriceState;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Undone;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.pricing.PriceQuery;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.reorder.Shelf;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A mug at 10.00 that costs 2.00, from a competitor's price to the shop's own: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class PriceChangeTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final RulesetId POLICY = RulesetId.of("pricing/policy");

    private final Spine spine;
    private final String sku = "PRI-" + TESTS.incrementAndGet();
    private final Shelf shelf;

    PriceChangeTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        // What the tests before have moved is not of this hour any more.
        spine.pass(Duration.ofHours(2));
        shelf = new Shelf(spine, sku, "S-" + sku);
        shelf.counted(120);
        tick();
    }

    @AfterEach
    void prices_go_on() {
        if (spine.automations.isStopped("pricing")) {
            spine.automations.resume("pricing", "sue", "test is over");
        }
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("pricing", PriceChangeTest.class, SHOPS);
    }

    @Test
    void a_competitor_is_followed_no_further_than_a_day_allows_and_the_shop_is_told() {
        market("9.40", "9.45");
        PriceChange change = only();
        assertThat(change.state()).isEqualTo(PriceState.APPLIED);
        assertThat(change.proposal().to()).isEqualByComparingTo("9.39");
        PriceChanged told = told(change).get(0);
        assertThat(told.from()).isEqualByComparingTo("10.00");
        assertThat(told.to()).isEqualByComparingTo("9.39");
        assertThat(told.lowest30()).isEqualByComparingTo("10.00");
        assertThat(told.takenBack()).isFalse();
        assertThat(price()).isEqualByComparingTo("9.39");
        assertThat(spine.priceHistory.of(sku, 10))
                .extracting(PricePoint::changeId)
                .containsExactly(change.changeId(), null);
    }

    @Test
    void the_decision_names_the_event_that_told_the_news() {
        market("9.40", "9.45");
        String policy = only().proposal().decisionId();
        assertThat(spine.decisions.find(policy).orElseThrow().decision().cause())
                .contains("seen-b-" + sku);
    }

    @Test
    void the_same_again_is_no_news() {
        market("9.40", "9.45");
        int before = decisions();
        observe("again", "B", "9.45");
        tick();
        assertThat(decisions()).isEqualTo(before);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void a_large_move_waits_for_a_person_and_is_put_up_when_one_agrees() {
        expiring();
        PriceChange held = only();
        assertThat(held.state()).isEqualTo(PriceState.HELD);
        Task task = spine.tasks.openOf(held.changeId(), "price-change").orElseThrow();
        assertThat(task.title()).startsWith("Lower A " + sku.toLowerCase(Locale.ROOT) + " from 10.00 to ");
        assertThat(task.because()).contains("than moves without a person");
        assertThat(price()).isEqualByComparingTo("10.00");
        spine.sign(task.id(), "ola", Answer.APPROVE, null);
        assertThat(spine.priceChanges.get(held.changeId()).state()).isEqualTo(PriceState.APPLIED);
        assertThat(told(held))
                .singleElement()
                .extracting(PriceChanged::signedBy)
                .isEqualTo("ola");
    }

    @Test
    void a_person_may_say_no() {
        expiring();
        PriceChange held = only();
        spine.sign(
                spine.tasks
                        .openOf(held.changeId(), "price-change")
                        .orElseThrow()
                        .id(),
                "ola",
                Answer.REFUSE,
                "machine-wrong");
        PriceChange refused = spine.priceChanges.get(held.changeId());
        assertThat(refused.state()).isEqualTo(PriceState.REFUSED);
        assertThat(refused.note()).isEqualTo("refused by ola");
        assertThat(told(held)).isEmpty();
        assertThat(price()).isEqualByComparingTo("10.00");
    }

    @Test
    void what_waits_is_out_of_date_when_the_shop_has_another_price() {
        expiring();
        PriceChange held = only();
        spine.post(Events.priced("priced-" + sku, sku, "9.10", "2.00"));
        tick();
        assertThat(spine.priceChanges.get(held.changeId()).state()).isEqualTo(PriceState.SUPERSEDED);
        assertThat(spine.tasks.openOf(held.changeId(), "price-change")).isEmpty();
    }

    @Test
    void nothing_is_put_up_below_a_floor_that_rose_while_a_person_thought() {
        expiring();
        PriceChange held = only();
        Task task = spine.tasks.openOf(held.changeId(), "price-change").orElseThrow();
        TestTransactions.run(() -> spine.catalogue.upsert(new ProductUpserted(
                sku, "A mug", "kitchen", new BigDecimal("10.00"), new BigDecimal("9.50"), "EUR", 300, true, true)));
        spine.sign(task.id(), "ola", Answer.APPROVE, null);
        PriceChange closed = spine.priceChanges.get(held.changeId());
        assertThat(closed.state()).isEqualTo(PriceState.SUPERSEDED);
        assertThat(closed.note()).contains("the floor is 10.45");
        assertThat(told(held)).isEmpty();
    }

    @Test
    void a_change_is_taken_back_once_and_the_shop_is_told() {
        market("9.40", "9.45");
        PriceChange change = only();
        assertThat(takeBack(change)).isEmpty();
        assertThat(takeBack(change)).as("twice is no harm").isEmpty();
        assertThat(price()).isEqualByComparingTo("10.00");
        assertThat(told(change)).hasSize(2);
        assertThat(told(change).get(1).takenBack()).isTrue();
        assertThat(told(change).get(1).to()).isEqualByComparingTo("10.00");
        assertThat(spine.priceChanges.get(change.changeId()).note()).isEqualTo("a mistake (sue)");
    }

    @Test
    void what_has_moved_on_is_not_taken_back() {
        market("9.40", "9.45");
        spine.post(Events.priced("priced-" + sku, sku, "9.10", "2.00"));
        assertThat(takeBack(only())).hasValueSatisfying(why -> assertThat(why).contains("it is 9.10 now"));
        assertThat(price()).isEqualByComparingTo("9.10");
    }

    @Test
    void what_followed_from_a_bad_version_is_taken_back_by_two_people() {
        market("9.40", "9.45");
        Unwind unwind = spine.unwind(POLICY, 1, Duration.ofMinutes(10), "sue");
        Task review = spine.tasks.openOf(unwind.id(), "unwind-review").orElseThrow();
        spine.sign(review.id(), "max", Answer.APPROVE, null);
        assertThat(spine.undone(unwind)).extracting(Undone::done).contains(true);
        assertThat(price()).isEqualByComparingTo("10.00");
        assertThat(only().state()).isEqualTo(PriceState.TAKEN_BACK);
    }

    @Test
    void too_much_within_an_hour_stops_prices_until_a_person_lets_them_go_on() {
        List<String> many =
                IntStream.rangeClosed(1, 12).mapToObj(n -> sku + "-" + n).toList();
        many.forEach(one -> {
            spine.post(Events.product(one, true));
            spine.post(Events.observed("a-" + one, one, "A", "9.40", spine.clock.instant()));
            spine.post(Events.observed("b-" + one, one, "B", "9.45", spine.clock.instant()));
        });
        tick();
        List<PriceState> states = many.stream()
                .map(one -> spine.priceChanges
                        .list(new PriceQuery(one, null, null, 5))
                        .items())
                .map(all -> all.isEmpty() ? PriceState.PROPOSED : all.get(0).state())
                .toList();
        assertThat(states.stream().filter(PriceState.APPLIED::equals).count()).isEqualTo(10);
        assertThat(states).contains(PriceState.HELD);
        assertThat(spine.automations.isStopped("pricing")).isTrue();
        assertThat(spine.automations.standing("pricing").stopped().why()).contains("prices within an hour");
    }

    @Test
    void a_machine_that_may_only_advise_changes_no_price() {
        spine.automations.level("pricing", Autonomy.ADVISE, "sue", "holidays");
        market("9.40", "9.45");
        spine.automations.level("pricing", Autonomy.PROPOSE, "sue", "back");
        assertThat(changes()).isEmpty();
        observe("next", "A", "9.30");
        tick();
        assertThat(only().state()).isEqualTo(PriceState.HELD);
        spine.automations.level("pricing", Autonomy.ACT, "sue", "as usual");
    }

    @Test
    void a_product_without_a_cost_keeps_its_price_and_says_why() {
        spine.post(Events.priced("priced-" + sku, sku, "10.00", "2.00").replace(",\"cost\":\"2.00\"", ""));
        market("9.00", "9.05");
        assertThat(changes()).isEmpty();
        assertThat(spine.decisions.ofSubject(sku).stream()
                        .filter(d -> d.ruleset().equals(POLICY))
                        .reduce((a, b) -> b)
                        .map(d -> spine.decisions.find(d.id()).orElseThrow().decision())
                        .orElseThrow()
                        .judgement()
                        .reasons())
                .extracting(Reason::because)
                .anyMatch(because -> because.contains("nobody has told what it costs"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        assertThat(code(Events.observed("zero-" + sku, sku, "A", "0", spine.clock.instant())))
                .isEqualTo("NOT_A_PRICE");
        assertThat(code(Events.observed("dollar-" + sku, sku, "A", "9.00", spine.clock.instant())
                        .replace("EUR", "USD")))
                .isEqualTo("OTHER_CURRENCY");
    }

    @Test
    void late_answers_are_asked_for_again_and_then_of_a_supervisor() {
        expiring();
        PriceChange held = only();
        spine.pass(Duration.ofHours(2).plusMinutes(1));
        assertThat(spine.tasks
                        .openOf(held.changeId(), "price-change")
                        .orElseThrow()
                        .level())
                .isEqualTo(1);
        spine.pass(Duration.ofHours(2));
        assertThat(spine.tasks
                        .openOf(held.changeId(), "price-change")
                        .orElseThrow()
                        .queue())
                .isEqualTo("supervisor");
    }

    // ---- what happens

    private void market(String first, String second) {
        observe("a", "A", first);
        observe("b", "B", second);
        tick();
    }

    private void observe(String id, String competitor, String price) {
        spine.post(Events.observed("seen-" + id + "-" + sku, sku, competitor, price, spine.clock.instant()));
    }

    /** Enough of it for a large sum, and it can't be sold any more in three days. */
    private void expiring() {
        shelf.forecast(400, 24);
        spine.post(Events.counted(UUID.randomUUID().toString(), sku, 500, spine.clock.instant())
                .replace(
                        "\"countedAt\"",
                        "\"sellBy\":\""
                                + spine.clock
                                        .instant()
                                        .plus(Duration.ofDays(3))
                                        .toString()
                                        .substring(0, 10) + "\",\"countedAt\""));
        tick();
    }

    private void tick() {
        TestTransactions.run(spine.prices::tick);
    }

    private Optional<String> takeBack(PriceChange change) {
        return TestTransactions.call(() -> spine.prices.takeBack(change.changeId(), "sue", "a mistake"));
    }

    // ---- what came of it

    private List<PriceChange> changes() {
        return spine.priceChanges.list(new PriceQuery(sku, null, null, 50)).items();
    }

    private PriceChange only() {
        List<PriceChange> all = changes();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private BigDecimal price() {
        return spine.catalogue.find(sku).orElseThrow().price();
    }

    private int decisions() {
        return spine.decisions.ofSubject(sku).size();
    }

    private List<PriceChanged> told(PriceChange change) {
        return spine.outbox.ofSubject(sku).stream()
                .map(posted -> posted.event().effect())
                .filter(PriceChanged.class::isInstance)
                .map(PriceChanged.class::cast)
                .filter(told -> told.changeId().equals(change.changeId()))
                .toList();
    }

    private String code(String event) {
        Reply reply = spine.post(event);
        return reply.problems().get(0).code();
    }
}
