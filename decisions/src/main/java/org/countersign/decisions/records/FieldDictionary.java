package org.countersign.decisions.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.decisions.rulebook.WhereUsed;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.records.FieldOwner;
import org.countersign.ledger.records.FieldOwners;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.rules.rulebook.FactModel;
import org.countersign.rules.rulebook.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Every fact that decisions are made of: what it can be, which rule sets in force ask for it, which models score what it
 * stands in, and who answers for what it means.
 */
public final class FieldDictionary {

    private final RulebookShelf shelf;
    private final Validities validities;
    private final FieldOwners owners;
    private final Clock clock;

    public FieldDictionary(RulebookShelf shelf, Validities validities, FieldOwners owners, Clock clock) {
        this.shelf = shelf;
        this.validities = validities;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * One fact.
     *
     * @param values all that it can be; empty when that is free
     * @param rulesets that ask for it now
     * @param models that score what it stands in; which of its numbers they read is on their cards
     */
    public record Entry(
            String path,
            String type,
            List<String> values,
            List<String> rulesets,
            List<String> models,
            @Nullable FieldOwner owner) {}

    public List<Entry> list() {
        List<RulesetSource> inForce = inForce();
        Map<String, FactModel.Field> fields = new TreeMap<>();
        Map<String, Set<String>> rulesets = new LinkedHashMap<>();
        for (RulesetSource source : inForce) {
            for (FactModel.Field field : FactModel.of(source.ruleset()).fields()) {
                fields.putIfAbsent(field.path(), field);
                if (!WhereUsed.of(source, field.path()).isEmpty()) {
                    rulesets.computeIfAbsent(field.path(), any -> new TreeSet<>())
                            .add(source.ruleset().toString());
                }
            }
        }
        Map<String, Set<String>> models = models(inForce);
        Map<String, FieldOwner> known =
                owners.list().stream().collect(Collectors.toMap(FieldOwner::path, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        fields.forEach((path, field) -> entries.add(new Entry(
                path,
                field.type(),
                field.values(),
                List.copyOf(rulesets.getOrDefault(path, Set.of())),
                List.copyOf(models.getOrDefault(root(path), Set.of())),
                known.get(path))));
        return entries;
    }

    private List<RulesetSource> inForce() {
        return shelf.list().stream()
                .map(shelved -> shelved.version().ruleset())
                .flatMap(id -> source(id).stream())
                .toList();
    }

    private Optional<RulesetSource> source(RulesetId id) {
        return validities
                .inForce(id)
                .flatMap(validity -> shelf.find(id, validity.version()))
                .map(shelved -> shelved.source());
    }

    /** The word that facts of a kind begin with, and the models whose scores stand beside them. */
    private static Map<String, Set<String>> models(List<RulesetSource> sources) {
        Map<String, Set<String>> models = new TreeMap<>();
        sources.stream()
                .flatMap(source -> Kinds.of(source.ruleset()).stream())
                .forEach(kind -> kind.predictions().stream()
                        .map(Prediction::model)
                        .forEach(model -> models.computeIfAbsent(kind.root(), any -> new TreeSet<>())
                                .add(model)));
        return models;
    }

    private static String root(String path) {
        return path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
    }

    /** Writes down who answers for a fact and what it means; refused when no rule may ask for it. */
    public void describe(String path, @Nullable String owner, @Nullable String meaning, String by) {
        if (list().stream().noneMatch(entry -> entry.path().equals(path))) {
            throw new IllegalArgumentException(
                    "path: rules know no fact '" + path + "'.\nMaybe one like order.total was meant.");
        }
        owners.set(new FieldOwner(path, owner, meaning, by, clock.instant()));
    }
}
