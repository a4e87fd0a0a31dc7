package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rules to what rules are for: match facts, then speak. It reads the words of a file before Drools does and refuses
 * what would change facts, reach out of the rule set, or make the order of rules matter. What it lets through is listed
 * ({@link RuleGrammar}), not what it refuses: a rule names facts, their values and a few functions that only look.
 */
final class RuleLint {

    private static final String SPEAK_ONLY = "rules only speak: they never change facts";
    private static final String NO_ORDER = "the order of rules must not matter";
    private static final String NO_CODE = "rules hold no code of their own";

    /** Each refused word with its reason. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("package", "the compiler names the package"),
            Map.entry("import", "the facts are there already, and nothing else may come in"),
            Map.entry("global", "verdict is the only global"),
            Map.entry("unit", "the compiler names the package"),
            Map.entry("function", NO_CODE),
            Map.entry("declare", NO_CODE),
            Map.entry("query", NO_CODE),
            Map.entry("eval", NO_CODE),
            Map.entry("accumulate", NO_CODE),
            Map.entry("collect", NO_CODE),
            Map.entry("from", "rules match the facts of the decision and fetch no others"),
            Map.entry("new", NO_CODE),
            Map.entry("static", NO_CODE),
            Map.entry("getClass", NO_CODE),
            Map.entry("class", NO_CODE),
            Map.entry("drools", NO_CODE),
            Map.entry("kcontext", NO_CODE),
            Map.entry("modify", SPEAK_ONLY),
            Map.entry("update", SPEAK_ONLY),
            Map.entry("insert", SPEAK_ONLY),
            Map.entry("insertLogical", SPEAK_ONLY),
            Map.entry("delete", SPEAK_ONLY),
            Map.entry("retract", SPEAK_ONLY),
            Map.entry("extends", "every rule stands alone"));

    private static final int MOST_RULES = 500;

    private static final Set<String> SPEECH = Set.of("say", "escalate", "refuse", "adjust", "choose");

    private final String file;
    private final String text;
    private final Vocabulary words;
    private final List<Token> tokens;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<WrittenRule> rules = new ArrayList<>();
    private int at;
    private RuleGrammar grammar;

    RuleLint(String file, String text, Vocabulary words) {
        this.file = file;
        this.text = text;
        this.words = words;
        this.tokens = Token.of(text);
        this.grammar = grammar();
        problems.addAll(RuleText.problems(file, text));
    }

    private RuleGrammar grammar() {
        return new RuleGrammar(tokens, words, this::problem);
    }

    /** The rules of the file; what is wrong with them is in {@link #problems()}. */
    List<WrittenRule> read() {
        while (at < tokens.size()) {
            if (tokens.get(at).is("rule")) {
                rule();
            } else {
                Token stray = tokens.get(at);
                problem(stray, refusal(stray, "a file holds rules only: rule \"ESC-020 ...\" when ... then ... end"));
                skipTo("rule");
            }
        }
        return rules;
    }

    List<RuleProblem> problems() {
        return problems;
    }

    private void rule() {
        Token start = tokens.get(at++);
        Token name = at < tokens.size() ? tokens.get(at) : start;
        if (name.kind() != Token.Kind.TEXT) {
            problem(name, "a rule's name is its id and its sentence in quotes: rule \"ESC-020 the order is large\"");
            skipTo("rule");
            return;
        }
        at++;
        attributes();
        conditions();
        Token then = at < tokens.size() ? tokens.get(at) : null;
        if (then == null || !then.is("then")) {
            problem(start, "this rule has no 'then'");
            return;
        }
        at++;
        named(name, then.end());
        if (rules.size() == MOST_RULES) {
            problem(name, "a file has at most " + MOST_RULES + " rules: make it a table, or two files");
        }
        actions(start);
    }

    private void named(Token name, int speakAt) {
        String[] parts = name.content().strip().split("\\s+", 2);
        String fault = RuleId.fault(parts[0]);
        if (fault != null) {
            problem(name, fault);
        }
        if (parts.length < 2) {
            problem(
                    name,
                    "after its id a rule says in words what it is about: \"" + parts[0] + " the order is large\"");
        }
        String sentence = parts.length < 2 ? "" : parts[1];
        rules.add(new WrittenRule(parts[0], sentence, name.line(), name.column(), speakAt));
    }

