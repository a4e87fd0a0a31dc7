package org.countersign.ledger.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class BlindReviewsTest {

    private static final Instant NOW = Samples.NOON.toInstant();

    private final TestDatabase db;
    private final BlindReviews reviews;
    private final Tasks tasks;

    BlindReviewsTest(Databases databases) {
        db = databases.create();
        reviews = new BlindReviews(db.database());
        tasks = new Tasks(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_first_answer_is_written_once_and_read_back_equal() {
        FirstAnswer answer = new FirstAnswer("T-1", "olga", Answer.APPROVE, "looks fine", NOW, NOW.plusSeconds(30));
        FirstAnswer unseen = new FirstAnswer("T-1", "omar", Answer.REFUSE, null, null, NOW.plusSeconds(60));
        answer(answer);
        answer(unseen);
        FirstAnswer second = new FirstAnswer("T-1", "olga", Answer.REFUSE, null, null, NOW.plusSeconds(90));
        assertThatThrownBy(() -> answer(second)).isInstanceOf(RuntimeException.class);
        assertThat(reviews.list("T-1")).containsExactly(answer, unseen);
        assertThat(reviews.find("T-1", "olga")).contains(answer);
        assertThat(reviews.answered(List.of("T-1", "T-2"), "olga")).containsExactly("T-1");
        assertThat(reviews.answered(List.of(), "olga")).isEmpty();
    }

    @Test
    void only_the_first_look_counts() {
        assertThat(reviews.findShown("T-1", "olga")).isEmpty();
        reviews.shown("T-1", "olga", NOW);
        reviews.shown("T-1", "olga", NOW.plus(Duration.ofHours(1)));
        assertThat(reviews.findShown("T-1", "olga")).contains(NOW);
        assertThat(reviews.findShown("T-1", "omar")).isEmpty();
    }

    @Test
    void a_decision_is_hidden_while_its_blind_task_is_open_from_who_has_not_answered() {
        TestTransactions.run(() -> {
            tasks.open(Samples.blind(Samples.task("T-1", "A-1", NOW), "D-1"));
            tasks.open(Samples.task("T-2", "A-2", NOW));
        });
        assertThat(tasks.find("T-1").orElseThrow().blind()).isTrue();
        assertThat(reviews.hidden(List.of("D-1", "D-x"), "olga")).containsExactly("D-1");
        answer(new FirstAnswer("T-1", "olga", Answer.APPROVE, null, null, NOW));
        assertThat(reviews.hidden(List.of("D-1"), "olga")).isEmpty();
        assertThat(reviews.hidden(List.of("D-1"), "omar")).containsExactly("D-1");
        tasks.close("T-1", Task.State.DONE);
        assertThat(reviews.hidden(List.of("D-1"), "omar")).isEmpty();
        assertThat(reviews.hidden(List.of(), "omar")).isEmpty();
    }

    @Test
    void the_last_word_on_a_share_counts() {
        BlindShares shares = new BlindShares(db.database());
        assertThat(shares.find("risk")).isEmpty();
        shares.set(new BlindShare("risk", new BigDecimal("0.10"), "sue", NOW));
        shares.set(new BlindShare("risk", new BigDecimal("0.2555"), "sam", NOW));
        shares.set(new BlindShare("address", new BigDecimal("0.00"), "sue", NOW));
        BlindShare risk = new BlindShare("risk", new BigDecimal("0.2555"), "sam", NOW);
        assertThat(shares.find("risk")).contains(risk);
        assertThat(shares.list()).containsExactly(new BlindShare("address", new BigDecimal("0.00"), "sue", NOW), risk);
    }

    @Test
    void a_first_answer_is_sealed_and_a_changed_one_is_found() {
        answer(new FirstAnswer("T-1", "olga", Answer.APPROVE, null, NOW, NOW.plusSeconds(30)));
        Seal seal = new Seal(db.database(), Clock.systemUTC());
        seal.tick(100);
        assertThat(seal.verify().intact()).isTrue();
        db.database().jdbi().useHandle(h -> h.execute("update first_answer set verdict = 'refuse'"));
        assertThat(seal.verify().findings()).singleElement().satisfies(found -> assertThat(found.record())
                .isEqualTo("first-answer"));
    }

    private void answer(FirstAnswer answer) {
        TestTransactions.run(() -> new DecisionLedger(db.database()).answer(answer));
    }
}
