package org.countersign.rules.rulebook;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.table.Input;
import org.countersign.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The words a rule set of one feature may use: the facts that are matched one by one, by the name tables give them
 * ({@code order}, {@code line}, {@code score}), and the classes that rules may name.
 */
public final class Vocabulary {

    private final Map<String, Class<?>> roots = new LinkedHashMap<>();
    private final Map<String, Class<?>> classes = new TreeMap<>();

    private Vocabulary(List<FactKind<?>> kinds) {
        for (FactKind<?> kind : kinds) {
            roots.put(kind.root(), kind.type());
            if (kind.parts() != null) {
                roots.put(kind.parts().root(), kind.parts().type());
            }
        }
        roots.put("score", Score.class);
        roots.values().forEach(this::add);
    }

    /** A record and the records inside it. */
    private void add(Class<?> type) {
        classes.put(type.getSimpleName(), type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                add(component.getType());
            }
        }
    }

    public static Vocabulary of(RulesetId ruleset) {
        return new Vocabulary(Kinds.of(ruleset));
    }

    /** The words that facts begin with: those of the kinds in their order, then {@code score}. */
    Set<String> roots() {
        return roots.keySet();
    }

    public @Nullable Class<?> root(String name) {
        return roots.get(name);
    }

    /** Paths of the inputs whose facts are whole numbers, for the check of gaps. */
    public Set<String> wholeNumbers(Table table) {
        Set<String> whole = new TreeSet<>();
        for (Input input : table.inputs()) {
            Class<?> type = roots.get(input.path().split("\\.", -1)[0]);
            String rest = input.path().substring(input.path().indexOf('.') + 1);
            Class<?> found = type == null ? null : FactPath.typeOf(type, List.of(rest.split("\\.", -1)));
            if (found == int.class || found == long.class || found == Integer.class || found == Long.class) {
                whole.add(input.path());
            }
        }
        return whole;
    }

    /** The names of the facts, for messages. */
    public String rootNames() {
        return roots.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** What a fact is called in tables, or null when no table can ask for it. */
    @Nullable
    String nameOf(Object fact) {
        for (Map.Entry<String, Class<?>> root : roots.entrySet()) {
            if (root.getValue().isInstance(fact)) {
                return root.getKey();
            }
        }
        return null;
    }

    /** The classes a rule may name, by their simple names. */
    Map<String, Class<?>> classes() {
        return classes;
    }
}
