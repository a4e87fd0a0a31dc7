package org.countersign.processes.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.processes.testing.Events.customer;
import static org.countersign.processes.testing.Events.order;
import static org.countersign.processes.testing.Events.product;
import static org.countersign.processes.testing.Events.stock;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.SignatureRefused.Code;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.oversight.BlindShare;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class BlindReviewTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Set<String> OPERATOR = Set.of("operator");

    private final Spine spine;
    private final String id = "B-" + TESTS.incrementAndGet();

    BlindReviewTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, BlindReviewTest::open);
        spine.modelSays(0.9);
        blind("1");
    }

    private static Spine open(Databases kind) {
        Spine shop = new Spine(kind);
        for (String sku : new String[] {"MUG", "TEA", "SPOON"}) {
            shop.post(product(sku, true));
            shop.post(stock("first-" + sku, sku, 5000, null));
        }
        shop.post(customer("C-1"));
        return shop;
    }

    @AfterAll
    static void close() {
        SHOPS.values().forEach(Spine::close);
        SHOPS.clear();
    }

    @Test
    void a_share_of_none_or_all_decides_for_every_task_and_an_open_one_stays_as_it_opened() {
        Task task = asked(id);
        assertThat(task.blind()).isTrue();
        blind("0");
        assertThat(spine.tasks.find(task.id()).orElseThrow().blind()).isTrue();
        assertThat(asked(id + "-x").blind()).isFalse();
    }

    @Test
    void a_blind_task_is_signed_only_after_an_answer_of_ones_own_and_both_are_kept() {
        Task task = asked(id);
        refused(Code.BLIND, () -> spine.sign(task.id(), "olga", Answer.REFUSE, ""));
        first(task, "olga", Answer.APPROVE);
        assertThat(spine.tasks.find(task.id()).orElseThrow().claimedBy()).isEqualTo("olga");
        spine.clock.pass(Duration.ofSeconds(40));
        spine.sign(task.id(), "olga", Answer.REFUSE, "suspected-fraud");

        GivenAnswer given = given(task);
        assertThat(given.advice()).isEqualTo(Answer.REFUSE);
        assertThat(given.verdict()).isEqualTo(Answer.REFUSE);
        FirstAnswer first = Objects.requireNonNull(given.first());
        assertThat(first.verdict()).isEqualTo(Answer.APPROVE);
        assertThat(Duration.between(first.at(), given.at())).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void before_the_answer_a_refusal_says_nothing_of_what_the_machine_proposed() {
        Task task = asked(id);
        assertThatThrownBy(() -> spine.sign(task.id(), "olga", Answer.APPROVE, ""))
                .hasMessageContaining("/first-answer")
                .hasMessageNotContaining("proposed");
    }

    @Test
    void a_first_answer_never_changes() {
        Task task = asked(id);
        first(task, "olga", Answer.APPROVE);
        refused(Code.ALREADY_ANSWERED, () -> first(task, "olga", Answer.REFUSE));
        assertThat(spine.blindReviews.find(task.id(), "olga").orElseThrow().verdict())
                .isEqualTo(Answer.APPROVE);
    }

    @Test
    void who_takes_the_task_over_decides_blind_as_well() {
        Task task = asked(id);
        first(task, "olga", Answer.APPROVE);
        refused(Code.ALREADY_CLAIMED, () -> first(task, "omar", Answer.APPROVE));
        TestTransactions.call(() -> spine.worklist.unclaim(task.id(), "olga"));
        Blindfold blindfold = new Blindfold(spine.blindReviews, spine.tasks, spine.answers);
        Task free = spine.tasks.find(task.id()).orElseThrow();
        assertThat(blindfold.hides(free, "olga")).isFalse();
        assertThat(blindfold.hides(free, "omar")).isTrue();
        assertThat(blindfold.hidden(List.of(free), "omar")).containsExactly(task.id());
        assertThat(blindfold.courses(decision(task), id, "omar"))
                .singleElement()
                .satisfies(course -> assertThat(course.first()).isEmpty());
        refused(Code.BLIND, () -> spine.sign(task.id(), "omar", Answer.REFUSE, ""));
        first(task, "omar", Answer.REFUSE);
        spine.sign(task.id(), "omar", Answer.REFUSE, "suspected-fraud");
        assertThat(blindfold.courses(decision(task), id, "anybody"))
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.hidden()).isFalse();
                    assertThat(course.first()).extracting(FirstAnswer::by).containsExactlyInAnyOrder("olga", "omar");
                });
    }

    @Test
    void blind_tasks_are_not_signed_by_the_dozen() {
        Task task = asked(id);
        first(task, "olga", Answer.REFUSE);
        refused(
                Code.BLIND,
                () -> TestTransactions.call(() -> spine.worklist.signAmongMany(
                        task.id(), "olga", OPERATOR, new SignRequest(Answer.REFUSE, null, null))));
    }

    @Test
    void a_task_that_is_not_blind_takes_no_first_answer_and_its_signature_is_kept_too() {
        blind("0");
        Task task = asked(id);
        refused(Code.NOT_BLIND, () -> first(task, "olga", Answer.APPROVE));
        TestTransactions.run(() -> spine.worklist.shown(task.id(), "olga"));
        spine.clock.pass(Duration.ofSeconds(5));
        TestTransactions.run(() -> spine.worklist.shown(task.id(), "olga"));
        spine.sign(task.id(), "olga", Answer.REFUSE, "suspected-fraud");
        GivenAnswer given = given(task);
        assertThat(given.first()).isNull();
        assertThat(given.accepted()).isTrue();
        assertThat(Duration.between(Objects.requireNonNull(given.shownAt()), given.at()))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void who_may_not_sign_may_not_answer_first() {
        Task task = asked(id);
        refused(
                Code.NOT_YOUR_QUEUE,
                () -> TestTransactions.call(
                        () -> spine.worklist.answerFirst(task.id(), "ada", Set.of("auditor"), Answer.APPROVE, null)));
    }

    private Task asked(String order) {
        spine.post(order(order, "pending", 9));
        return spine.task(order, "countersign");
    }

    private GivenAnswer given(Task task) {
        return spine.answers.ofDecision(decision(task)).get(0);
    }

    private static String decision(Task task) {
        return Objects.requireNonNull(task.decisionId());
    }

    private FirstAnswer first(Task task, String who, Answer verdict) {
        return TestTransactions.call(() -> spine.worklist.answerFirst(task.id(), who, OPERATOR, verdict, null));
    }

    private void blind(String share) {
        spine.blindShares.set(new BlindShare("risk", new BigDecimal(share), "sue", spine.clock.instant()));
    }

    private static void refused(Code code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(SignatureRefused.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