    private void attributes() {
        if (at < tokens.size() && !tokens.get(at).is("when") && !tokens.get(at).is("then")) {
            Token attribute = tokens.get(at);
            int end = attribute.end();
            String word = attribute.text();
            for (int i = at + 1; i < tokens.size() && tokens.get(i).start() == end; i++) {
                word += tokens.get(i).text();
                end = tokens.get(i).end();
            }
            problem(attribute, "'" + word + "' is refused: a rule has no attributes, " + NO_ORDER);
            while (at < tokens.size()
                    && !tokens.get(at).is("when")
                    && !tokens.get(at).is("then")) {
                at++;
            }
        }
    }

    private void conditions() {
        int before = problems.size();
        int from = at < tokens.size() && tokens.get(at).is("when") ? at + 1 : at;
        while (at < tokens.size()
                && !tokens.get(at).is("then")
                && !tokens.get(at).is("rule")) {
            check(tokens.get(at));
            at++;
        }
        grammar = grammar();
        if (problems.size() == before) {
            grammar.conditions(from, at);
        }
    }

    /** A refused word, or a class that is no fact of this feature. */
    private void check(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return;
        }
        String reason = REFUSED.get(token.text());
        boolean foreign = Character.isUpperCase(token.text().charAt(0))
                && !words.classes().containsKey(token.text());
        if (reason != null) {
            problem(token, "'" + token.text() + "' is refused: " + reason);
        } else if (foreign) {
            problem(
                    token,
                    "'" + token.text() + "' is no fact of this rule set: rules may name "
                            + String.join(", ", words.classes().keySet()));
        }
    }

    private void actions(Token start) {
        while (at < tokens.size() && !tokens.get(at).is("end")) {
            if (tokens.get(at).is("rule")) {
                problem(start, "this rule has no 'end'");
                return;
            }
            action();
        }
        if (at == tokens.size()) {
            problem(start, "this rule has no 'end'");
        }
        at++;
    }

    /** One {@code verdict.speak(...);}, or a problem and on to the next semicolon. */
    private void action() {
        Token first = tokens.get(at);
        boolean speaks = first.is("verdict") && sign(at + 1, ".") && speech(at + 2) && sign(at + 3, "(");
        if (!speaks) {
            problem(
                    first,
                    refusal(first, "in 'then' stand only verdict.say, escalate, refuse, adjust or choose (...)"));
        }
        int before = problems.size();
        int start = at;
        int depth = 0;
        boolean over = false;
        while (at < tokens.size() && !over && !tokens.get(at).is("end")) {
            Token token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (speaks) {
                argument(token);
                over = depth == 0 && token.is(")");
            } else {
                over = token.is(";");
            }
            at++;
        }
        if (speaks && over && problems.size() == before) {
            grammar.arguments(start + 4, at - 1);
        }
        if (speaks && sign(at, ";")) {
            at++;
        } else if (speaks) {
            problem(first, "a ';' is missing after this call");
            skipStatement();
        }
    }

    private void skipStatement() {
        while (at < tokens.size() && !tokens.get(at).is("end") && !sign(at, ";")) {
            at++;
        }
        if (sign(at, ";")) {
            at++;
        }
    }

    private void argument(Token token) {
        check(token);
        if (token.kind() == Token.Kind.SIGN && "{};=@#:?[]".contains(token.text())) {
            problem(token, "'" + token.text() + "' is refused here: a call is given values and their accessors only");
        }
    }

    private String refusal(Token token, String otherwise) {
        String reason = REFUSED.get(token.text());
        return reason == null ? "'" + token.text() + "': " + otherwise : "'" + token.text() + "' is refused: " + reason;
    }

    private boolean sign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).is(sign);
    }

    private boolean speech(int i) {
        return i < tokens.size() && SPEECH.contains(tokens.get(i).text());
    }

    private void skipTo(String word) {
        do {
            at++;
        } while (at < tokens.size() && !tokens.get(at).is(word));
    }

    private void problem(@Nullable Token token, String message) {
        int line = token == null ? 0 : token.line();
        int column = token == null ? 0 : token.column();
        problems.add(new RuleProblem(file, line, column, message));
    }

    String text() {
        return text;
    }

    /** The text as Drools serves it: each rule first says its id, and amounts are compared as decimals. */
    String serving() {
        TreeMap<Integer, String> insertions = new TreeMap<>();
        new ExactNumbers(tokens, words).places().forEach(place -> insertions.put(place, "B"));
        rules.forEach(rule -> insertions.put(rule.speakAt(), " verdict.speaks(\"" + rule.id() + "\");"));
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            out.append(text, from, insertion.getKey()).append(insertion.getValue());
            from = insertion.getKey();
        }
        return out.append(text.substring(from)).toString();
    }
}
