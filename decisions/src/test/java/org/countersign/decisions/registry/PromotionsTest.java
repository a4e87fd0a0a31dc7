package org.countersign.decisions.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countersign.decisions.Samples;
import org.countersign.decisions.registry.ModelRefused.Code;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.ledger.registry.ModelChange.State;
import org.countersign.ledger.registry.ModelChanges;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.registry.ModelSeats;
import org.countersign.ledger.registry.ModelSeats.Seated;
import org.countersign.ledger.registry.Seat;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.models.registry.ModelStore;
import org.countersign.models.registry.ShopKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one way of a version into service. */
class PromotionsTest {

    private static final String MODEL = SmallModels.NAME;
    private static final Set<String> STEWARD = Set.of("steward");
    private static final Set<String> SUPERVISOR = Set.of("supervisor");

    @TempDir
    Path folder;

    private final TestDatabase db = Databases.H2.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final ModelSeats seats = new ModelSeats(db.database());
    private final ModelRegister register = new ModelRegister(db.database());
    private ModelStore store;
    private Predictors predictors;
    private Promotions promotions;

    @BeforeEach
    void open() {
        store = new ModelStore(folder.resolve("models"), ShopKey.keptAt(folder.resolve("key")));
        predictors = new Predictors(
                store,
                (model, seat) -> seats.find(model, seat).map(Seated::version),
                new ModelStanding(register, clock),
                clock);
        promotions = new Promotions(
                store, seats, new ModelChanges(db.database()), register, predictors, db.database(), clock);
        store.save(SmallModels.always("v1", 0.1, 0.01));
        store.save(SmallModels.always("v2", 0.2, 0.02));
        store.save(SmallModels.always("v3", 0.3, -0.001));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_does_not_beat_the_naive_ways_beyond_doubt_is_not_proposed() {
        assertThat(refused(() -> promotions.propose(MODEL, "v3", "anna", "newest")))
                .isEqualTo(Code.NOT_BETTER);
        assertThat(promotions.list(MODEL)).isEmpty();
        assertThat(seats.find(MODEL, Seat.CHALLENGER)).isEmpty();
    }

    @Test
    void an_approved_version_serves_at_once_and_the_diary_tells_who() {
        assertThat(scoreNow()).isNaN();
        serve("v1");
        assertThat(scoreNow()).isEqualTo(0.1);
        serve("v2");
        assertThat(scoreNow()).isEqualTo(0.2);
        assertThat(seats.find(MODEL, Seat.CHALLENGER)).isEmpty();
        assertThat(register.list(MODEL, 10))
                .extracting(ModelEvent::what, ModelEvent::version, ModelEvent::by)
                .startsWith(tuple("champion", "v2", "bob"), tuple("proposed", "v2", "anna"));
    }

    @Test
    void a_proposed_version_is_tried_beside_the_champion_and_leaves_when_it_is_turned_down() {
        serve("v1");
        ModelChange change = promotions.propose(MODEL, "v2", "anna", "better");
        assertThat(predictors.challenger(MODEL)).contains("v2");
        assertThat(change.former()).isEqualTo("v1");
        assertThat(refused(() -> promotions.reject(change, "bob", SUPERVISOR, " ")))
                .isEqualTo(Code.REASON_REQUIRED);
        promotions.reject(change, "bob", SUPERVISOR, "too few orders");
        assertThat(predictors.challenger(MODEL)).isEmpty();
        assertThat(scoreNow()).isEqualTo(0.1);
        assertThat(promotions.ofSubject(change.subject()).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void nobody_lets_an_own_proposal_pass_nor_without_a_role() {
        ModelChange change = promotions.propose(MODEL, "v1", "anna", "first");
        assertThat(refused(() -> promotions.approve(change, "anna", STEWARD, null, null)))
                .isEqualTo(Code.OWN_PROPOSAL);
        assertThat(refused(() -> promotions.approve(change, "bob", Set.of("operator"), null, null)))
                .isEqualTo(Code.NOT_A_REVIEWER);
        promotions.approve(change, "bob", STEWARD, null, null);
        assertThat(refused(() -> promotions.approve(change, "eve", STEWARD, null, null)))
                .isEqualTo(Code.NOT_IN_REVIEW);
    }

    @Test
    void one_version_at_a_time_is_on_its_way() {
        ModelChange change = promotions.propose(MODEL, "v1", "anna", "first");
        assertThat(refused(() -> promotions.propose(MODEL, "v2", "anna", "second")))
                .isEqualTo(Code.IN_REVIEW);
        assertThat(refused(() -> promotions.tryBeside(MODEL, "v2", "anna"))).isEqualTo(Code.IN_REVIEW);
        promotions.withdraw(change, "anna");
        promotions.tryBeside(MODEL, "v2", "anna");
        assertThat(predictors.challenger(MODEL)).contains("v2");
        serve("v1");
        assertThat(refused(() -> promotions.propose(MODEL, "v1", "anna", "again")))
                .isEqualTo(Code.IN_SERVICE);
    }

    @Test
    void only_a_version_that_served_comes_back_and_it_needs_a_second_person_too() {
        serve("v1");
        assertThat(refused(() -> promotions.rollBack(MODEL, "v2", "anna", "back")))
                .isEqualTo(Code.NEVER_SERVED);
        serve("v2");
        ModelChange back = promotions.rollBack(MODEL, "v1", "bob", "v2 doubts every order");
        assertThat(refused(() -> promotions.approve(back, "bob", STEWARD, null, null)))
                .isEqualTo(Code.OWN_PROPOSAL);
        assertThat(scoreNow()).isEqualTo(0.2);
        promotions.approve(back, "anna", STEWARD, null, null);
        promotions.enthrone(promotions.ofSubject(back.subject()));
        assertThat(scoreNow()).isEqualTo(0.1);
        assertThat(register.list(MODEL, 1).get(0).what()).isEqualTo("rolled-back");
    }

    @Test
    void a_file_that_was_changed_since_is_not_let_pass() throws IOException {
        ModelChange change = promotions.propose(MODEL, "v1", "anna", "first");
        Path card = folder.resolve("models/" + MODEL + "/v1/card.json");
        Files.writeString(card, Files.readString(card).replace("by hand", "by luck"));
        assertThat(refused(() -> promotions.approve(change, "bob", STEWARD, null, null)))
                .isEqualTo(Code.DAMAGED);
        assertThat(refused(() -> promotions.propose(MODEL, "v9", "anna", "none")))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(refused(() -> promotions.ofSubject("order-risk #99"))).isEqualTo(Code.NOT_FOUND);
        assertThat(refused(() -> promotions.ofSubject("nonsense"))).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void a_champion_whose_file_is_touched_in_service_is_suspended_by_itself() throws IOException {
        serve("v1");
        assertThat(scoreNow()).isEqualTo(0.1);
        Files.writeString(folder.resolve("models/" + MODEL + "/v1/model.bin"), "no trees");
        clock.pass(Predictors.LOOK_AGAIN);
        assertThat(scoreNow()).isNaN();
        assertThat(register.list(MODEL, 1).get(0).what()).isEqualTo("suspended");
    }

    private void serve(String version) {
        ModelChange change = promotions.propose(MODEL, version, "anna", "it is better");
        promotions.approve(change, "bob", SUPERVISOR, null, null);
        promotions.enthrone(promotions.ofSubject(change.subject()));
    }

    @Test
    void a_version_that_treats_a_group_worse_serves_only_with_a_signed_reason() {
        store.save(SmallModels.unfair("v9", "fairness: country FR: 31.0 % are flagged, 12.0 % of the others"));
        ModelChange change = promotions.propose(MODEL, "v9", "anna", "better");
        assertThat(promotions.breaches(change)).hasSize(1);
        assertThat(refused(() -> promotions.approve(change, "bob", STEWARD, null, "looks fine")))
                .isEqualTo(Code.FAIRNESS_REASON_NEEDED);
        assertThat(refused(() -> promotions.approve(change, "bob", STEWARD, "for-a-while", " ")))
                .isEqualTo(Code.FAIRNESS_REASON_NEEDED);
        assertThatThrownBy(() -> promotions.approve(change, "bob", STEWARD, "goodwill", "they are kind"))
                .hasMessageContaining("'goodwill' is no reason")
                .hasMessageContaining("rates-differ");
        assertThatThrownBy(() -> promotions.approve(change, "bob", STEWARD, null, null))
                .hasMessageContaining("country FR: 31.0 %");
        assertThat(promotions.ofSubject(change.subject()).state()).isEqualTo(State.REVIEW);
        promotions.approve(change, "bob", STEWARD, "for-a-while", "until the data of May is in");
        ModelChange answered = promotions.ofSubject(change.subject());
        assertThat(answered.fairnessReason()).isEqualTo("for-a-while");
        assertThat(answered.comment()).isEqualTo("until the data of May is in");
        assertThat(promotions.breaches(answered)).isEmpty();
        assertThat(register.list(MODEL, 1).get(0)).satisfies(event -> {
            assertThat(event.what()).isEqualTo("fairness");
            assertThat(event.by()).isEqualTo("bob");
            assertThat(event.detail())
                    .isEqualTo("For a while only (say until when): until the data of May is in\n"
                            + "fairness: country FR: 31.0 % are flagged, 12.0 % of the others");
        });
    }

    @Test
    void a_fair_version_needs_no_reason_and_keeps_none() {
        ModelChange change = promotions.propose(MODEL, "v1", "anna", "first");
        promotions.approve(change, "bob", STEWARD, "for-a-while", "a word too many");
        assertThat(promotions.ofSubject(change.subject()).fairnessReason()).isNull();
    }

    private double scoreNow() {
        return predictors.predict(MODEL, Samples.order(Samples.line(1, "85123A", 6, "2.55", null)))
                        instanceof Scored scored
                ? scored.value()
                : Double.NaN;
    }

    private static Code refused(ThrowingCallable act) {
        return catchThrowableOfType(ModelRefused.class, act).code();
    }
}
