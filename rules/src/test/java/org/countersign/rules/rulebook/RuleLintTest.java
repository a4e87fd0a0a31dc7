package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLintTest {

    private static final String SPEAK = "verdict.say(\"x\"); end";

    private static String problems(String drl) {
        return problems(Map.of("a.drl", drl));
    }

    private static String problems(Map<String, String> files) {
        try {
            RulebookTest.compile(files).close();
            return "";
        } catch (RuleProblems e) {
            return e.problems().stream().map(RuleProblem::toString).collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            import java.util.List;                                    | a.drl:1:1: 'import' is refused
            package x                                                 | a.drl:1:1: 'package' is refused
            global java.util.List l;                                  | a.drl:1:1: 'global' is refused
            function int f() { return 1; }                            | a.drl:1:1: 'function' is refused
            declare Foo end                                           | a.drl:1:1: 'declare' is refused
            query q() end                                             | a.drl:1:1: 'query' is refused
            rule "ESC-001 r" salience 10 when then SPEAK              | a.drl:1:18: 'salience' is refused
            rule "ESC-001 r" no-loop when then SPEAK                  | a.drl:1:18: 'no-loop' is refused
            rule "ESC-001 r" agenda-group "g" when then SPEAK         | 'agenda-group' is refused
            rule "ESC-001 r" when eval(true) then SPEAK               | a.drl:1:23: 'eval' is refused
            rule "ESC-001 r" when OrderFacts() from $x then SPEAK     | 'from' is refused
            rule "ESC-001 r" when Runtime() then SPEAK                | 'Runtime' is no fact of this rule set
            rule "ESC-001 r" when OrderFacts(Math.abs(units) > 1) then SPEAK | 'Math' is no fact
            rule "ESC-001 r" when OrderFacts(new String("x") == orderId) then SPEAK | 'new' is refused
            rule "ESC-001 r" when $o : OrderFacts(getClass() != null) then SPEAK | 'getClass' is refused
            rule "ESC-001 r" when $o : OrderFacts() then modify($o) { }; end  | 'modify' is refused: rules only speak
            rule "ESC-001 r" when $o : OrderFacts() then insert($o); end      | 'insert' is refused
            rule "ESC-001 r" when $o : OrderFacts() then delete($o); end      | 'delete' is refused
            rule "ESC-001 r" when then System.exit(1); end            | 'System': in 'then' stand only verdict.say
            rule "ESC-001 r" when then verdict.say("x" + System.getenv()); end | 'System' is no fact
            rule "ESC-001 r" when then verdict.speaks("SYS-001"); end | in 'then' stand only verdict.say
            rule "ESC-001 r" when then int i = 0; end                 | 'int': in 'then' stand only
            rule "ESC-001 r" when then verdict.say("x") end           | a ';' is missing
            rule "ESC-001 r" when then verdict.say("x");              | this rule has no 'end'
            rule "ESC-001" when then SPEAK                            | says in words what it is about
            rule "esc-1 r" when then SPEAK                            | a.drl:1:6: 'esc-1' is no rule id
            rule "SYS-001 r" when then SPEAK                          | the system's own
            rule "PRI-901 r" when then SPEAK                          | the system's own
            """)
    void what_rules_must_not_do_is_refused_at_its_place(String drl, String problem) {
        assertThat(problems(drl.replace("SPEAK", SPEAK))).contains(problem);
    }

    @Test
    void words_in_texts_and_comments_are_only_words() {
        assertThat(
                        problems(
                                """
                // import salience new
                /* eval
                   System.exit */
                rule "ESC-001 an update from Salience, Inc."
                when
                  OrderFacts(orderId != "new System") // from
                then
                  verdict.say("we delete; we import { } = nothing: {}", "eval");
                end
                """))
                .isEmpty();
    }

    @Test
    void drools_names_every_mistake_with_its_line() {
        String found = problems(
                """
                rule "ESC-001 a typing mistake"
                when
                  OrderFacts(totl > 5)
                then
                  verdict.say("x");
                end

                rule "ESC-002 and one in the action"
                when
                  OrderFacts($t : total)
                then
                  verdict.say("x {}", $tt);
                end
                """);
        assertThat(found).contains("a.drl:3").contains("totl").contains("$tt");
    }

    @Test
    void an_id_has_one_owner_in_all_files_of_a_set() {
        assertThat(
                        problems(
                                Map.of(
                                        "a.drl",
                                        "rule \"ESC-001 r\" when OrderFacts() then " + SPEAK,
                                        "t.table.csv",
                                        "table,t,T\nhit policy,U\nid,if order.total,then escalate\ntype,number,text\nESC-001,1,risk\n")))
                .contains("t.table.csv:5:1: the id ESC-001 belongs to another rule: see a.drl:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            if order.totl,then escalate      | number,text    | ESC-001,1,risk   | t.table.csv:3:2: a OrderFacts has no 'totl'.
            if basket.total,then escalate    | number,text    | ESC-001,1,risk   | starts with no fact: begin with one of delivery, item, line, order, parcel, returned, score
            if order.total,then escalate     | text,text      | ESC-001,x,risk   | order.total is a BigDecimal and can't be read as text
            if order.total,then escalate     | number,number  | ESC-001,1,1      | 'then escalate' names a queue
            if order.total,then refuse       | number,text    | ESC-001,1,yes    | 'then refuse' is true or empty
            if order.total,then escalate     | number,text    | ESC-1,1,risk     | t.table.csv:5:1: 'ESC-1' is no rule id
            if order.total,then escalate,because | number,text | ESC-001,1,risk,{order.cutomer} | t.table.csv:5:4: row ESC-001, column 'because': a OrderFacts has no 'cutomer'.
            """)
    void a_table_is_held_against_the_facts(String header, String types, String row, String problem) {
        String csv = "table,t,T\nhit policy,U\nid," + header + "\ntype," + types + "\n" + row + "\n";
        assertThat(problems(Map.of("t.table.csv", csv))).contains(problem);
    }

    @Test
    void a_table_that_only_counts_has_no_row_that_could_speak() {
        assertThatThrownBy(() -> RulebookTest.compile(Map.of(
                        "t.table.csv",
                        "table,t,T\nhit policy,C#\nid,if order.total,then out\ntype,number,text\nESC-001,1,x\n")))
                .isInstanceOf(RuleProblems.class)
                .hasMessageContaining("t.table.csv:2:2: hit policy C# answers with a number that no row says");
    }

    @Test
    void every_rule_and_row_can_be_read_in_words() {
        try (Rulebook rulebook = RulebookTest.compile(
                Map.of(
                        "a.drl",
                        "rule \"ESC-020 the model is worried\" when OrderFacts() then " + SPEAK,
                        "t.table.csv",
                        """
                        table,amount,Amounts
                        hit policy,F
                        id,if order.customer.tier,if order.total,then escalate
                        type,text,number,text
                        label,tier,total,Ask
                        ESC-010,"Gold, VIP",> 500,risk
                        ESC-011,otherwise,-,
                        """))) {
            assertThat(rulebook.rules())
                    .containsExactly(
                            new RuleLine(
                                    "ESC-010",
                                    "Amounts: if tier Gold, VIP and total > 500: Ask risk",
                                    "t.table.csv",
                                    6),
                            new RuleLine("ESC-011", "Amounts: otherwise: nothing", "t.table.csv", 7),
                            new RuleLine("ESC-020", "the model is worried", "a.drl", 1));
        }
    }
}
