package org.countersign.webapp.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.countersign.webapp.problem.Refused;
import org.junit.jupiter.api.Test;

class TablesResourceTest {

    private static final String DMN =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="discount" name="Discount">
                <decisionTable hitPolicy="%s">
                  <input><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
                  <input><inputExpression typeRef="date"><text>day</text></inputExpression></input>
                  <output name="percent" typeRef="number"/>
                  <rule id="small"><inputEntry><text>&lt; 100</text></inputEntry><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>0</text></outputEntry></rule>
                  <rule id="big"><inputEntry><text>&gt;= 50</text></inputEntry>
                    <inputEntry><text>&gt;= date("2026-11-01")</text></inputEntry>
                    <outputEntry><text>12.5</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static DecimalNode number(String text) {
        return DecimalNode.valueOf(new BigDecimal(text));
    }

    private final TablesResource tables = new TablesResource();

    @Test
    void runsATable() {
        EvaluateView.ResultView said = tables.evaluate(
                new EvaluateView(DMN.formatted("UNIQUE"), "Discount", Map.of("amount", 120, "day", "2026-11-27")));

        assertThat(said.result()).isEqualTo(number("12.5"));
        assertThat(said.matchedRows()).containsExactly("big");
    }

    @Test
    void collectsWhatFits() {
        EvaluateView.ResultView said = tables.evaluate(
                new EvaluateView(DMN.formatted("COLLECT"), null, Map.of("amount", 70, "day", "2026-11-27")));

        assertThat(said.result()).isEqualTo(List.of(number("0"), number("12.5")));
        assertThat(said.matchedRows()).containsExactly("small", "big");
    }

    @Test
    void saysWhatIsWrong() {
        Map<String, Object> both = Map.of("amount", 70, "day", "2026-11-27");

        assertThatThrownBy(() -> tables.evaluate(new EvaluateView(DMN.formatted("UNIQUE"), null, both)))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("small", "big");
        assertThatThrownBy(() -> tables.evaluate(new EvaluateView(DMN.formatted("UNIQUE"), "Price", both)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no decision 'Price', only discount (Discount)");
        assertThatThrownBy(() -> tables.evaluate(
                        new EvaluateView(DMN.formatted("UNIQUE"), null, Map.of("amount", "much", "day", "2026-11-27"))))
                .hasMessageContainingAll("amount", "much", "number");
        assertThatThrownBy(() -> tables.evaluate(
                        new EvaluateView(DMN.formatted("UNIQUE"), null, Map.of("amont", 70, "day", "2026-11-27"))))
                .hasMessageContainingAll("does not ask for [amont]", "[amount] is missing");
        assertThat(tables.evaluate(new EvaluateView(
                                DMN.formatted("COLLECT"), null, Map.of("amount", 70, "day", "2026-11-27", "more", 1)))
                        .matchedRows())
                .containsExactly("small", "big");
    }
}
