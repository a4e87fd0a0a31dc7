package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to get out of what rules may do, gathered in {@code escapes/}: one a line, none may get through. */
class EscapeTest {

    private static List<String> attempts(String file) {
        try (InputStream in = Objects.requireNonNull(EscapeTest.class.getResourceAsStream("escapes/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace('⏎', '\n').replace('␍', '\r').replace('␤', (char) 0x2028))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each attempt that gets through, or that is refused without a place. */
    private static List<String> through(List<String> attempts, String file, Function<String, String> run) {
        List<String> through = new ArrayList<>();
        for (String attempt : attempts) {
            String message = run.apply(attempt);
            if (!message.startsWith(file + ":")
                    || !message.substring(file.length()).matches("(?s):\\d+:\\d+: .+")) {
                through.add(attempt + " -> " + message);
            }
        }
        return through;
    }

    /** Only our own reading may refuse: what it lets through would be given to Drools. */
    private static String lint(String drl) {
        RuleLint lint = new RuleLint("a.drl", drl, Vocabulary.of(RulesetId.of("fulfilment/trial")));
        lint.read();
        return lint.problems().isEmpty() ? "" : lint.problems().get(0).toString();
    }

    @Test
    void no_condition_gets_through() {
        assertThat(through(
                        attempts("conditions.txt"),
                        "a.drl",
                        attempt -> lint("rule \"ESC-001 r\" when\n  " + attempt + "\nthen verdict.say(\"x\"); end\n")))
                .isEmpty();
    }

    @Test
    void no_action_gets_through() {
        assertThat(through(
                        attempts("actions.txt"),
                        "a.drl",
                        attempt -> lint(
                                "rule \"ESC-001 r\" when $o : OrderFacts($t : total) then\n  " + attempt + "\nend\n")))
                .isEmpty();
    }

    @Test
    void no_file_gets_through() {
        assertThat(through(attempts("files.txt"), "a.drl", attempt -> {
                    try {
                        RulebookTest.compile(Map.of("a.drl", attempt)).close();
                        return "";
                    } catch (RuleProblems e) {
                        return e.problems().get(0).toString();
                    }
                }))
                .isEmpty();
    }

    @Test
    void no_table_gets_through() {
        assertThat(through(attempts("tables.txt"), "t.table.csv", attempt -> {
                    String[] parts = attempt.split("\\|", 3);
                    String csv = "table,t,T\nhit policy,C\nid," + parts[0] + "\ntype," + parts[1] + "\n" + parts[2];
                    try {
                        RulebookTest.compile(Map.of("t.table.csv", csv)).close();
                        return "";
                    } catch (RuleProblems e) {
                        return e.problems().get(0).toString();
                    }
                }))
                .isEmpty();
    }

    private static String refusal(Supplier<Table> reading) {
        try {
            return reading.get().toString();
        } catch (TableProblems e) {
            return e.problems().get(0).toString();
        }
    }

    @Test
    void no_dmn_gets_through() {
        assertThat(through(
                        attempts("dmn.txt"),
                        "t.dmn",
                        attempt -> refusal(() -> DmnXml.read("t.dmn", attempt.getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void there_are_well_over_a_hundred_and_fifty_attempts() {
        long count = Stream.of("conditions.txt", "actions.txt", "files.txt", "tables.txt", "dmn.txt")
                .mapToLong(file -> attempts(file).size())
                .sum();
        System.out.printf("%d attempts to escape, none got through%n", count);
        assertThat(count).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$o : OrderFacts(total > 500.10, customer.tier != \"Gold\", !customer.firstOrder)",
                "OrderFacts(coupon != null && coupon.startsWith(\"X\") || coupon == null)",
                "OrderFacts($id : orderId matches \"[A-Z]+-\\\\d{1,6}\", $t : total) LineFacts(quantity * 2 >= 4)",
                "OrderFacts(customer.tier in (\"Gold\", \"VIP\"), shipping.country not in (\"GB\"))",
                "OrderFacts($n : units) not LineFacts(quantity > $n)",
                "(OrderFacts(units > 1) or LineFacts(quantity > 1)) and exists Score(value > 0.5)",
                "OrderFacts(lines.size() > 3, placedAt.getHour() < 6, orderId.toUpperCase().length() > 2)",
                "$o : OrderFacts() OrderFacts(this == $o, total > $o.goods)",
                "OrderFacts(-units < -1, (total - discount) * 2 > 1)",
            })
    void honest_conditions_pass_and_run(String condition) {
        assertThatCode(() -> {
                    try (Rulebook rulebook = RulebookTest.compile(Map.of(
                            "a.drl", "rule \"ESC-001 r\" when " + condition + " then verdict.say(\"x\"); end"))) {
                        rulebook.judge(FulfilmentFacts.order(), List.of(FulfilmentFacts.score()));
                    }
                })
                .doesNotThrowAnyException();
    }
}
