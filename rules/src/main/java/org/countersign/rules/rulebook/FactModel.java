package org.countersign.rules.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.table.ValueType;

/**
 * The words that rules of a rule set may use, for those who complete what an author types: every fact with its kind, and
 * what a rule can say.
 */
public record FactModel(List<Field> fields, List<String> functions, List<String> verdicts) {

    private static final int DEEPEST = 4;

    public FactModel {
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
        verdicts = List.copyOf(verdicts);
    }

    /** @param values all that it can be; empty when that is free */
    public record Field(String path, String type, String label, List<String> values) {
        public Field {
            values = List.copyOf(values);
        }
    }

    public static FactModel of(RulesetId ruleset) {
        Vocabulary words = Vocabulary.of(ruleset);
        List<Field> fields = new ArrayList<>();
        for (String root : words.roots()) {
            walk(root, Objects.requireNonNull(words.root(root)), words, fields, 1);
        }
        fields.sort(Comparator.comparing(Field::path));
        return new FactModel(fields, List.of("not", "date", "null", "true", "false"), words());
    }

    private static void walk(String path, Class<?> type, Vocabulary words, List<Field> fields, int depth) {
        for (Method method : type.getMethods()) {
            if (!isWord(method, type)) {
                continue;
            }
            String inner = path + "." + method.getName();
            if (method.getReturnType().isRecord() && depth < DEEPEST) {
                walk(inner, method.getReturnType(), words, fields, depth + 1);
            } else {
                field(inner, method, words, fields);
            }
        }
    }

    private static boolean isWord(Method method, Class<?> type) {
        return method.getParameterCount() == 0
                && method.getDeclaringClass() == type
                && !Modifier.isStatic(method.getModifiers())
                && !List.of("hashCode", "toString").contains(method.getName())
                && (isComponent(method, type) || !isOfAllFacts(method));
    }

    private static boolean isComponent(Method method, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(method.getName()));
    }

    /** What the house asks of every kind of facts is none of the words of rules. */
    private static boolean isOfAllFacts(Method method) {
        return Facts.class.isAssignableFrom(method.getDeclaringClass())
                && Arrays.stream(Facts.class.getMethods())
                        .anyMatch(m -> m.getName().equals(method.getName()));
    }

    private static void field(String path, Method method, Vocabulary words, List<Field> fields) {
        FactPath read = FactPath.of(path, words);
        for (ValueType kind : ValueType.values()) {
            if (read.gives(kind)) {
                List<String> values = method.getReturnType().isEnum()
                        ? Arrays.stream(method.getReturnType().getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : kind == ValueType.BOOLEAN ? List.of("true", "false") : List.of();
                fields.add(new Field(path, kind.word(), label(path), values));
                return;
            }
        }
    }

    /** {@code order.customer.firstOrder} is called "customer first order". */
    private static String label(String path) {
        String words = path.substring(path.indexOf('.') + 1).replace('.', ' ');
        return words.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        TreeSet<String> names = new TreeSet<>();
        for (Method method : Verdict.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.getName().equals("speaks")) {
                names.add(method.getName());
            }
        }
        return List.copyOf(names);
    }
}
