package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.domain.decision.Facts;

/** A value that tables of a rule set ask for, such as {@code order.customer.tier}, read outside of any decision. */
public final class AskedValue {

    private final FactPath path;
    private final Vocabulary words;

    AskedValue(FactPath path, Vocabulary words) {
        this.path = path;
        this.words = words;
    }

    /** As the table writes it. */
    public String name() {
        return path.text();
    }

    /** Of the fact itself, or of each of its parts; nothing where none is known or a prediction is asked for. */
    public List<Object> of(Facts facts) {
        List<Object> values = new ArrayList<>();
        Stream.concat(Stream.of(facts), facts.parts().stream())
                .filter(fact -> path.root().equals(words.nameOf(fact)))
                .map(path::read)
                .flatMap(Stream::ofNullable)
                .forEach(values::add);
        return values;
    }
}
