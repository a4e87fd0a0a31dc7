package org.countersign.decisions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.decisions.Samples;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    private static final Facts FACTS = Samples.order(Samples.line(1, "85123A", 6, "2.55", null));

    private final Judge judge =
            new Judge(Map.of(), (version, facts, predictions, judgement) -> version + "" + judgement);

    @Test
    void what_the_rules_say_is_what_is_ruled() {
        Judgement said = said(Outcome.escalate("address"));
        Ruling ruling = judge.judge(ESCALATION, Optional.of(rules(said)), FACTS, List.of());
        assertThat(ruling.judgement()).isEqualTo(said);
        assertThat(ruling.version().number()).isEqualTo(3);
        assertThat(ruling.failure()).isNull();
    }

    @Test
    void rules_that_crash_send_the_case_to_a_person() {
        Ruling ruling = judge.judge(ESCALATION, Optional.of(crashing()), FACTS, List.of());
        assertThat(ruling.judgement().outcome()).isEqualTo(Outcome.escalate("risk"));
        assertThat(ruling.judgement().reasons())
                .singleElement()
                .extracting(Reason::rule, Reason::because)
                .containsExactly("SYS-001", "the rules fulfilment/escalation v3 failed: ArithmeticException");
        assertThat(ruling.failure()).hasMessageContaining("broke at");
    }

    @Test
    void a_crash_gets_the_same_hash_each_time_although_its_message_differs() {
        String first = judge.judge(ESCALATION, Optional.of(crashing()), FACTS, List.of())
                .hash();
        String second = judge.judge(ESCALATION, Optional.of(crashing()), FACTS, List.of())
                .hash();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void without_a_rule_set_a_person_decides() {
        Ruling ruling = judge.judge(ESCALATION, Optional.empty(), FACTS, List.of());
        assertThat(ruling.judgement().outcome().word()).isEqualTo("escalate");
        assertThat(ruling.judgement().reasons()).extracting(Reason::rule).containsExactly("SYS-002");
        assertThat(ruling.version()).isEqualTo(new RulesetVersion(ESCALATION, 0, ""));
    }

    @Test
    void a_model_that_broke_never_lets_an_order_pass() {
        Rules contented = rules(new Judgement(Outcome.approve(), List.of()));
        for (String why : List.of("failed: NaN", "damaged: wrong hash")) {
            Ruling ruling =
                    judge.judge(ESCALATION, Optional.of(contented), FACTS, List.of(new Unavailable("order-risk", why)));
            assertThat(ruling.judgement().outcome()).isEqualTo(Outcome.escalate("risk"));
            assertThat(ruling.judgement().reasons()).extracting(Reason::rule).containsExactly("SYS-003");
        }
    }

    @Test
    void a_model_that_broke_does_not_soften_a_refusal() {
        Ruling ruling = judge.judge(
                ESCALATION,
                Optional.of(rules(said(Outcome.refuse()))),
                FACTS,
                List.of(new Unavailable("order-risk", "failed: NaN")));
        assertThat(ruling.judgement().outcome()).isEqualTo(Outcome.refuse());
    }

    @Test
    void a_missing_model_is_the_rules_own_business() {
        Rules contented = rules(new Judgement(Outcome.approve(), List.of()));
        Ruling ruling = judge.judge(
                ESCALATION, Optional.of(contented), FACTS, List.of(new Unavailable("order-risk", "missing")));
        assertThat(ruling.judgement().outcome()).isEqualTo(Outcome.approve());
    }

    @Test
    void a_settlement_that_crashes_counts_as_rules_that_crash() {
        Judge settling = new Judge(
                Map.of(ESCALATION, (facts, said, personal) -> {
                    throw new IllegalArgumentException("no such line");
                }),
                (version, facts, predictions, judgement) -> "");
        Ruling ruling = settling.judge(ESCALATION, Optional.of(rules(said(Outcome.approve()))), FACTS, List.of());
        assertThat(ruling.judgement().reasons()).extracting(Reason::rule).containsExactly("SYS-001");
    }

    private static Judgement said(Outcome outcome) {
        return new Judgement(outcome, List.of(new Reason("ESC-010", outcome, "because")));
    }

    private static Rules crashing() {
        return rules(() -> {
            throw new IllegalStateException("broke at " + System.nanoTime(), new ArithmeticException());
        });
    }

    private static Rules rules(Judgement said) {
        return rules(() -> said);
    }

    private static Rules rules(java.util.function.Supplier<Judgement> said) {
        return new Rules() {
            @Override
            public RulesetVersion version() {
                return new RulesetVersion(ESCALATION, 3, "abc");
            }

            @Override
            public Judgement judge(Facts facts, List<Prediction> predictions) {
                return said.get();
            }
        };
    }
}
