package org.countersign.processes.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.rulebook.RuleDeskRefused;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.decisions.rulebook.Schedule;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.processes.testing.RuleRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A change of rules in the engine, with its ledger, its rules and its inbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleChangeProcessTest {

    private static final Schedule AT_ONCE = new Schedule(null, null, "UTC");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Set<String> reached = new TreeSet<>();
    private RuleRoom room = new RuleRoom();

    @AfterEach
    void another_room() {
        reached.addAll(room.reached());
        room.close();
        room = new RuleRoom();
    }

    @AfterAll
    void every_element_was_reached() {
        room.close();
        Set<String> all = Bpmn.readModelFromStream(RuleChangeProcess.class.getResourceAsStream("rule-change.bpmn"))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(reached);
        assertThat(all).as("elements that no test reaches").isEmpty();
    }

    private Schedule inAnHour(Duration until) {
        Instant from = room.clock.instant().plus(HOUR);
        return new Schedule(from, until == null ? null : from.plus(until), "Europe/Berlin");
    }

    private static void assertRefused(Code code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleDeskRefused.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }

    @Test
    void what_another_person_approves_is_in_force_at_once() {
        RuleChange change = room.submitted("two", AT_ONCE);
        assertThat(room.waitsAt(change)).containsExactly("review-change");
        assertThat(room.review(change, Answer.APPROVE, "bob").state()).isEqualTo(State.LIVE);
        assertThat(room.inForce()).isEqualTo("two");
        assertThat(room.waitsAt(change)).isEmpty();
        assertThat(room.drafts.find(RuleRoom.SET)).isEmpty();
    }

    @Test
    void signing_the_task_in_the_inbox_is_the_same_review() {
        RuleChange change = room.submitted("two", AT_ONCE);
        Task task = room.task(change);
        assertThat(task.queue()).isEqualTo("rule-review");
        assertRefused(Code.OWN_CHANGE, () -> room.sign(change, Answer.APPROVE, "anna"));
        assertThat(room.state(change)).isEqualTo(State.REVIEW);
        assertThat(room.task(change).state()).isEqualTo(Task.State.OPEN);
        room.sign(change, Answer.APPROVE, "bob");
        assertThat(room.inForce()).isEqualTo("two");
        assertThatThrownBy(() -> room.sign(task.id(), Answer.APPROVE, "bob"))
                .isInstanceOfSatisfying(SignatureRefused.class, r -> assertThat(r.code())
                        .isEqualTo(SignatureRefused.Code.ALREADY_CLOSED));
    }

    @Test
    void a_rejected_change_ends_and_its_draft_stays() {
        RuleChange change = room.submitted("two", AT_ONCE);
        room.review(change, Answer.REFUSE, "bob");
        assertThat(room.state(change)).isEqualTo(State.REJECTED);
        assertThat(room.waitsAt(change)).isEmpty();
        assertThat(room.inForce()).isEqualTo("shipped");
        assertThat(room.drafts.find(RuleRoom.SET)).isPresent();
    }

    @Test
    void a_scheduled_change_waits_for_its_time_and_the_version_before_returns() {
        RuleChange sale = room.submitted("sale", inAnHour(HOUR));
        room.review(sale, Answer.APPROVE, "bob");
        assertThat(room.state(sale)).isEqualTo(State.APPROVED);
        assertThat(room.waitsAt(sale)).containsExactly("wait-for-its-time");
        room.pass(HOUR.minusMinutes(1));
        assertThat(room.inForce()).isEqualTo("shipped");
        room.pass(Duration.ofMinutes(1));
        assertThat(room.inForce()).isEqualTo("sale");
        assertThat(room.waitsAt(sale)).containsExactly("wait-for-its-end");
        room.pass(HOUR);
        assertThat(room.inForce()).isEqualTo("shipped");
        assertThat(room.version()).isEqualTo(1);
        assertThat(room.state(sale)).isEqualTo(State.ENDED);
        assertThat(room.waitsAt(sale)).isEmpty();
    }

    @Test
    void a_restart_while_it_waits_loses_nothing() {
        RuleChange later = room.submitted("later", inAnHour(null));
        room.review(later, Answer.APPROVE, "bob");
        room.restart();
        assertThat(room.inForce()).isEqualTo("shipped");
        assertThat(room.waitsAt(later)).containsExactly("wait-for-its-time");
        room.pass(HOUR);
        assertThat(room.inForce()).isEqualTo("later");
        room.restart();
        assertThat(room.inForce()).isEqualTo("later");
        assertThat(room.state(later)).isEqualTo(State.LIVE);
    }

    @Test
    void an_edit_after_the_approval_voids_it() {
        RuleChange later = room.submitted("later", inAnHour(null));
        room.review(later, Answer.APPROVE, "bob");
        room.edit("anna", "something else");
        assertThat(room.state(later)).isEqualTo(State.VOIDED);
        assertThat(room.waitsAt(later)).isEmpty();
        room.pass(HOUR);
        assertThat(room.inForce()).isEqualTo("shipped");
    }

    @Test
    void a_new_submission_takes_the_place_of_the_one_in_review() {
        RuleChange first = room.submitted("first", AT_ONCE);
        String task = room.task(first).id();
        RuleChange second = room.submitted("second", AT_ONCE);
        assertThat(room.state(first)).isEqualTo(State.VOIDED);
        assertThat(room.waitsAt(first)).isEmpty();
        assertThatThrownBy(() -> room.sign(task, Answer.APPROVE, "bob")).isInstanceOf(SignatureRefused.class);
        assertRefused(Code.WRONG_STATE, () -> room.review(first, Answer.APPROVE, "bob"));
        room.review(second, Answer.APPROVE, "bob");
        assertThat(room.inForce()).isEqualTo("second");
    }

    @Test
    void the_author_takes_it_back_before_its_time() {
        RuleChange inReview = room.submitted("two", AT_ONCE);
        room.withdraw(inReview, "anna");
        assertThat(room.state(inReview)).isEqualTo(State.WITHDRAWN);
        assertThat(room.waitsAt(inReview)).isEmpty();
        RuleChange waiting = room.submitted("three", inAnHour(null));
        room.review(waiting, Answer.APPROVE, "bob");
        room.withdraw(waiting, "anna");
        room.pass(HOUR);
        assertThat(room.inForce()).isEqualTo("shipped");
        RuleChange live = room.submitted("four", AT_ONCE);
        room.review(live, Answer.APPROVE, "bob");
        assertRefused(Code.WRONG_STATE, () -> room.withdraw(live, "anna"));
    }

    @Test
    void a_rollback_overtakes_what_waits_on_the_text_that_it_replaces() {
        RuleChange two = room.submitted("two", AT_ONCE);
        room.review(two, Answer.APPROVE, "bob");
        RuleChange sale = room.submitted("sale", inAnHour(HOUR));
        room.review(sale, Answer.APPROVE, "bob");
        room.rollback(1, "bob");
        assertThat(room.inForce()).isEqualTo("shipped");
        assertThat(room.version()).isEqualTo(3);
        assertThat(room.state(sale)).isEqualTo(State.VOIDED);
        room.pass(HOUR);
        assertThat(room.inForce()).isEqualTo("shipped");
        assertThat(room.waitsAt(sale)).isEmpty();
    }

    @Test
    void what_was_overtaken_in_review_is_refused_through_every_door() {
        RuleChange change = room.submitted("two", AT_ONCE);
        room.publish("theirs");
        assertRefused(Code.STALE_BASE, () -> room.review(change, Answer.APPROVE, "bob"));
        assertRefused(Code.STALE_BASE, () -> room.sign(change, Answer.APPROVE, "bob"));
        assertThat(room.waitsAt(change)).containsExactly("review-change");
        assertThat(room.inForce()).isEqualTo("theirs");
        room.review(change, Answer.REFUSE, "bob");
        assertThat(room.state(change)).isEqualTo(State.REJECTED);
    }
}
