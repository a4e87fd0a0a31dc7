package org.countersign.ledger.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class AnswersTest {

    private static final Instant NOW = Samples.NOON.toInstant();

    private final TestDatabase db;
    private final Answers answers;

    AnswersTest(Databases databases) {
        db = databases.create();
        answers = new Answers(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_signed_task_is_read_back_with_the_signers_first_answer() {
        FirstAnswer first = new FirstAnswer("T-1", "olga", Answer.APPROVE, "fine", NOW, NOW.plusSeconds(10));
        DecisionLedger ledger = new DecisionLedger(db.database());
        TestTransactions.run(() -> {
            ledger.answer(first);
            ledger.answer(new FirstAnswer("T-1", "omar", Answer.REFUSE, null, null, NOW.plusSeconds(5)));
        });
        GivenAnswer given = add("T-1", "countersign", "A-1", "olga", first);
        assertThat(answers.ofDecision("D-T-1")).containsExactly(given);
        assertThat(answers.ofDecision("D-none")).isEmpty();
    }

    @Test
    void what_was_asked_for_comes_the_youngest_first() {
        add("T-1", "countersign", "A-1", "olga", null);
        add("T-2", "matching", "pair", "omar", null);
        add("T-3", "return", "A-3", "olga", null);
        assertThat(found(null, null, null)).containsExactly("T-3", "T-2", "T-1");
        assertThat(found(null, "matching", null)).containsExactly("T-2");
        assertThat(found(null, null, "olga")).containsExactly("T-3", "T-1");
        assertThat(found("risk", null, null)).hasSize(3);
        assertThat(found("other", null, null)).isEmpty();
        assertThat(answers.list(new AnswerQuery(NOW, null, null, null, true), 10))
                .isEmpty();
        assertThat(answers.list(new AnswerQuery(NOW.plusSeconds(86_400), null, null, null, false), 10))
                .isEmpty();
        assertThat(answers.list(new AnswerQuery(NOW, null, null, null, false), 2))
                .hasSize(2);
    }

    @Test
    void the_truth_is_read_with_it() {
        add("T-1", "countersign", "A-1", "olga", null);
        add("T-2", "matching", "pair", "omar", null);
        add("T-3", "return", "A-1", "olga", null);
        DecisionLedger ledger = new DecisionLedger(db.database());
        Orders orders = new Orders(db.database());
        TestTransactions.run(() -> {
            ledger.outcome("D-T-2", "split", NOW);
            ledger.outcome("D-T-1", "delivered", NOW);
            orders.save(Order.placed(Samples.facts(Samples.order("A-1", "C-1", "MUG"))));
        });
        List<AnsweredTask> all = answers.list(new AnswerQuery(NOW, null, null, null, false), 10);
        assertThat(all).extracting(AnsweredTask::reversed).containsExactly(false, true, false);
        assertThat(Objects.requireNonNull(all.get(2).fate()).refused()).isFalse();
        assertThat(all.get(0).fate()).as("a return is not judged by its order").isNull();
    }

    private List<String> found(@Nullable String queue, @Nullable String kind, @Nullable String who) {
        return answers.list(new AnswerQuery(NOW, queue, kind, who, false), 10).stream()
                .map(answered -> answered.answer().taskId())
                .toList();
    }

    private GivenAnswer add(String task, String kind, String subject, String who, @Nullable FirstAnswer first) {
        Instant at = NOW.plusSeconds(60 + task.charAt(2));
        GivenAnswer given = new GivenAnswer(
                task,
                kind,
                "risk",
                subject,
                "D-" + task,
                Answer.REFUSE,
                Answer.APPROVE,
                who,
                first,
                null,
                at,
                at.plusSeconds(60));
        TestTransactions.run(() -> answers.add(given));
        return given;
    }
}
