package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that Drools would compare wrongly. In {@code total < 500.12} it reads 500.12 as a binary fraction, a
 * hair above 500.12, and an order of exactly 500.12 passes. With a {@code B} behind it the number is decimal; authors
 * should not have to know.
 */
final class ExactNumbers {

    /** A pattern such as {@code OrderFacts(...)} and how deep its parenthesis stands. */
    private record Pattern(Class<?> type, int depth) {}

    private final List<Token> tokens;
    private final Vocabulary words;

    ExactNumbers(List<Token> tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Places in the text where a {@code B} is missing, in order. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        Deque<Pattern> open = new ArrayDeque<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                depth++;
                Class<?> type =
                        i == 0 ? null : words.classes().get(tokens.get(i - 1).text());
                if (type != null) {
                    open.push(new Pattern(type, depth));
                }
            } else if (token.is(")")) {
                if (!open.isEmpty() && open.peek().depth() == depth) {
                    open.pop();
                }
                depth--;
            } else if (!open.isEmpty()
                    && isFraction(token)
                    && decimal(open.peek().type(), i)) {
                places.add(token.end());
            }
        }
        return places;
    }

    private static boolean isFraction(Token token) {
        return token.kind() == Token.Kind.NUMBER
                && token.text().indexOf('.') > 0
                && Character.isDigit(token.text().charAt(token.text().length() - 1));
    }

    /** Whether what stands before the operator is a decimal of this pattern's facts. */
    private boolean decimal(Class<?> type, int number) {
        int i = number - 1;
        while (i > 0
                && tokens.get(i).kind() == Token.Kind.SIGN
                && "<>=!-".contains(tokens.get(i).text())) {
            i--;
        }
        List<String> path = new ArrayList<>();
        boolean more = i < number - 1;
        while (more && i >= 0 && tokens.get(i).kind() == Token.Kind.WORD) {
            path.add(0, tokens.get(i).text());
            more = i > 1 && tokens.get(i - 1).is(".");
            i -= 2;
        }
        @Nullable Class<?> found = path.isEmpty() ? null : FactPath.typeOf(type, path);
        return found == BigDecimal.class;
    }
}
