package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;

/** A word, a number, a text in quotes or a single sign of a rule file, and where it stands. Comments are no tokens. */
record Token(Kind kind, String text, int start, int line, int column) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    boolean is(String word) {
        return kind != Kind.TEXT && text.equals(word);
    }

    int end() {
        return start + text.length();
    }

    /** A text without its quotes. */
    String content() {
        return text.substring(1, text.length() - 1);
    }

    static List<Token> of(String drl) {
        List<Token> tokens = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        int i = 0;
        while (i < drl.length()) {
            int end = end(drl, i);
            if (!Character.isWhitespace(drl.charAt(i)) && !comment(drl, i)) {
                tokens.add(new Token(kind(drl.charAt(i)), drl.substring(i, end), i, line, i - lineStart + 1));
            }
            for (; i < end; i++) {
                if (drl.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
        }
        return tokens;
    }

    private static boolean comment(String drl, int i) {
        return drl.startsWith("//", i) || drl.startsWith("/*", i);
    }

    private static Kind kind(char first) {
        if (first == '"' || first == '\'') {
            return Kind.TEXT;
        }
        if (Character.isDigit(first)) {
            return Kind.NUMBER;
        }
        return Character.isJavaIdentifierStart(first) ? Kind.WORD : Kind.SIGN;
    }

    private static int end(String drl, int i) {
        char first = drl.charAt(i);
        if (drl.startsWith("//", i)) {
            return until(drl, "\n", i + 2);
        }
        if (drl.startsWith("/*", i)) {
            return until(drl, "*/", i + 2);
        }
        if (first == '"' || first == '\'') {
            return closing(drl, i);
        }
        int end = i + 1;
        while (end < drl.length() && kind(first) != Kind.SIGN && continues(first, drl, end)) {
            end++;
        }
        return end;
    }

    private static boolean continues(char first, String drl, int i) {
        char next = drl.charAt(i);
        return Character.isJavaIdentifierPart(next)
                || (next == '.'
                        && Character.isDigit(first)
                        && i + 1 < drl.length()
                        && Character.isDigit(drl.charAt(i + 1)));
    }

    private static int until(String drl, String stop, int from) {
        int end = drl.indexOf(stop, from);
        return end < 0 ? drl.length() : end + stop.length();
    }

    private static int closing(String drl, int start) {
        char quote = drl.charAt(start);
        int i = start + 1;
        while (i < drl.length() && drl.charAt(i) != quote && drl.charAt(i) != '\n') {
            i += drl.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, drl.length());
    }
}
