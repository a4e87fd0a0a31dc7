package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.table.TableConflict;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;

class RulebookTest {

    private static final RulesetId ID = RulesetId.of("fulfilment/trial");

    static Rulebook compile(Map<String, String> files) {
        RulesetSource source = new RulesetSource(ID, files);
        return new RuleCompiler().compile(source, new RulesetVersion(ID, 1, source.hash()));
    }

    private static OrderFacts order(String total) {
        OrderFacts order = FulfilmentFacts.order();
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
            Judgement judgement = rulebook.judge(FulfilmentFacts.order(), List.of(worried));
            assertThat(judgement.outcome()).isEqualTo(Outcome.escalate("risk"));
            assertThat(judgement.reasons())
                    .containsExactly(new Reason("ESC-020", Outcome.escalate("risk"), "risk 0.82 is above 0.70"));
            assertThat(rulebook.judge(FulfilmentFacts.order(), List.of()).reasons())
                    .isEmpty();
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
    void amounts_with_decimals_are_decimals() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "a.drl",
                        """
                rule "ESC-001 below"
                when OrderFacts(total < 500.12) then verdict.say("below"); end
                rule "ESC-002 above"
                when OrderFacts($t : total > 500.12 || customer.spent >= 500.07) then verdict.say("above {}", $t); end
                rule "ESC-003 both"
                when Score(value >= 0.70) OrderFacts(total >= 500.12) then verdict.say("both"); end
                """))) {
            Prediction sharp = new Prediction.Scored("order-risk", "3", 0.70, 0.9, 0.2, List.of());
            assertThat(spoke(rulebook.judge(order("500.11"), List.of(sharp)))).containsExactly("ESC-001");
            assertThat(spoke(rulebook.judge(order("500.12"), List.of(sharp)))).containsExactly("ESC-003");
            assertThat(spoke(rulebook.judge(order("500.13"), List.of(sharp)))).containsExactly("ESC-002", "ESC-003");
        }
    }

    @Test
    void the_same_question_gets_the_same_answer_on_any_thread_and_leaves_nothing_behind() {
        RulesetSource source = ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().toString().equals("fulfilment/escalation"))
                .findFirst()
                .orElseThrow();
        try (Rulebook rulebook = new RuleCompiler().compile(source, new RulesetVersion(source.ruleset(), 1, "h"))) {
            OrderFacts order = order("9999.00");
            Judgement first = rulebook.judge(order, List.of(FulfilmentFacts.score()));
            List<Judgement> others = IntStream.range(0, 4000)
                    .parallel()
                    .mapToObj(i -> rulebook.judge(order, List.of(FulfilmentFacts.score())))
                    .distinct()
                    .toList();
            assertThat(others).containsExactly(first);
            assertThat(rulebook.seats().with(Seat::facts))
                    .isEqualTo(rulebook.rules().stream()
                            .filter(r -> r.file().endsWith(".csv"))
                            .count());
        }
    }

    @Test
    void a_decision_that_fails_does_not_spoil_the_next() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "t.table.csv",
                        """
                table,double,Two rows at once
                hit policy,U
                id,if order.total,then escalate
                type,number,text
                ESC-001,> 10,risk
                ESC-002,> 100,risk
                """))) {
            assertThatThrownBy(() -> rulebook.judge(order("101"), List.of()))
                    .isInstanceOf(TableConflict.class)
                    .hasMessageContaining("ESC-001, ESC-002");
            assertThat(spoke(rulebook.judge(order("11"), List.of()))).containsExactly("ESC-001");
        }
    }

    @Test
    void rows_are_found_by_lists_wildcards_and_numbers_of_any_scale() {
        StringBuilder csv = new StringBuilder(
                """
                table,t,T
                hit policy,C
                id,if order.shipping.country,if order.total,then escalate
                type,text,number,text
                """);
        for (int i = 0; i < 40; i++) {
            csv.append("ESC-1%02d,\"C%d, D%d\",%d.0,risk%n".formatted(i, i, i, i * 100));
            csv.append("ESC-2%02d,-,%d,risk%n".formatted(i, i * 100));
            csv.append("ESC-3%02d,E%d,> %d,risk%n".formatted(i, i, i));
        }
        csv.append("ESC-401,not(GB),<= 700.00,risk\nESC-402,otherwise,-,\n");
        try (Rulebook rulebook = compile(Map.of("t.table.csv", csv.toString()))) {
            assertThat(spoke(rulebook.judge(order("700.00"), List.of()))).containsExactly("ESC-207");
            assertThat(spoke(rulebook.judge(order("701"), List.of()))).containsExactly("ESC-402");
            assertThat(spoke(rulebook.judge(to("D7", "700"), List.of())))
                    .containsExactly("ESC-107", "ESC-207", "ESC-401");
            assertThat(spoke(rulebook.judge(to("E7", "7.5"), List.of()))).containsExactly("ESC-307", "ESC-401");
        }
    }

    private static OrderFacts to(String country, String total) {
        OrderFacts o = order(total);
        ShippingFacts shipping = new ShippingFacts("standard", country, "1", "X", "Y", false);
        return new OrderFacts(
                o.orderId(),
                o.placedAt(),
                o.currency(),
                o.customer(),
                o.lines(),
                shipping,
                o.payment(),
                o.coupon(),
                o.goods(),
                o.discount(),
                o.shippingCost(),
                o.total(),
                o.units(),
                o.weightGrams());
    }

    @Test
    void reasons_stand_in_the_order_of_rules_then_lines() {
        try (Rulebook rulebook = compile(
                Map.of(
                        "a.drl",
                        """
                rule "PRI-002 last" when LineFacts($n : number) then verdict.adjust("discount.line", $n, 5, "line {}", $n); end
                rule "PRI-001 first" when OrderFacts() then verdict.choose("carrier", "DPD", 4.5, "DPD"); end
                """))) {
            OrderFacts o = FulfilmentFacts.order();
            List<LineFacts> lines = IntStream.rangeClosed(1, 12)
                    .mapToObj(n -> new LineFacts(
                            n, "S" + n, null, null, 1, BigDecimal.TEN, BigDecimal.TEN, null, 0, true, null, 0))
                    .toList();
            OrderFacts twelve = o.priced(lines, BigDecimal.ZERO, BigDecimal.ZERO, o.total());
            Judgement judgement = rulebook.judge(twelve, List.of());
            assertThat(judgement.adjustments())
                    .extracting(Adjustment::part)
                    .containsExactly(null, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
            assertThat(judgement.outcome()).isEqualTo(new Outcome.Adjust(judgement.adjustments()));
        }
    }

    @Test
    void fifty_hot_swaps_leave_nothing_in_the_repository() {
        String rule = "rule \"ESC-001 r\" when OrderFacts(total > %d) then verdict.say(\"x\"); end";
        List<ReleaseId> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            try (Rulebook rulebook = compile(Map.of("a.drl", rule.formatted(i)))) {
                ids.add(rulebook.build().id());
                assertThat(KieServices.get().getRepository().getKieModule(ids.get(i)))
                        .isNotNull();
            }
        }
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(
                        KieServices.get().getRepository().getKieModule(id))
                .isNull());
    }

    @Test
    void a_closed_rulebook_says_so() {
        Rulebook rulebook =
                compile(Map.of("a.drl", "rule \"ESC-001 r\" when OrderFacts() then verdict.say(\"x\"); end"));
        rulebook.close();
        assertThatThrownBy(() -> rulebook.judge(FulfilmentFacts.order(), List.of()))
                .hasMessageContaining("closed");
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
            assertThat(rulebook.judge(FulfilmentFacts.order(), List.of())
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
            Judgement judgement = rulebook.judge(FulfilmentFacts.order(), List.of());
            assertThat(judgement.reasons().get(0).because())
                    .isEqualTo("line.quantity 4 (>= 4), order.customer.tier Standard (Standard, Gold)");
            assertThat(judgement.adjustments().get(0).part()).isEqualTo("1");
            assertThat(judgement.outcome().word()).isEqualTo("adjust");
        }
    }

    @Test
    void a_decision_leaves_nothing_behind_in_its_session() throws Exception {
        String alone = "rule \"ESC-001 one fact\" when OrderFacts(units > 0) then verdict.say(\"a\"); end\n";
        String joined = "rule \"ESC-002 two facts\" when OrderFacts(units > 0) LineFacts(quantity > 0)"
                + " then verdict.say(\"b\"); end\n";
        try (Rulebook rulebook = compile(Map.of("a.drl", alone + joined))) {
            for (int i = 0; i < 5_000; i++) {
                assertThat(rulebook.judge(FulfilmentFacts.order(), List.of()).reasons())
                        .isNotEmpty();
            }
            assertThat(alive("org.drools.core.common.DefaultFactHandle")).isLessThan(1_000);
        }
    }

    /** How many objects of that class the whole machine holds, after a collection. */
    private static long alive(String type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 3 && words[3].equals(type))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }
}
