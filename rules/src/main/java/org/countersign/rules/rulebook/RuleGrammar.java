package org.countersign.rules.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one rule may say: patterns over the facts, their values, plain comparisons, and a few functions that only look. A
 * word that is none of these is refused, whatever it would mean to Drools.
 */
final class RuleGrammar {

    private static final int MOST_TOKENS = 1_500;
    private static final int MOST_PATTERNS = 5;
    /** Three patterns over the lines of a large order are a thousand million combinations. */
    private static final int MOST_OF_A_KIND = 2;

    private static final int MOST_MATCHES = 10;
    private static final int DEEPEST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,12})?[BILDF]?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final String IN_CONDITIONS = "(),.:<>=!&|+-*/%";
    private static final String IN_ACTIONS = "(),.+-*/%";
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> OPERATORS = Set.of("in", "not", "contains", "matches");

    /** Of these a rule may make use while it compares facts of one kind with each other. */
    private static final Set<String> QUICK = Set.of(
            "equals", "abs", "negate", "signum", "compareTo", "subtract", "multiply", "isBefore", "isAfter", "isEqual");

    private static final int MOST_TOKENS_OF_A_JOIN = 150;

    /** Functions that look at a value and change nothing; none takes longer than its text is long. */
    private static final Set<String> FUNCTIONS = Set.of(
            "startsWith",
            "endsWith",
            "contains",
            "isEmpty",
            "isBlank",
            "length",
            "size",
            "equals",
            "equalsIgnoreCase",
            "toLowerCase",
            "toUpperCase",
            "strip",
            "abs",
            "negate",
            "signum",
            "compareTo",
            "subtract",
            "multiply",
            "intValue",
            "doubleValue",
            "isBefore",
            "isAfter",
            "isEqual",
            "getYear",
            "getMonthValue",
            "getDayOfMonth",
            "getHour",
            "getMinute",
            "plusDays",
            "minusDays",
            "toLocalDate");

    private final List<Token> tokens;
    private final Vocabulary words;
    private final BiConsumer<Token, String> problems;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Map<String, Integer> patterns = new HashMap<>();
    private int at;
    private int end;
    private int depth;
    private int matches;
    private boolean broken;

    /** @param problems told with the token where it is */
    RuleGrammar(List<Token> tokens, Vocabulary words, BiConsumer<Token, String> problems) {
        this.tokens = tokens;
        this.words = words;
        this.problems = problems;
    }

    /** What stands between {@code when} and {@code then}. */
    void conditions(int from, int to) {
        at = from;
        end = to;
        if (to - from > MOST_TOKENS) {
            refuse(from, "a rule has at most " + MOST_TOKENS + " words and signs: make two of it");
            return;
        }
        elements();
        joins(from, to);
        if (!broken && at < end) {
            refuse(at, "'" + tokens.get(at).text() + "' is refused: a condition is a pattern such as OrderFacts(...)");
        }
    }

    private void elements() {
        if (++depth > DEEPEST) {
            refuse(at, "parentheses are nested too deeply");
        }
        while (!broken && at < end && !is(at, ")")) {
            if (is(at, "not") || is(at, "exists") || is(at, "and") || is(at, "or")) {
                at++;
            } else if (is(at, "(")) {
                at++;
                elements();
                if (!broken && !is(at, ")")) {
                    refuse(at, "a closing parenthesis is missing");
                }
                at++;
            } else {
                pattern();
            }
        }
        depth--;
    }

    private void pattern() {
        String variable = null;
        if (variable(at) && is(at + 1, ":")) {
            variable = tokens.get(at).text();
            at += 2;
        }
        Class<?> type = at < end ? words.classes().get(tokens.get(at).text()) : null;
        if (type == null || !is(at + 1, "(")) {
            refuse(
                    at,
                    "here stands a pattern such as OrderFacts(...), over one of "
                            + String.join(", ", words.classes().keySet()));
            return;
        }
        count(type);
        if (variable != null) {
            variables.put(variable, type);
        }
        at += 2;
        int close = closing(at);
        values(type, at, close, IN_CONDITIONS);
        at = close + 1;
    }

    private void count(Class<?> type) {
        patterns.merge(type.getSimpleName(), 1, Integer::sum);
        boolean many = patterns.getOrDefault(type.getSimpleName(), 0) > MOST_OF_A_KIND;
        if (many || patterns.values().stream().mapToInt(Integer::intValue).sum() > MOST_PATTERNS) {
            refuse(
                    at,
                    "a rule joins at most " + MOST_PATTERNS + " patterns, and at most " + MOST_OF_A_KIND
                            + " over the same facts: more take too long");
        }
    }

    /** What compares each line with each other is done millions of times for a large order, so it must be quick. */
    private void joins(int from, int to) {
        if (broken || patterns.values().stream().noneMatch(count -> count > 1)) {
            return;
        }
        if (to - from > MOST_TOKENS_OF_A_JOIN) {
            refuse(
                    from,
                    "a rule that compares facts of one kind with each other has at most " + MOST_TOKENS_OF_A_JOIN
                            + " words and signs");
        }
        for (int i = from; i < to && !broken; i++) {
            Token token = tokens.get(i);
            boolean slow = (FUNCTIONS.contains(token.text()) && is(i + 1, "(") && !QUICK.contains(token.text()))
                    || (token.kind() == Token.Kind.WORD && (is(i, "matches") || is(i, "contains")));
            if (slow) {
                refuse(
                        i,
                        "'" + token.text() + "' is refused here: a rule that compares facts of one kind with each other"
                                + " would take too long");
            }
        }
    }

    private int closing(int from) {
        int open = 1;
        for (int i = from; i < end; i++) {
            open += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (open > DEEPEST) {
                refuse(i, "parentheses are nested too deeply");
            }
            if (open == 0) {
                return i;
            }
        }
        refuse(from - 1, "this parenthesis is never closed");
        return end;
    }

    /** What a call of {@code verdict} is given. */
    void arguments(int from, int to) {
        at = from;
        end = to;
        broken = false;
        values(null, from, to, IN_ACTIONS);
    }

    /** @param fact whose values may be named without more; null where only variables may */
    private void values(@Nullable Class<?> fact, int from, int to, String signs) {
        for (int i = from; i < to && !broken; ) {
            Token token = tokens.get(i);
            i = switch (token.kind()) {
                case TEXT -> i + 1;
                case NUMBER -> number(i);
                case SIGN -> sign(i, signs);
                case WORD -> word(fact, i);
            };
        }
    }

    private int number(int i) {
        if (!NUMBER.matcher(tokens.get(i).text()).matches()) {
            refuse(i, "'" + tokens.get(i).text() + "' is refused: write a number such as 500 or 12.50");
        }
        return i + 1;
    }

    private int sign(int i, String signs) {
        Token token = tokens.get(i);
        String text = token.text();
        boolean fine = signs.contains(text)
                && switch (text) {
                    case "=" ->
                        touches(i, "=")
                                || (i > 0
                                        && touches(i - 1, "=")
                                        && "=!<>".contains(tokens.get(i - 1).text()));
                    case "+" -> !touches(i, "+");
                    case "-" -> !touches(i, "-") && !touches(i, ">");
                    case ":" -> i > 0 && variable(i - 1) && !touches(i, ":");
                    case "." -> i > 0 && (tokens.get(i - 1).kind() == Token.Kind.WORD || is(i - 1, ")")) && call(i + 1);
                    default -> true;
                };
        if (!fine) {
            refuse(i, "'" + text + "' is refused here: a rule compares values, and calls functions that only look");
        }
        return i + 1;
    }

    /** Behind a call the kind of value is not known any more, so only functions may follow. */
    private boolean call(int i) {
        return i < tokens.size() && FUNCTIONS.contains(tokens.get(i).text()) && is(i + 1, "(");
    }

    private boolean touches(int i, String next) {
        return is(i + 1, next) && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    private int word(@Nullable Class<?> fact, int i) {
        String text = tokens.get(i).text();
        if (i > 0 && is(i - 1, ".")) {
            return i + 1;
        }
        if (LITERALS.contains(text)) {
            return i + 1;
        }
        if (fact != null && OPERATORS.contains(text) && !is(i + 1, ".")) {
            return operator(i);
        }
        if (variable(i) && is(i + 1, ":") && fact != null) {
            variables.put(text, Object.class);
            return binding(fact, text, i + 2);
        }
        if (variable(i)) {
            Class<?> type = variables.get(text);
            if (type == null) {
                refuse(i, "'" + text + "' is bound nowhere above: write '" + text + " : ...' in a condition");
                return i + 1;
            }
            return path(type, i + 1);
        }
        if (fact != null && text.equals("this")) {
            return path(fact, i + 1);
        }
        return accessor(fact, i);
    }

    private int binding(Class<?> fact, String variable, int i) {
        boolean name = i < end && tokens.get(i).kind() == Token.Kind.WORD && !variable(i);
        Class<?> type = name ? FactPath.typeOf(fact, List.of(tokens.get(i).text())) : null;
        for (int j = i + 1; type != null && is(j, ".") && !is(j + 2, "("); j += 2) {
            type = j + 1 < end ? FactPath.typeOf(type, List.of(tokens.get(j + 1).text())) : null;
        }
        if (type != null) {
            variables.put(variable, type);
        }
        return i;
    }

    private int accessor(@Nullable Class<?> fact, int i) {
        String text = tokens.get(i).text();
        Class<?> type = fact == null ? null : FactPath.typeOf(fact, List.of(text));
        if (type == null) {
            String why =
                    fact == null ? "a call is given texts, numbers and variables only" : FactPath.missing(fact, text);
            refuse(i, "'" + text + "' is refused: " + why);
            return i + 1;
        }
        int next = empty(i + 1) ? i + 3 : i + 1;
        return path(type, next);
    }

    /** The rest of a way such as {@code customer.tier.length()}, from its next point on. */
    private int path(Class<?> start, int from) {
        Class<?> type = start;
        int i = from;
        while (is(i, ".") && i + 1 < end && !broken) {
            if (call(i + 1)) {
                return i + 2;
            }
            String name = tokens.get(i + 1).text();
            Class<?> next = FactPath.typeOf(type, List.of(name));
            if (next == null) {
                refuse(i + 1, "'" + name + "' is refused: " + FactPath.missing(type, name));
                return i + 2;
            }
            type = next;
            i += empty(i + 2) ? 4 : 2;
        }
        if (is(i, "(")) {
            refuse(
                    i,
                    "'(' is refused here: only the functions "
                            + String.join(", ", FUNCTIONS.stream().sorted().toList()) + " can be called");
        }
        return i;
    }

    private boolean empty(int i) {
        return is(i, "(") && is(i + 1, ")");
    }

    private int operator(int i) {
        if (is(i, "matches")) {
            if (++matches > MOST_MATCHES) {
                refuse(i, "a rule has at most " + MOST_MATCHES + " times 'matches': make two of it");
            }
            Token pattern = i + 1 < end ? tokens.get(i + 1) : tokens.get(i);
            if (pattern.kind() != Token.Kind.TEXT) {
                refuse(i, "'matches' is followed by a pattern in quotes");
            } else if (!PlainPattern.allows(pattern.content())) {
                refuse(i + 1, PlainPattern.WHY);
            }
            return i + 2;
        }
        return i + 1;
    }

    private boolean variable(int i) {
        return i < end && VARIABLE.matcher(tokens.get(i).text()).matches();
    }

    private boolean is(int i, String text) {
        return i >= 0 && i < end && tokens.get(i).is(text);
    }

    private void refuse(int i, String message) {
        if (!broken) {
            problems.accept(tokens.get(Math.min(i, tokens.size() - 1)), message);
        }
        broken = true;
    }
}
