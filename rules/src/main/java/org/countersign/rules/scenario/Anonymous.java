package org.countersign.rules.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.rules.rulebook.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Facts without the person: what only a person has is the everyday person's, and what is missing stays missing. A case
 * lives in the text of a rule set for ever, where nobody could take a person out again.
 */
final class Anonymous {

    private static final Set<String> PERSONAL =
            Set.of("customerId", "pairId", "email", "name", "address", "city", "postcode", "comment");

    /** What somebody said where the everyday case says nothing. */
    private static final String WORDS = "...";

    private Anonymous() {}

    static Facts of(Facts facts) {
        boolean things = facts instanceof PairFacts pair && !pair.kind().equals(RecordKind.CUSTOMER.word());
        return things
                ? facts
                : (Facts) person((Record) facts, (Record) Kinds.of(facts).everyday());
    }

    private static Record person(Record real, Record everyday) {
        RecordComponent[] components = real.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(real);
                Object usual = components[i].getAccessor().invoke(everyday);
                values[i] = value(components[i], value, usual);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) real.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(real.getClass() + " can't be written without the person", e);
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object value, @Nullable Object usual) {
        if (value instanceof Record inner && usual instanceof Record everyday) {
            return person(inner, everyday);
        }
        boolean id = component.getDeclaringRecord() == KnownRecord.class
                && component.getName().equals("id");
        if (value instanceof String && (id || PERSONAL.contains(component.getName()))) {
            return usual == null ? WORDS : usual;
        }
        return value;
    }
}
