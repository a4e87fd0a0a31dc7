package org.countersign.decisions.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingScheduleTest {

    private final TestDatabase db = Databases.H2.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final ModelRegister register = new ModelRegister(db.database());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_model_is_due_when_its_last_training_is_long_ago_however_it_ended() {
        TrainingSchedule weekly = new TrainingSchedule(register, Optional.of(Duration.ofDays(7)), clock);
        assertThat(weekly.due()).isEmpty();
        happened("trained");
        clock.pass(Duration.ofDays(8));
        assertThat(weekly.due()).containsExactly("order-risk");
        happened("refused");
        assertThat(weekly.due()).isEmpty();
        happened("champion");
        clock.pass(Duration.ofDays(8));
        assertThat(weekly.due()).containsExactly("order-risk");
    }

    @Test
    void without_a_wish_people_train_by_hand() {
        happened("trained");
        clock.pass(Duration.ofDays(800));
        assertThat(new TrainingSchedule(register, Optional.empty(), clock).due())
                .isEmpty();
    }

    private void happened(String what) {
        register.add(new ModelEvent(clock.instant(), "order-risk", null, what, null, null));
    }
}
