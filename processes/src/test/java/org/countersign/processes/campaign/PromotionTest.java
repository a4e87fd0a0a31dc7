package org.countersign.processes.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.campaign.Promotion;
import org.countersign.domain.event.Effect;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.reorder.Shelf;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A campaign for a mug of which twenty are sold a week: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class PromotionTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final String sku = "CAM-" + TESTS.incrementAndGet();
    private final String campaign = "ADVENT-" + TESTS.get();
    private final Shelf shelf;

    PromotionTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        spine.pass(Duration.ZERO);
        shelf = new Shelf(spine, sku, "S-" + sku);
        shelf.counted(120);
        spine.post(Events.campaign(campaign, sku, spine.clock.instant()));
        tick();
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("promotion", PromotionTest.class, SHOPS);
    }

    @Test
    void it_pauses_when_little_is_left_and_goes_on_when_enough_came() {
        assertThat(item().paused()).isFalse();
        shelf.counted(12);
        tick();
        assertThat(item().paused()).isTrue();
        assertThat(item().why()).startsWith("12 pieces last for 0.6 weeks");
        shelf.counted(25);
        tick();
        assertThat(item().paused()).as("a little more is not enough").isTrue();
        shelf.counted(120);
        tick();
        assertThat(item().paused()).isFalse();
        assertThat(told()).containsExactly("campaign.paused.v1", "campaign.resumed.v1");
    }

    @Test
    void a_machine_that_may_only_propose_asks_once_and_waits() {
        spine.automations.level("campaigns", Autonomy.PROPOSE, "sue", "holidays");
        try {
            shelf.counted(12);
            tick();
            shelf.counted(3);
            spine.pass(Duration.ofMinutes(2));
            tick();
            Task task = task();
            assertThat(task.title()).isEqualTo("Pause the campaign Advent weeks for " + sku + "?");
            assertThat(item().paused()).isFalse();
            spine.pass(Duration.ofHours(2));
            spine.pass(Duration.ofHours(3));
            assertThat(task().queue()).isEqualTo("supervisor");
            spine.sign(task.id(), "sue", Answer.APPROVE, null);
            assertThat(item().paused()).isTrue();
            assertThat(told()).containsExactly("campaign.paused.v1");
        } finally {
            spine.automations.level("campaigns", Autonomy.ACT, "sue", "back");
        }
    }

    @Test
    void a_person_may_leave_it_running() {
        spine.automations.level("campaigns", Autonomy.PROPOSE, "sue", "holidays");
        try {
            shelf.counted(12);
            tick();
            spine.sign(task().id(), "ola", Answer.REFUSE, "machine-wrong");
            assertThat(item().paused()).isFalse();
            assertThat(told()).isEmpty();
            tick();
            assertThat(tasks()).as("nothing has changed since").isEmpty();
        } finally {
            spine.automations.level("campaigns", Autonomy.ACT, "sue", "back");
        }
    }

    @Test
    void a_campaign_that_is_over_is_left_alone() {
        spine.pass(Duration.ofDays(15));
        shelf.counted(1);
        tick();
        assertThat(told()).isEmpty();
    }

    @Test
    void one_that_ends_before_it_starts_is_refused() {
        String upsideDown = Events.campaign("UPSIDE-" + sku, sku, spine.clock.instant())
                .replace("startsAt", "x")
                .replace("endsAt", "startsAt")
                .replace("\"x\"", "\"endsAt\"");
        assertThat(spine.post(upsideDown).problems().get(0).code()).isEqualTo("ENDS_BEFORE_START");
    }

    private void tick() {
        TestTransactions.run(spine.promotionRounds::tick);
    }

    private Promotion.Item item() {
        return spine.promotions.find(campaign).orElseThrow().items().get(0);
    }

    private List<Task> tasks() {
        return spine.tasks.openOf(List.of(sku)).stream()
                .filter(task -> task.kind().equals("campaign-pause"))
                .toList();
    }

    private Task task() {
        List<Task> all = tasks();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> told() {
        return spine.outbox.ofSubject(sku).stream()
                .map(posted -> posted.event().effect())
                .map(Effect::type)
                .filter(type -> type.startsWith("campaign."))
                .toList();
    }
}
