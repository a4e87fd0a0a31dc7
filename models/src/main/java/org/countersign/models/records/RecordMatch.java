package org.countersign.models.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.domain.records.Likeness;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.PairRecipe;
import org.countersign.models.recipe.Pupil;
import org.countersign.models.recipe.TrainerSettings;

/**
 * Which records are one: learnt from what people answered about doubtful pairs, and from nothing else. Pairs that share an
 * e-mail address or a code teach nothing, though there are many of them: rules join those without a model, and whoever
 * learns from them learns that one identifier. So there is no model until people have answered some two hundred times,
 * and until then rules ask.
 */
public final class RecordMatch implements PairRecipe {

    /** A likeness that stands for a share, from 0 to 1, or for something else. */
    private record Read(Feature feature, ToDoubleFunction<Likeness> number, boolean share) {

        static Read share(String name, String label, ToDoubleFunction<Likeness> number) {
            return new Read(new Feature(name, label), number, true);
        }

        static Read number(String name, String label, ToDoubleFunction<Likeness> number) {
            return new Read(new Feature(name, label), number, false);
        }
    }

    private static final List<Read> NAMES = List.of(
            Read.share("name", "Names written alike", Likeness::name),
            Read.share("words", "Words in both names", Likeness::words),
            Read.number("own-words", "Rarity of a word that each name has to itself", Likeness::ownWords));

    private static final List<Read> OF_CUSTOMERS = List.of(
            Read.share("email", "E-mail addresses written alike", Likeness::email),
            Read.share("address", "Words in both postal addresses", Likeness::address));

    private static final List<Read> OF_PRODUCTS = List.of(
            Read.number("own-numbers", "Numbers that each name has to itself", Likeness::ownNumbers),
            Read.share("codes", "The nearest codes in the names", Likeness::codes),
            Read.share("category", "Words in both categories", Likeness::category),
            Read.share("price", "Prices apart", Likeness::price),
            Read.share("weight", "Weights apart", Likeness::weight));

    private final RecordKind kind;
    private final List<Read> reads = new ArrayList<>(NAMES);

    public RecordMatch(RecordKind kind) {
        this.kind = kind;
        reads.addAll(kind == RecordKind.CUSTOMER ? OF_CUSTOMERS : OF_PRODUCTS);
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return kind.word() + "-match";
    }

    @Override
    public String predicts() {
        return "two records mean the same " + kind.word();
    }

    @Override
    public List<Feature> features() {
        return reads.stream().map(Read::feature).toList();
    }

    @Override
    public double[] read(Facts facts) {
        Likeness likeness = pair(facts).likeness();
        return reads.stream()
                .mapToDouble(read -> read.number().applyAsDouble(likeness))
                .toArray();
    }

    @Override
    public List<String> show(Facts facts) {
        Likeness likeness = pair(facts).likeness();
        return reads.stream()
                .map(read -> words(read, read.number().applyAsDouble(likeness)))
                .toList();
    }

    private static String words(Read read, double value) {
        if (value == Likeness.UNKNOWN) {
            return "not known of both";
        }
        return read.share() ? Math.round(value * 100) + " %" : Double.toString(Math.round(value * 10) / 10.0);
    }

    @Override
    public void learn(Iterable<AnsweredPair> answers, Pupil pupil) {
        for (AnsweredPair answer : answers) {
            pupil.learn(answer.facts().pairId(), answer.at(), read(answer.facts()), answer.same(), Map.of());
        }
    }

    /** An answer is known when it is given. */
    @Override
    public Duration horizon() {
        return Duration.ZERO;
    }

    @Override
    public String baseline() {
        return "words";
    }

    @Override
    public TrainerSettings settings() {
        return new ForestSettings(100, 8, 3, 2);
    }

    /** Names and addresses don't go out of date in a month; people's care may in two years. */
    @Override
    public Expectations expectations() {
        Expectations all = Expectations.staleAfter(Duration.ofDays(730));
        for (Read read : reads) {
            all = all.range(
                    Likeness.UNKNOWN, read.share() ? 1 : 1000, read.feature().name());
        }
        return all;
    }

    @Override
    public String intendedUse() {
        return "To decide which records are one, and about which a person has to be asked. It advises: rules decide, and"
                + " join nothing of which a known value differs. Not for judging who somebody is: it compares spellings.";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It learns from the pairs that rules found doubtful, and knows nothing of others.",
                "It learns the habits of those who answer, their mistakes too; a split counts as the answer 'different'.",
                "Nothing it looks at says that two people of one name and house are two people.",
                "Several pairs may be about one record: the intervals are narrower than they should be.");
    }

    private PairFacts pair(Facts facts) {
        if (facts instanceof PairFacts pair && pair.kind().equals(kind.word())) {
            return pair;
        }
        throw new IllegalArgumentException("facts: " + name() + " looks at a pair of " + kind.word() + "s, not at "
                + facts.getClass().getSimpleName());
    }
}
