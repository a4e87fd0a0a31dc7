package org.countersign.rules.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Part;
import org.countersign.domain.decision.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * One kind of facts as rules know it: the word that tables and cases begin with ({@code order}), an everyday example
 * against which nothing speaks, and what models usually say beside it. Rulebooks are warmed with the example, and cases
 * start from it.
 *
 * @param parts what stands inside several times, such as an order's lines; null when nothing does
 */
public record FactKind<F extends Record & Facts>(
        String root, F everyday, List<Prediction> predictions, @Nullable Parts<F, ?> parts) {

    public FactKind {
        predictions = List.copyOf(predictions);
    }

    /** A kind without parts. */
    public static <F extends Record & Facts> FactKind<F> of(String root, F everyday, Prediction... predictions) {
        return new FactKind<>(root, everyday, List.of(predictions), null);
    }

    public <P extends Record & Part> FactKind<F> with(
            String part, P everydayPart, Set<String> sums, Assembly<F, P> assembly) {
        return new FactKind<>(root, everyday, predictions, new Parts<>(part, everydayPart, sums, assembly));
    }

    /**
     * Parts of one kind.
     *
     * @param root the word for one of them ({@code line}); the next ones are {@code line2}, {@code line3}, ...
     * @param sums values of the whole that follow from the parts when nobody gives them
     */
    public record Parts<F extends Record & Facts, P extends Record & Part>(
            String root, P everyday, Set<String> sums, Assembly<F, P> assembly) {

        public Parts {
            sums = Set.copyOf(sums);
        }

        /** The everyday part under another number. */
        public P numbered(int number) {
            return RecordDraft.with(everyday, List.of("number"), String.valueOf(number));
        }

        F assemble(Record facts, List<? extends Record> parts, Map<String, String> given, Class<F> whole) {
            Class<P> type = type();
            return assembly.put(
                    whole.cast(facts), parts.stream().map(type::cast).toList(), given);
        }

        @SuppressWarnings("unchecked") // a record's class is the class of its type
        public Class<P> type() {
            return (Class<P>) everyday.getClass();
        }
    }

    /** Puts parts into facts. */
    @FunctionalInterface
    public interface Assembly<F, P> {

        /** @param given the sums that somebody gives, by name; the others follow from the parts */
        F put(F facts, List<P> parts, Map<String, String> given);
    }

    @SuppressWarnings("unchecked") // a record's class is the class of its type
    public Class<F> type() {
        return (Class<F>) everyday.getClass();
    }

    /** @param given the sums that somebody gives, by name */
    public F assemble(Record facts, List<? extends Record> inside, Map<String, String> given) {
        return parts == null ? type().cast(facts) : parts.assemble(facts, inside, given, type());
    }

    /** Whether a column such as {@code line2.quantity} is about facts of this kind. */
    public boolean knows(String column) {
        String word = column.split("\\.", -1)[0];
        return word.equals(root) || (parts != null && word.matches(parts.root() + "([2-9]|s)?"));
    }
}
