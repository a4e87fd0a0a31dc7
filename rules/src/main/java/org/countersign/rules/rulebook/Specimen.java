package org.countersign.rules.rulebook;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.fact.RecordDraft;

/** Made-up facts against which nothing speaks: rulebooks are warmed with them, and drafts have to bear large ones. */
public record Specimen(Facts facts, List<Prediction> predictions) {

    private static final String LONG = "a".repeat(1_000);

    public Specimen {
        predictions = List.copyOf(predictions);
    }

    /** One for each kind of facts that rule sets of this feature judge. */
    static List<Specimen> of(RulesetId ruleset) {
        return Kinds.of(ruleset).stream()
                .map(kind -> new Specimen(kind.everyday(), kind.predictions()))
                .toList();
    }

    /** Facts as large as a draft has to bear: many parts, each with its own words, some of them long. */
    public static Optional<Specimen> large(RulesetId ruleset, int parts) {
        return Kinds.of(ruleset).stream()
                .filter(kind -> kind.parts() != null)
                .findFirst()
                .map(kind -> large(kind, Objects.requireNonNull(kind.parts()), parts));
    }

    private static Specimen large(FactKind<?> kind, FactKind.Parts<?, ?> parts, int count) {
        List<Record> many = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            many.add(wordy(parts.numbered(number), number));
        }
        return new Specimen(kind.assemble(kind.everyday(), many, Map.of()), kind.predictions());
    }

    private static Record wordy(Record part, int number) {
        Record wordy = part;
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (component.getType() == String.class) {
                String text = component.getName().equals("description") ? LONG : component.getName() + "-" + number;
                wordy = RecordDraft.with(wordy, List.of(component.getName()), text);
            }
        }
        return wordy;
    }
}
