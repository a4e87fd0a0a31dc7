package org.countersign.processes.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.processes.testing.Events.order;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.desk.Holds;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers who may be lost, from the question to what followed: everything real but the server and the model. */
@ParameterizedClass
@EnumSource(Databases.class)
class RetentionTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final Customers shop;
    private final String anna = "anna-" + TESTS.incrementAndGet();
    private final String carl = "carl-" + TESTS.get();

    RetentionTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        spine.post(Events.product("MUG", false));
        spine.churnSays(0.85);
        shop = new Customers(spine);
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("retention", RetentionTest.class, SHOPS);
    }

    @Test
    void who_may_be_lost_is_written_to_once_with_a_coupon_that_pricing_takes() {
        shop.regular(anna);
        Retention first = shop.ask(anna);
        assertThat(first.state()).isEqualTo(RetentionState.WRITTEN);
        assertThat(first.coupon()).isEqualTo("THANKYOU5");
        assertThat(shop.rules(first)).containsExactly("RTN-202");
        assertThat(shop.ask(anna)).as("asked again at once").isEqualTo(first);
        assertThat(shop.mails(anna)).hasSize(1);
        MessageRequested mail = shop.mails(anna).get(0);
        assertThat(mail.email()).isEqualTo(anna + "@example.org");
        assertThat(mail.purpose()).isEqualTo(Consent.MARKETING);
        assertThat(mail.text())
                .contains("60 days ago")
                .contains("THANKYOU5")
                .contains("5.00 EUR less")
                .contains("50.00 EUR or more")
                .endsWith("To unsubscribe, answer it with the word STOP.");
        assertThat(spine.waitsAt("retention", first.retentionId())).containsExactly("await-order");
    }

    @Test
    void while_it_may_only_advise_nobody_is_written_to_and_while_it_proposes_a_person_is_asked() {
        shop.regular(anna);
        shop.regular(carl);
        spine.automations.level("retention", Autonomy.ADVISE, "berta", "we look first");
        Retention advised = shop.ask(anna);
        assertThat(advised.state()).isEqualTo(RetentionState.LEFT);
        assertThat(shop.rules(advised)).containsExactly("RTN-202", Holds.LIMITED);
        spine.automations.level("retention", Autonomy.PROPOSE, "berta", "now we read each");
        Retention proposed = shop.ask(carl);
        assertThat(proposed.state()).isEqualTo(RetentionState.ASKED);
        assertThat(shop.mails(anna)).isEmpty();
        assertThat(shop.mails(carl)).isEmpty();
        spine.automations.level("retention", Autonomy.ACT, "berta", "it does well");
    }

    @Test
    void without_consent_nobody_is_written_to_and_the_decision_says_why() {
        shop.bought(carl, 5, 60, 90);
        Retention left = shop.ask(carl);
        assertThat(left.state()).isEqualTo(RetentionState.LEFT);
        assertThat(shop.rules(left)).contains("RTN-101");
        assertThat(shop.mails(carl)).isEmpty();
        assertThat(spine.waitsAt("retention", left.retentionId()))
                .as("no process is kept for it")
                .isEmpty();
    }

    @Test
    void other_flows_count_towards_the_cap() {
        shop.regular(anna);
        for (int i = 1; i <= 2; i++) {
            int n = i;
            assertThat(TestTransactions.call(
                            () -> spine.marketing.send(anna, "newsletter", "d-1", "issue " + n, letter(anna))))
                    .isEmpty();
        }
        assertThat(TestTransactions.call(
                        () -> spine.marketing.send(anna, "newsletter", "d-1", "issue 3", letter(anna))))
                .hasValueSatisfying(why -> assertThat(why).contains("2 messages"));
        assertThat(TestTransactions.call(
                        () -> spine.marketing.send(anna, "newsletter", "d-1", "issue 2", letter(anna))))
                .as("said again, sent once")
                .isEmpty();
        assertThat(spine.log.ofCustomer(anna)).hasSize(2);
        spine.pass(Duration.ofDays(20));
        Retention left = shop.ask(anna);
        assertThat(shop.rules(left)).contains("RTN-103");
        assertThat(shop.mails(anna)).hasSize(2);
    }

    @Test
    void only_marketing_goes_by_the_way_of_marketing() {
        MessageRequested bill = new MessageRequested("O-1", anna, null, "mail", "bill", "Bill", "To pay: 5.00");
        assertThatThrownBy(() -> TestTransactions.call(() -> spine.marketing.send(anna, "f", "d-1", "1", bill)))
                .hasStackTraceContaining("purpose: must be marketing");
    }

    private static MessageRequested letter(String customer) {
        return new MessageRequested(customer, customer, null, "mail", "news", "News", "News.", Consent.MARKETING);
    }

    @Test
    void with_much_at_stake_a_person_writes_or_does_not() {
        shop.bought(anna, 40, 60, 90, 120);
        shop.bought(carl, 40, 60, 90, 120);
        shop.agrees(anna, true, Duration.ofDays(1));
        shop.agrees(carl, true, Duration.ofDays(1));
        Retention annas = shop.ask(anna);
        Retention carls = shop.ask(carl);
        assertThat(annas.state()).isEqualTo(RetentionState.ASKED);
        Task task = spine.task(annas.retentionId(), "retention");
        assertThat(task.queue()).isEqualTo("retention");
        assertThat(task.subject()).isEqualTo(anna);
        assertThat(task.title()).isEqualTo("Write to " + anna + "@example.org and offer coupon THANKYOU5?");
        assertThat(task.amount()).isEqualByComparingTo("960.00");
        assertThat(task.currency()).isEqualTo("EUR");
        spine.pass(Duration.ofHours(3));
        assertThat(spine.task(annas.retentionId(), "retention").level()).isEqualTo(1);
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(shop.mails(anna)).hasSize(1);
        spine.pass(Duration.ofHours(2));
        Task late = spine.task(carls.retentionId(), "retention");
        assertThat(late.queue()).isEqualTo("supervisor");
        spine.sign(late.id(), "operator2", Answer.REFUSE, "machine-wrong");
        assertThat(shop.mails(carl)).isEmpty();
        assertThat(spine.retentions.get(carls.retentionId()).note()).contains("operator2");
        assertThat(spine.waitsAt("retention", carls.retentionId())).isEmpty();
    }

    @Test
    void a_person_cannot_write_to_somebody_who_took_the_consent_back_or_ordered_meanwhile() {
        shop.bought(anna, 40, 60, 90, 120);
        shop.bought(carl, 40, 60, 90, 120);
        shop.agrees(anna, true, Duration.ofDays(1));
        shop.agrees(carl, true, Duration.ofDays(1));
        Retention annas = shop.ask(anna);
        Retention carls = shop.ask(carl);
        spine.clock.pass(Duration.ofMinutes(2));
        shop.agrees(anna, false, Duration.ofMinutes(1));
        spine.post(order("O-77-" + carl, carl, spine.clock.instant()));
        spine.sign(spine.task(annas.retentionId(), "retention").id(), "operator", Answer.APPROVE, null);
        spine.sign(spine.task(carls.retentionId(), "retention").id(), "operator", Answer.APPROVE, null);
        assertThat(shop.mails(anna)).isEmpty();
        assertThat(shop.mails(carl)).isEmpty();
        assertThat(spine.retentions.get(annas.retentionId()).state()).isEqualTo(RetentionState.UNSENT);
        assertThat(spine.retentions.get(annas.retentionId()).note()).contains("no consent");
        assertThat(spine.retentions.get(carls.retentionId()).note()).contains("an order came");
    }

    @Test
    void what_follows_is_noted_on_the_decision() {
        shop.bought(carl, 5, 60, 90, 120);
        shop.agrees(carl, true, Duration.ofDays(1));
        shop.regular(anna);
        Retention back = shop.ask(carl);
        Retention gone = shop.ask(anna);
        spine.clock.pass(Duration.ofDays(3));
        spine.post(order("O-88-" + carl, carl, spine.clock.instant()));
        assertThat(TestTransactions.call(() -> spine.rounds.cameBack(100))).isPositive();
        assertThat(spine.retentions.get(back.retentionId()).state()).isEqualTo(RetentionState.BACK);
        assertThat(spine.decisions.find(back.decisionId()).orElseThrow().later())
                .extracting(StoredDecision.Later::outcome)
                .containsExactly("ordered-again");
        spine.pass(Duration.ofDays(88));
        assertThat(spine.retentions.get(gone.retentionId()).state()).isEqualTo(RetentionState.GONE);
        assertThat(spine.waitsAt("retention", gone.retentionId())).isEmpty();
    }

    @Test
    void without_a_score_the_rules_judge_by_recency_and_say_so() {
        spine.churnIsSilent("suspended: drift");
        shop.regular(anna);
        Retention annas = shop.ask(anna);
        assertThat(shop.rules(annas)).containsExactly("RTN-302", "RTN-304");
        assertThat(shop.mails(anna).get(0).template()).isEqualTo("retention-reminder");
        shop.bought(carl, 5, 40, 70, 100);
        shop.agrees(carl, true, Duration.ofDays(1));
        assertThat(shop.rules(shop.ask(carl))).containsExactly("RTN-304");
    }

    @Test
    void a_process_that_is_started_by_itself_assesses_and_leaves_alone() {
        shop.bought(carl, 5, 60, 90);
        Retention opened = TestTransactions.call(() -> spine.retentionSteps.open(carl));
        TestTransactions.call(() -> spine.processes.start("retention", opened.retentionId(), Map.of()));
        assertThat(shop.decisions(carl)).hasSize(1);
        assertThat(spine.waitsAt("retention", opened.retentionId())).isEmpty();
    }
}
