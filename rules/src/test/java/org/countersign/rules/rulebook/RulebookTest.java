package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final RulesetId ID = RulesetId.of("fulfilment/trial");

    static Rulebook compile(Map<String, String> files) {
        RulesetSource source = new RulesetSource(ID, files);
        return new RuleCompiler().compile(source, new RulesetVersion(ID, 1, source.hash()));
    }

    private static OrderFacts order(String total) {
        OrderFacts order = Specimen.order();
        return order.priced(order.lines(), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(total));
    }

    private static List<String> spoke(Judgement judgement) {
        return judgement.reasons().stream().map(Reason::rule).toList();
    }

    @Test
    void a_rule_speaks_with_its_id_and_the_values_it_saw() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "risk.drl",
                        """
                rule "ESC-020 the order-risk model is worried"
                when
                  Score(model == "order-risk", available, $risk : value > 0.70)
                then
                  verdict.escalate("risk", "risk {} is above {}", $risk, 0.70);
                end
                """))) {
            Prediction worried = new Prediction.Scored("order-risk", "3", 0.82, 0.9, 0.2, List.of());
            Judgement judgement = rulebook.judge(Specimen.order(), List.of(worried));
            assertThat(judgement.outcome()).isEqualTo(Outcome.escalate("risk"));
            assertThat(judgement.reasons())
                    .containsExactly(new Reason("ESC-020", Outcome.escalate("risk"), "risk 0.82 is above 0.70"));
            assertThat(rulebook.judge(Specimen.order(), List.of()).reasons()).isEmpty();
        }
    }

    @Test
    void amounts_are_compared_exactly() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "a.drl",
                        """
                rule "ESC-001 above"
                when OrderFacts($t : total > 500) then verdict.say("{}", $t); end
                rule "ESC-002 a fraction that no double holds"
                when OrderFacts(total == 0.1B) then verdict.say("tenth"); end
                rule "ESC-003 at most"
                when OrderFacts(total <= 500.10B) then verdict.say("at most"); end
                """))) {
            assertThat(spoke(rulebook.judge(order("500.00"), List.of()))).containsExactly("ESC-003");
            assertThat(spoke(rulebook.judge(order("500.10"), List.of()))).containsExactly("ESC-001", "ESC-003");
            assertThat(spoke(rulebook.judge(order("500.10000000000000001"), List.of())))
                    .containsExactly("ESC-001");
            assertThat(spoke(rulebook.judge(order("0.10"), List.of()))).containsExactly("ESC-002", "ESC-003");
            assertThat(spoke(rulebook.judge(order("0.1000000000000000055"), List.of())))
                    .containsExactly("ESC-003");
        }
    }

    @Test
    void rules_look_into_nested_facts() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "a.drl",
                        """
                rule "ESC-001 nested"
                when OrderFacts(customer.tier == "Standard", !customer.firstOrder, shipping.country != "DE", $n : customer.orders)
                     LineFacts(quantity >= 4, $q : quantity, $sku : sku)
                then verdict.say("{} of {} after {} orders", $q, $sku, $n); end
                """))) {
            assertThat(rulebook.judge(Specimen.order(), List.of())
                            .reasons()
                            .get(0)
                            .because())
                    .isEqualTo("4 of MUG-1 after 5 orders");
        }
    }

    @Test
    void a_table_row_speaks_for_each_line_it_fits() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "q.table.csv",
                        """
                table,quantity,Quantity breaks
                hit policy,F
                id,if line.quantity,if order.customer.tier,then discount.line,because
                type,number,text,number
                PRI-102,>= 100,-,10,{line.quantity} pieces of {line.sku}: {discount.line} % off
                PRI-101,>= 4,"Standard,Gold",5,
                """))) {
            Judgement judgement = rulebook.judge(Specimen.order(), List.of());
            assertThat(judgement.reasons().get(0).because())
                    .isEqualTo("line.quantity 4 (>= 4), order.customer.tier Standard (Standard, Gold)");
            assertThat(judgement.adjustments().get(0).part()).isEqualTo("1");
            assertThat(judgement.outcome().word()).isEqualTo("adjust");
        }
    }
}
