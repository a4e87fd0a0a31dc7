package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.processes.testing.Events.arrived;
import static org.countersign.processes.testing.Events.cancelled;
import static org.countersign.processes.testing.Events.delivered;
import static org.countersign.processes.testing.Events.dispatched;
import static org.countersign.processes.testing.Events.order;
import static org.countersign.processes.testing.Events.product;
import static org.countersign.processes.testing.Events.returned;
import static org.countersign.processes.testing.Events.stock;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.RefundRequested;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.ReturnState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back, from the customer's request to the refund and the shelf: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class ReturnTest {

    /** The order of a mug (10.00), tea (25.00) and two spoons (5.00 each) with shipping. */
    private static final String TOTAL = "54.95";

    private static final String FIVE_DAYS_LATER = "2026-11-30T12:00:00Z";
    private static final String A_BIT_TOO_LATE = "2026-12-28T12:00:00Z";
    private static final String MUCH_TOO_LATE = "2027-01-28T12:00:00Z";
    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final String id = "B-" + TESTS.incrementAndGet();
    private final String back = "R-" + id;

    ReturnTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, ReturnTest::open);
        spine.modelSays(0.1);
    }

    private static Spine open(Databases kind) {
        Spine shop = new Spine(kind);
        for (String sku : new String[] {"MUG", "TEA", "SPOON"}) {
            shop.post(product(sku, true));
            shop.post(stock("first-" + sku, sku, 5000, null));
        }
        return shop;
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("returns", ReturnTest.class, SHOPS);
    }

    @Test
    void an_unwanted_mug_comes_back_and_is_paid_back_when_it_is_here() {
        sold();
        int shelf = onShelf("MUG");
        Reply reply = spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        assertThat(reply.status()).isEqualTo(Reply.PROCESSED);
        assertThat(reply.decisions()).extracting(Reply.DecisionRef::ruleset).containsExactly("fulfilment/returns");
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.AWAITING_GOODS);
        assertThat(refunds()).isEmpty();

        Reply goods = spine.post(arrived(back, id, "MUG 1 as-new"));
        assertThat(goods.decisions()).extracting(Reply.DecisionRef::ruleset).containsExactly("fulfilment/restocking");
        assertThat(refunds()).containsExactly(new BigDecimal("10.00"));
        assertThat(onShelf("MUG")).isEqualTo(shelf + 1);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.RETURNED);
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.CLOSED);
        assertThat(spine.waitsAt("returns", back)).isEmpty();
        assertThat(spine.decisions.ofSubject(id))
                .extracting(d -> d.ruleset().toString())
                .contains("fulfilment/returns", "fulfilment/restocking");
    }

    @Test
    void a_damaged_mug_is_paid_back_at_once_and_only_once() {
        sold();
        int shelf = onShelf("MUG");
        spine.post(returned(back, id, "damaged", FIVE_DAYS_LATER, "MUG 1"));
        assertThat(refunds()).containsExactly(new BigDecimal("10.00"));
        assertThat(spine.waitsAt("returns", back)).containsExactly("await-goods");
        spine.post(arrived(back, id, "MUG 1 damaged"));
        assertThat(refunds()).hasSize(1);
        assertThat(onShelf("MUG")).as("it is written off").isEqualTo(shelf);
        assertThat(spine.waitsAt("returns", back)).isEmpty();
    }

    @Test
    void goods_that_were_opened_cost_a_part() {
        sold();
        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1", "SPOON 2"));
        spine.post(arrived(back, id, "MUG 1 opened", "SPOON 2 as-new"));
        assertThat(refunds()).as("20 % less for the mug").containsExactly(new BigDecimal("18.00"));
    }

    @Test
    void a_few_days_too_late_a_person_accepts() {
        sold();
        spine.post(returned(back, id, "unwanted", A_BIT_TOO_LATE, "MUG 1"));
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.HELD);
        Task task = spine.task(back, "return");
        assertThat(task.subject()).isEqualTo(id);
        assertThat(task.queue()).isEqualTo("returns");
        assertThat(task.amount()).isEqualByComparingTo("5.00");
        assertThat(task.currency()).isEqualTo("EUR");
        assertThat(task.proposal()).isEqualTo(Answer.APPROVE);
        assertThat(task.because()).contains("over by a few");
        spine.pass(Duration.ofHours(3));
        assertThat(spine.task(back, "return").level()).isEqualTo(1);
        spine.pass(Duration.ofHours(2));
        assertThat(spine.task(back, "return").queue()).isEqualTo("supervisor");
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        spine.post(arrived(back, id, "MUG 1 as-new"));
        assertThat(refunds()).containsExactly(new BigDecimal("5.00"));
    }

    @Test
    void two_returns_of_one_order_are_two_questions() {
        sold();
        String other = back + "-2";
        spine.post(returned(back, id, "unwanted", A_BIT_TOO_LATE, "MUG 1"));
        spine.post(returned(other, id, "unwanted", A_BIT_TOO_LATE, "TEA 1"));
        Task first = spine.task(back, "return");
        Task second = spine.task(other, "return");
        assertThat(first.id()).isNotEqualTo(second.id());
        spine.sign(second.id(), "operator", Answer.REFUSE, "outside-policy");
        assertThat(spine.returns.get(other).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.HELD);
        assertThat(spine.tasks.ofSubject(id)).hasSize(2);
        spine.sign(first.id(), "operator", Answer.APPROVE, null);
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.AWAITING_GOODS);
    }

    @Test
    void much_too_late_is_refused_and_told() {
        sold();
        spine.post(returned(back, id, "unwanted", MUCH_TOO_LATE, "MUG 1"));
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(spine.returns.get(back).closedBecause()).contains("too late");
        assertThat(spine.effects(id)).endsWith("message.requested.v1");
        assertThat(refunds()).isEmpty();
        assertThat(codes(spine.post(arrived(back, id, "MUG 1 as-new")))).containsExactly("RETURN_CLOSED");
    }

    @Test
    void what_makes_no_sense_is_answered_and_changes_nothing() {
        spine.post(ordered());
        assertThat(codes(spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"))))
                .containsExactly("NOT_SENT");
        spine.post(dispatched(id));
        spine.post(delivered(id));
        Reply unknown = spine.post(returned(back + "a", id, "unwanted", FIVE_DAYS_LATER, "HAT 1", "MUG 2"));
        assertThat(codes(unknown)).containsExactly("NOT_IN_ORDER", "TOO_MANY");
        assertThat(unknown.problems())
                .extracting(Problem::path)
                .containsExactly("/data/lines/0/sku", "/data/lines/1/quantity");

        String first = returned(back + "b", id, "damaged", FIVE_DAYS_LATER, "MUG 1");
        Reply accepted = spine.post(first);
        assertThat(spine.post(first)).isEqualTo(accepted.asDuplicate());
        assertThat(codes(spine.post(first.replace("\"return-", "\"again-")))).containsExactly("RETURN_EXISTS");
        Reply twice = spine.post(returned(back + "c", id, "damaged", FIVE_DAYS_LATER, "MUG 1"));
        assertThat(codes(twice)).containsExactly("ALREADY_RETURNED");
        assertThat(twice.problems().get(0).expected()).isEqualTo("nothing, for all of it has come back");
        assertThat(codes(spine.post(arrived(back + "b", id, "TEA 1 as-new")))).containsExactly("NOT_IN_RETURN");
        spine.post(arrived(back + "b", id, "MUG 1 damaged").replace("arrived-", "arrived-at-last-"));
        assertThat(refunds()).as("one refund whatever is said again").containsExactly(new BigDecimal("10.00"));
    }

    @Test
    void nothing_comes_back_from_a_cancelled_order() {
        spine.post(ordered());
        spine.post(cancelled(id));
        assertThat(codes(spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"))))
                .containsExactly("NOT_SENT");
    }

    @Test
    void an_early_request_waits_for_its_order_and_early_goods_for_their_request() {
        assertThat(spine.post(returned(back, id, "damaged", FIVE_DAYS_LATER, "MUG 1"))
                        .status())
                .isEqualTo(Reply.WAITING);
        sold();
        String other = back + "-2";
        assertThat(spine.post(arrived(other, id, "TEA 1 as-new")).status()).isEqualTo(Reply.WAITING);
        spine.post(returned(other, id, "unwanted", FIVE_DAYS_LATER, "TEA 1"));
        assertThat(refunds()).containsExactly(new BigDecimal("25.00"));
        assertThat(spine.waitsAt("returns", other)).isEmpty();
    }

    @Test
    void goods_that_never_come_are_not_paid() {
        sold();
        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        spine.pass(Duration.ofDays(15));
        assertThat(spine.waitsAt("returns", back)).containsExactly("await-goods");
        spine.pass(Duration.ofDays(16));
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.CLOSED);
        assertThat(refunds()).isEmpty();
        Reply again = spine.post(returned(back + "-2", id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        assertThat(again.status()).as("what never came can still come").isEqualTo(Reply.PROCESSED);
    }

    @Test
    void a_person_decides_when_paid_goods_never_come() {
        sold();
        spine.post(returned(back, id, "damaged", FIVE_DAYS_LATER, "MUG 1"));
        spine.pass(Duration.ofDays(31));
        spine.sign(spine.task(back, "return-missing").id(), "operator", Answer.REFUSE, "machine-wrong");
        assertThat(spine.waitsAt("returns", back)).containsExactly("await-goods");
        spine.pass(Duration.ofDays(31));
        spine.sign(spine.task(back, "return-missing").id(), "operator", Answer.APPROVE, null);
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.CLOSED);
        assertThat(refunds()).hasSize(1);
        assertThat(codes(spine.post(returned(back + "-2", id, "damaged", FIVE_DAYS_LATER, "MUG 1"))))
                .containsExactly("ALREADY_RETURNED");
    }

    @Test
    void a_person_looks_when_a_piece_is_missing_and_only_what_came_is_paid() {
        sold();
        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "SPOON 2"));
        spine.post(arrived(back, id, "SPOON 1 as-new"));
        Task task = spine.task(back, "return-goods");
        assertThat(task.because()).contains("1 announced pieces did not arrive");
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(refunds()).containsExactly(new BigDecimal("5.00"));
    }

    @Test
    void a_person_pays_nothing_for_goods_that_are_not_as_announced() {
        sold();
        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "SPOON 2"));
        spine.post(arrived(back, id, "SPOON 1 as-new"));
        spine.sign(spine.task(back, "return-goods").id(), "operator", Answer.REFUSE, "outside-policy");
        assertThat(refunds()).isEmpty();
        assertThat(spine.returns.get(back).state()).isEqualTo(ReturnState.CLOSED);
    }

    @Test
    void all_of_it_in_three_parts_is_what_was_paid_and_no_cent_more() {
        sold();
        spine.post(returned(back + "1", id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        spine.post(returned(back + "2", id, "damaged", FIVE_DAYS_LATER, "TEA 1"));
        spine.post(returned(back + "3", id, "wrong-item", FIVE_DAYS_LATER, "SPOON 2"));
        spine.post(arrived(back + "1", id, "MUG 1 as-new"));
        assertThat(refunds().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(TOTAL);
    }

    @Test
    void the_policy_of_the_purchase_decides_whatever_it_is_today() {
        sold();
        RulesetSource shipped = spine.rulebooks.current(ReturnSteps.RETURNS).source();
        int before = spine.rulebooks.current(ReturnSteps.RETURNS).version().number();
        Map<String, String> files = new TreeMap<>(shipped.files());
        files.computeIfPresent(
                "refund.table.csv",
                (name, text) -> text.replace(
                        "RET-107,\"unwanted, other\",<= 14,-,100,0,", "RET-107,\"unwanted, other\",<= 14,-,100,30,"));
        assertThat(files).isNotEqualTo(shipped.files());
        spine.clock.pass(Duration.ofMinutes(5));
        TestTransactions.call(() -> spine.rulebooks.publish(new RulesetSource(ReturnSteps.RETURNS, files), "reviewer"));

        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        Decision old = decision(back);
        assertThat(old.version().number()).isEqualTo(before);
        assertThat(spine.returns.get(back).promised()).isEqualByComparingTo("10.00");

        String young = id + "-young";
        String placedNow = spine.clock.instant().plusSeconds(1).toString();
        spine.post(order(young, "captured", 1)
                .replace("C-1", "C-" + young)
                .replace("2026-11-23T10:00:00+01:00", placedNow));
        spine.post(dispatched(young));
        spine.post(returned(
                "R-" + young,
                young,
                "too-late",
                spine.clock.instant().plusSeconds(5).toString(),
                "MUG 1"));
        spine.post(returned(
                "R2-" + young,
                young,
                "unwanted",
                spine.clock.instant().plusSeconds(5).toString(),
                "TEA 1"));
        Decision today = decision("R2-" + young);
        assertThat(today.version().number()).isEqualTo(before + 1);
        assertThat(spine.returns.get("R2-" + young).promised()).isEqualByComparingTo("17.50");
        TestTransactions.call(() -> spine.rulebooks.publish(shipped, "reviewer"));
    }

    @Test
    void a_purchase_from_before_any_policy_is_judged_by_the_earliest_and_says_so() {
        spine.post(ordered().replace("2026-11-23T10:00:00+01:00", "2020-05-02T10:00:00+01:00"));
        spine.post(dispatched(id));
        spine.post(delivered(id));
        spine.post(returned(back, id, "unwanted", FIVE_DAYS_LATER, "MUG 1"));
        Decision decision = decision(back);
        assertThat(decision.version().number()).isEqualTo(1);
        assertThat(decision.judgement().reasons())
                .extracting(Reason::because)
                .contains("no returns policy was in force at the purchase: the earliest one decides");
    }

    private void sold() {
        spine.post(ordered());
        spine.post(dispatched(id));
        spine.post(delivered(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(spine.order(id).facts().total()).isEqualByComparingTo(TOTAL);
    }

    /** Every test has a customer of its own, so that nobody sends back too often. */
    private String ordered() {
        return order(id, "captured", 1).replace("C-1", "C-" + id);
    }

    private Decision decision(String returnId) {
        String decisionId = spine.returns.get(returnId).decisionId();
        return spine.decisions.find(decisionId).orElseThrow().decision();
    }

    private int onShelf(String sku) {
        return spine.stock.find(sku).orElseThrow().onHand();
    }

    private List<BigDecimal> refunds() {
        return spine.outbox.ofSubject(id).stream()
                .map(posted -> posted.event().effect())
                .filter(RefundRequested.class::isInstance)
                .map(effect -> ((RefundRequested) effect).amount())
                .toList();
    }

    private static List<String> codes(Reply reply) {
        assertThat(reply.status()).isEqualTo(Reply.REJECTED);
        return reply.problems().stream().map(Problem::code).toList();
    }
}
