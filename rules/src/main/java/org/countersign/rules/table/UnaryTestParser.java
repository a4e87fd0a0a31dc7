package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.countersign.rules.table.UnaryTest.Operator;

/** Reads one cell. A literal may be written bare ({@code Gold}); quotes are only needed for signs that mean something. */
final class UnaryTestParser {

    /** Two-sign operators first: {@code <=} starts with {@code <}. */
    private static final List<Operator> OPERATORS =
            List.of(Operator.AT_MOST, Operator.AT_LEAST, Operator.LESS, Operator.MORE);

    private final ValueType type;

    UnaryTestParser(ValueType type) {
        this.type = type;
    }

    UnaryTest parse(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return new UnaryTest.Any();
        }
        if (cell.startsWith("not(")) {
            if (!cell.endsWith(")")) {
                throw new IllegalArgumentException("'" + cell + "' has no closing parenthesis: write not(...)");
            }
            return new UnaryTest.Not(list(cell.substring(4, cell.length() - 1)));
        }
        List<UnaryTest> tests = list(cell);
        return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
    }

    private List<UnaryTest> list(String cell) {
        return split(cell).stream().map(piece -> one(piece.strip())).toList();
    }

    /** At the commas that stand outside of quotes. */
    private static List<String> split(String cell) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            quoted ^= sign == '"';
            if (sign == ',' && !quoted) {
                pieces.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(cell.substring(start));
        return pieces;
    }

    private UnaryTest one(String test) {
        if (test.isEmpty()) {
            throw new IllegalArgumentException("there is nothing beside a comma: expected " + type.example());
        }
        if (test.equals("-")) {
            throw new IllegalArgumentException("'-' means anything and stands alone in its cell");
        }
        if (test.equals("null")) {
            return new UnaryTest.Missing();
        }
        for (Operator operator : OPERATORS) {
            if (test.startsWith(operator.sign())) {
                return compare(operator, test);
            }
        }
        return "[(]".indexOf(test.charAt(0)) >= 0 ? range(test) : new UnaryTest.Equal(type.parse(test));
    }

    private UnaryTest compare(Operator operator, String test) {
        if (type == ValueType.BOOLEAN) {
            throw new IllegalArgumentException("'" + test + "': true and false can't be compared by size");
        }
        return new UnaryTest.Compare(
                operator, type.parse(test.substring(operator.sign().length())));
    }

    private UnaryTest range(String test) {
        int dots = outsideQuotes(test);
        char last = test.charAt(test.length() - 1);
        if (dots < 0 || "])[".indexOf(last) < 0 || type == ValueType.BOOLEAN) {
            throw new IllegalArgumentException(
                    "'" + test
                            + "' is no range: write [low..high], with ( or ) where the bound itself is not meant, such as [10..50)");
        }
        return new UnaryTest.Range(
                test.charAt(0) == '[',
                type.parse(test.substring(1, dots)),
                type.parse(test.substring(dots + 2, test.length() - 1)),
                last == ']');
    }

    private static int outsideQuotes(String test) {
        boolean quoted = false;
        for (int i = 0; i + 1 < test.length(); i++) {
            quoted ^= test.charAt(i) == '"';
            if (!quoted && test.startsWith("..", i)) {
                return i;
            }
        }
        return -1;
    }
}
