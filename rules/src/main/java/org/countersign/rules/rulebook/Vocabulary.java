package org.countersign.rules.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.table.Input;
import org.countersign.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The words a rule set of one feature may use: the facts that are matched one by one, by the name tables give them
 * ({@code order}, {@code line}, {@code score}), and the classes that rules may name.
 */
public final class Vocabulary {

    private static final Map<String, Vocabulary> BY_FEATURE = Map.of("fulfilment", fulfilment());

    private final Map<String, Class<?>> roots;
    private final Map<String, Class<?>> classes = new TreeMap<>();

    private Vocabulary(Map<String, Class<?>> roots, Class<?>... inner) {
        this.roots = new LinkedHashMap<>(roots);
        this.roots.put("score", Score.class);
        this.roots.values().forEach(type -> classes.put(type.getSimpleName(), type));
        for (Class<?> type : inner) {
            classes.put(type.getSimpleName(), type);
        }
    }

    private static Vocabulary fulfilment() {
        return new Vocabulary(
                Map.of(
                        "order",
                        OrderFacts.class,
                        "line",
                        LineFacts.class,
                        "parcel",
                        ParcelFacts.class,
                        "returned",
                        ReturnFacts.class,
                        "item",
                        ReturnItem.class),
                CustomerFacts.class,
                ShippingFacts.class,
                PaymentFacts.class);
    }

    public static Vocabulary of(RulesetId ruleset) {
        Vocabulary words = BY_FEATURE.get(ruleset.feature());
        if (words == null) {
            throw new IllegalArgumentException("ruleset: no facts are known for the feature '" + ruleset.feature()
                    + "', only for " + new TreeSet<>(BY_FEATURE.keySet()));
        }
        return words;
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
