package org.countersign.decisions.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countersign.decisions.oversight.SignatureRefused.Code;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> SUPERVISOR = Set.of("supervisor");

    private final Signatures signatures = new Signatures(
            new Signatures.Hands() {
                @Override
                public Set<String> authors(String decisionId) {
                    return Set.of("urn:shop", "shop");
                }

                @Override
                public List<String> signers(String decisionId) {
                    return List.of("sam");
                }

                @Override
                public Set<String> askers(Task task) {
                    return Set.of("sue");
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void who_agrees_with_the_machine_needs_no_reason() {
        Signature signature = signatures.sign(task(0, null), "olga", OPERATOR, Answer.REFUSE, null, null);
        assertThat(signature).isEqualTo(new Signature("olga", "operator", Answer.REFUSE, false, null, null, NOW));
    }

    @Test
    void who_overrules_the_machine_says_why() {
        refused(Code.REASON_REQUIRED, () -> sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, null));
        refused(Code.REASON_REQUIRED, () -> sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, " "));
        Signature signature = sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, "customer-confirmed");
        assertThat(signature.override()).isTrue();
    }

    @Test
    void who_asked_to_have_a_person_erased_does_not_agree_to_it() {
        Task task = about(Signatures.PRIVACY);
        refused(Code.NOT_YOUR_QUEUE, () -> sign(task, "olga", OPERATOR, Answer.APPROVE, null));
        refused(Code.FOUR_EYES, () -> sign(task, "sue", SUPERVISOR, Answer.APPROVE, null));
        refused(Code.FOUR_EYES, () -> sign(task, "sue", SUPERVISOR, Answer.REFUSE, null));
        assertThat(sign(task, "ann", SUPERVISOR, Answer.APPROVE, null).role()).isEqualTo("supervisor");
    }

    private static Task about(String queue) {
        Task sample = task(0, null);
        return new Task(
                sample.id(),
                "erasure",
                queue,
                "ERA-1",
                "ERA-1",
                null,
                "Erase?",
                "asked by letter",
                "C-1",
                BigDecimal.ZERO,
                "XXX",
                Answer.APPROVE,
                NOW,
                NOW.plusSeconds(3600),
                0,
                null,
                Task.State.OPEN,
                false);
    }

    @Test
    void a_reason_has_words() {
        assertThat(Signatures.reasonCode("machine-wrong"))
                .get()
                .extracting(ReasonCode::label)
                .isEqualTo("The machine misread the facts");
        assertThat(Signatures.reasonCode("felt-like-it")).isEmpty();
    }

    @Test
    void a_reason_must_fit_the_answer() {
        refused(Code.UNKNOWN_REASON, () -> sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, "suspected-fraud"));
        refused(Code.UNKNOWN_REASON, () -> sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, "felt-like-it"));
    }

    @Test
    void another_reason_needs_words() {
        refused(Code.REASON_REQUIRED, () -> sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, "other"));
        assertThat(signatures
                        .sign(task(0, null), "olga", OPERATOR, Answer.APPROVE, "other", "rang them up")
                        .comment())
                .isEqualTo("rang them up");
    }

    @Test
    void nobody_signs_what_another_has_claimed() {
        refused(Code.ALREADY_CLAIMED, () -> sign(task(0, "omar"), "olga", OPERATOR, Answer.REFUSE, null));
        assertThat(sign(task(0, "olga"), "olga", OPERATOR, Answer.REFUSE, null).by())
                .isEqualTo("olga");
    }

    @Test
    void nobody_signs_twice_over_a_closed_task() {
        Task open = task(0, null);
        Task closed = new Task(
                open.id(),
                open.kind(),
                open.queue(),
                open.subject(),
                open.businessKey(),
                open.decisionId(),
                open.title(),
                open.because(),
                open.customer(),
                open.amount(),
                open.currency(),
                open.proposal(),
                open.openedAt(),
                open.dueAt(),
                0,
                null,
                Task.State.DONE,
                false);
        refused(Code.ALREADY_CLOSED, () -> sign(closed, "olga", OPERATOR, Answer.REFUSE, null));
    }

    @Test
    void an_escalated_task_waits_for_a_supervisor() {
        refused(Code.NOT_YOUR_QUEUE, () -> sign(task(2, null), "olga", OPERATOR, Answer.REFUSE, null));
        assertThat(sign(task(2, null), "sue", SUPERVISOR, Answer.REFUSE, null).role())
                .isEqualTo("supervisor");
    }

    @Test
    void other_roles_sign_nothing() {
        refused(Code.NOT_YOUR_QUEUE, () -> sign(task(0, null), "ada", Set.of("auditor", "admin"), Answer.REFUSE, null));
    }

    @Test
    void who_sent_the_event_does_not_countersign_it() {
        refused(Code.FOUR_EYES, () -> sign(task(0, null), "shop", OPERATOR, Answer.REFUSE, null));
    }

    @Test
    void escalated_work_needs_a_second_pair_of_eyes() {
        refused(Code.FOUR_EYES, () -> sign(task(2, null), "sam", SUPERVISOR, Answer.REFUSE, null));
        assertThat(sign(task(0, null), "sam", SUPERVISOR, Answer.REFUSE, null).by())
                .isEqualTo("sam");
    }

    @Test
    void the_reasons_are_words_to_choose_from() {
        assertThat(signatures.reasonCodes(task(0, null))).isNotEmpty().allSatisfy(r -> assertThat(r.label())
                .isNotBlank());
        assertThat(signatures.reasonCodes(task(0, null)))
                .extracting(ReasonCode::code)
                .doesNotHaveDuplicates();
    }

    private Signature sign(Task task, String who, Set<String> roles, Answer answer, @Nullable String reason) {
        return signatures.sign(task, who, roles, answer, reason, null);
    }

    private static void refused(Code code, ThrowingCallable signing) {
        assertThatThrownBy(signing).isInstanceOfSatisfying(SignatureRefused.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static Task task(int level, @Nullable String claimedBy) {
        return new Task(
                "T-1",
                "countersign",
                level < 2 ? "risk" : "supervisor",
                "536365",
                "536365",
                "d-1",
                "Order 536365",
                "the model is worried",
                "17850",
                new BigDecimal("15.30"),
                "GBP",
                Answer.REFUSE,
                NOW,
                NOW.plusSeconds(3600),
                level,
                claimedBy,
                Task.State.OPEN,
                false);
    }
}
