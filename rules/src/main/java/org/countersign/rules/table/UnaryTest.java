package org.countersign.rules.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one cell asks of one input, as DMN means it. A missing value passes {@code -}, {@code null} and
 * {@code not("...")}; a comparison with a missing value never holds, negated or not.
 */
public sealed interface UnaryTest {

    /** @param value in the one form of the input's type (see {@link ValueType#normalise}) */
    boolean accepts(@Nullable Object value);

    /** @throws IllegalArgumentException says what is wrong and what would be right */
    static UnaryTest parse(String cell, ValueType type) {
        return new UnaryTestParser(type).parse(cell.strip());
    }

    /** {@code -}: whatever it is. */
    record Any() implements UnaryTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return true;
        }

        @Override
        public String toString() {
            return "-";
        }
    }

    /** {@code null}: there is no value. */
    record Missing() implements UnaryTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value == null;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /** {@code Gold}: exactly this value. */
    record Equal(Object literal) implements UnaryTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value != null && ValueType.compare(value, literal) == 0;
        }

        @Override
        public String toString() {
            return ValueType.print(literal);
        }
    }

    /** {@code < 500} and its sisters. */
    record Compare(Operator operator, Object bound) implements UnaryTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value != null && operator.holds(ValueType.compare(value, bound));
        }

        @Override
        public String toString() {
            return operator.sign() + " " + ValueType.print(bound);
        }
    }

    /** {@code [500..10000)}: between two bounds, each of them in or out. */
    record Range(boolean lowIn, Object low, Object high, boolean highIn) implements UnaryTest {

        public Range {
            if (ValueType.compare(low, high) > 0) {
                throw new IllegalArgumentException("the range starts at " + ValueType.print(low) + ", above its end "
                        + ValueType.print(high) + ": write the lower bound first");
            }
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            if (value == null) {
                return false;
            }
            int below = ValueType.compare(value, low);
            int above = ValueType.compare(value, high);
            return (lowIn ? below >= 0 : below > 0) && (highIn ? above <= 0 : above < 0);
        }

        @Override
        public String toString() {
            return (lowIn ? "[" : "(") + ValueType.print(low) + ".." + ValueType.print(high) + (highIn ? "]" : ")");
        }
    }

    /** {@code Gold, VIP}: one of these holds. */
    record AnyOf(List<UnaryTest> tests) implements UnaryTest {

        public AnyOf {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            for (UnaryTest test : tests) {
                if (test.accepts(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return tests.stream().map(UnaryTest::toString).collect(Collectors.joining(", "));
        }
    }

    /** {@code not(...)}: none of these holds. */
    record Not(List<UnaryTest> tests) implements UnaryTest {

        public Not {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            for (UnaryTest test : tests) {
                if (test.accepts(value) || (value == null && compares(test))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean compares(UnaryTest test) {
            return test instanceof Compare || test instanceof Range;
        }

        @Override
        public String toString() {
            return tests.stream().map(UnaryTest::toString).collect(Collectors.joining(", ", "not(", ")"));
        }
    }

    /** The signs of {@link Compare}. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }
}
