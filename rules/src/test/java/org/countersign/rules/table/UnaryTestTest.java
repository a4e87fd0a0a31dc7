package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnaryTestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            -                | NUMBER  | 5     | true
            ''               | NUMBER  | 5     | true
            5                | NUMBER  | 5.00  | true
            -5.5             | NUMBER  | -5.5  | true
            < 500            | NUMBER  | 499.99| true
            < 500            | NUMBER  | 500.00| false
            <=500            | NUMBER  | 500.00| true
            > 500            | NUMBER  | 500   | false
            >= 500           | NUMBER  | 500   | true
            [500..10000]     | NUMBER  | 10000 | true
            [500..10000)     | NUMBER  | 10000 | false
            (500..10000]     | NUMBER  | 500   | false
            ]500..10000[     | NUMBER  | 500   | false
            ]500..10000[     | NUMBER  | 501   | true
            1, 3, [7..9]     | NUMBER  | 8     | true
            1, 3, [7..9]     | NUMBER  | 2     | false
            not(1, 3)        | NUMBER  | 2     | true
            not(1, < 0)      | NUMBER  | -1    | false
            "Gold","VIP"     | TEXT    | VIP   | true
            Gold, VIP        | TEXT    | VIP   | true
            not("Gold")      | TEXT    | Gold  | false
            "a, b"           | TEXT    | a, b  | true
            >= "M"           | TEXT    | N     | true
            ["a".."f"]       | TEXT    | c     | true
            true             | BOOLEAN | true  | true
            not(true)        | BOOLEAN | false | true
            < 2026-03-01     | DATE    | 2026-02-28 | true
            [2026-01-01..date("2026-03-31")] | DATE | 2026-03-31 | true
            """)
    void a_cell_means_what_dmn_says(String cell, ValueType type, String value, boolean holds) {
        Object fact = type == ValueType.NUMBER
                ? new BigDecimal(value)
                : type == ValueType.BOOLEAN
                        ? Boolean.valueOf(value)
                        : type.parse(type == ValueType.TEXT ? quoted(value) : value);
        UnaryTest test = UnaryTest.parse(cell, type);
        assertThat(test.accepts(fact)).isEqualTo(holds);
        assertThat(UnaryTest.parse(test.toString(), type)).isEqualTo(test);
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            -          | true
            null       | true
            not(null)  | false
            5          | false
            not(5)     | true
            < 5        | false
            not(< 5)   | false
            [1..5]     | false
            not([1..5])| false
            """)
    void a_missing_value_passes_only_what_asks_for_nothing(String cell, boolean holds) {
        assertThat(UnaryTest.parse(cell, ValueType.NUMBER).accepts(null)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            abc        | NUMBER  | 'abc' is not a number such as 500
            1,000      | NUMBER  | no thousands separator
            < abc      | NUMBER  | is not a number
            [5..       | NUMBER  | is no range: write [low..high]
            [9..5]     | NUMBER  | write the lower bound first
            not(5      | NUMBER  | no closing parenthesis
            5,,6       | NUMBER  | nothing beside a comma
            5, -       | NUMBER  | stands alone
            yes        | BOOLEAN | true or false
            < true     | BOOLEAN | can't be compared by size
            31.12.2026 | DATE    | a date such as 2026-11-23
            "Gold      | TEXT    | no closing quote
            """)
    void a_wrong_cell_says_what_would_be_right(String cell, ValueType type, String message) {
        assertThatThrownBy(() -> UnaryTest.parse(cell, type)).hasMessageContaining(message);
    }

    @Test
    void facts_of_any_java_type_come_to_one_form() {
        assertThat(ValueType.NUMBER.normalise(5)).isEqualTo(new BigDecimal("5"));
        assertThat(ValueType.NUMBER.normalise(0.82)).isEqualTo(new BigDecimal("0.82"));
        assertThat(ValueType.DATE.normalise("2026-02-03")).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThatThrownBy(() -> ValueType.NUMBER.normalise("5")).hasMessageContaining("can't be compared as number");
    }

    @Property(tries = 500)
    void every_number_test_prints_and_parses_back_equal(@ForAll("tests") UnaryTest test) {
        assertThat(UnaryTest.parse(test.toString(), ValueType.NUMBER)).isEqualTo(test);
    }

    @Property(tries = 500)
    void not_turns_every_present_value_round(
            @ForAll("tests") UnaryTest test, @ForAll @IntRange(min = -60, max = 60) int value) {
        BigDecimal number = BigDecimal.valueOf(value);
        assertThat(new UnaryTest.Not(java.util.List.of(test)).accepts(number)).isNotEqualTo(test.accepts(number));
    }

    @Property(tries = 500)
    void any_text_survives_its_cell(@ForAll String text) {
        UnaryTest test = new UnaryTest.Equal(text);
        assertThat(UnaryTest.parse(test.toString(), ValueType.TEXT)).isEqualTo(test);
    }

    @Provide
    Arbitrary<UnaryTest> tests() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-50), BigDecimal.valueOf(50))
                .ofScale(1);
        Arbitrary<UnaryTest> equals = numbers.map(UnaryTest.Equal::new);
        Arbitrary<UnaryTest> compares = Combinators.combine(Arbitraries.of(UnaryTest.Operator.class), numbers)
                .as(UnaryTest.Compare::new);
        Arbitrary<UnaryTest> ranges = Combinators.combine(
                        Arbitraries.of(true, false), numbers, numbers, Arbitraries.of(true, false))
                .as((low, a, b, high) -> new UnaryTest.Range(low, a.min(b), a.max(b), high));
        return Arbitraries.oneOf(equals, compares, ranges);
    }
}
