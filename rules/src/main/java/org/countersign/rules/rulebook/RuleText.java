package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * The signs of a rule file, before its words. Drools, Java and we must see the same text, so whatever one of them could
 * read in another way is refused: escapes that Java resolves before it reads, signs that look like others or that nobody
 * sees, line ends that only some count, texts and comments that don't close.
 */
final class RuleText {

    private static final int LONGEST = 256 * 1024;

    private final String file;
    private final String text;
    private final List<RuleProblem> problems = new ArrayList<>();
    private int line = 1;
    private int lineStart;

    private RuleText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<RuleProblem> problems(String file, String text) {
        RuleText signs = new RuleText(file, text);
        if (text.length() > LONGEST) {
            return List.of(new RuleProblem(file, 0, 0, "a rule file has at most " + LONGEST + " signs"));
        }
        signs.read();
        return signs.problems;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                if (end < 0) {
                    problem(i, "this comment is never closed");
                }
                i = comment(i, end < 0 ? text.length() : end + 2);
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = comment(i, end < 0 ? text.length() : end);
            } else if (text.charAt(i) == '"') {
                i = quoted(i);
            } else {
                bare(i++);
            }
        }
    }

    private int comment(int from, int to) {
        for (int i = from; i < to; i++) {
            visible(i);
            if (text.charAt(i) == '\\') {
                problem(i, "'\\' is refused outside of a text in quotes");
            }
        }
        return to;
    }

    private void bare(int i) {
        visible(i);
        char sign = text.charAt(i);
        if (sign == '\\') {
            problem(i, "'\\' is refused outside of a text in quotes");
        } else if (sign == '\'') {
            problem(i, "''' is refused: texts stand in double quotes");
        } else if (sign > '~') {
            problem(i, "'" + sign + "' is refused outside of a text in quotes");
        }
    }

    private int quoted(int start) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            visible(i);
            if (text.charAt(i) == '"') {
                if (text.startsWith("\"", i + 1)) {
                    problem(i + 1, "another text begins where one ends: write \\\" for a quote inside a text");
                }
                return i + 1;
            }
            if (text.charAt(i) == '\\') {
                i++;
                if (i >= text.length() || "\"\\nt".indexOf(text.charAt(i)) < 0) {
                    problem(i - 1, "in a text '\\' is followed by a quote, another '\\', n or t only");
                    i--;
                }
            }
        }
        problem(start, "this text has no closing quote on its line");
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void visible(int i) {
        char sign = text.charAt(i);
        if (sign == '\n') {
            line++;
            lineStart = i + 1;
        } else if (sign != '\t' && hidden(sign)) {
            problem(i, String.format("the sign U+%04X is refused: nobody can see it", (int) sign));
        }
    }

    private static boolean hidden(char sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> sign != ' ';
            default -> false;
        };
    }

    private void problem(int at, String message) {
        problems.add(new RuleProblem(file, line, at - lineStart + 1, message));
    }
}
