package org.countersign.models.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleBiFunction;

/**
 * Brings entries together that mean the same. The surest pairs go first; two groups become one only when no pair across
 * them was compared and found different. What stays in doubt is listed for a person, whose word can be given to the next
 * run.
 */
public final class Merging {

    /** A person's word on two entries, by their ids. */
    public record Word(String a, String b, boolean same) {}

    /** Two entries that a person should look at. */
    public record Doubt(String a, String b, double score, String why) {}

    /** @param records one for each group of entries, also for those that stand alone */
    public record Result(List<MergedRecord> records, List<Doubt> doubts) {}

    private final Blocking blocking;
    private final ToDoubleBiFunction<Entry, Entry> score;
    private final DoubleFunction<Matcher.Answer> answer;
    private final List<String> trust;

    /** @param trust sources, the most trusted first */
    public Merging(Blocking blocking, Matcher matcher, List<String> trust) {
        this(blocking, matcher::score, matcher::answer, trust);
    }

    Merging(
            Blocking blocking,
            ToDoubleBiFunction<Entry, Entry> score,
            DoubleFunction<Matcher.Answer> answer,
            List<String> trust) {
        this.blocking = blocking;
        this.score = score;
        this.answer = answer;
        this.trust = List.copyOf(trust);
    }

    private record Compared(int a, int b, double score, Matcher.Answer answer) {}

    public Result merge(List<Entry> entries, List<Word> words) {
        List<Compared> compared = compare(entries, words);
        Groups groups = new Groups(entries.size());
        List<Doubt> doubts = new ArrayList<>();
        for (Compared pair : compared) {
            if (pair.answer() == Matcher.Answer.DIFFERENT) {
                groups.apart(pair.a(), pair.b());
            }
        }
        for (Compared pair : compared) {
            String a = entries.get(pair.a()).id();
            String b = entries.get(pair.b()).id();
            if (pair.answer() == Matcher.Answer.SAME && !groups.join(pair.a(), pair.b())) {
                doubts.add(new Doubt(
                        a, b, pair.score(), "alike, but one of them differs from what the other is joined with"));
            }
        }
        for (Compared pair : compared) {
            if (pair.answer() == Matcher.Answer.DOUBTFUL && !groups.together(pair.a(), pair.b())) {
                doubts.add(new Doubt(
                        entries.get(pair.a()).id(),
                        entries.get(pair.b()).id(),
                        pair.score(),
                        "not alike enough to be sure"));
            }
        }
        List<MergedRecord> records = groups.list().stream()
                .map(group -> MergedRecord.of(group.stream().map(entries::get).toList(), trust))
                .toList();
        return new Result(records, doubts);
    }

    /** The surest first; a person's word is surer than any score. */
    private List<Compared> compare(List<Entry> entries, List<Word> words) {
        Map<Blocking.Pair, Compared> compared = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (places.put(entries.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "two entries have the id " + entries.get(i).id());
            }
        }
        for (Blocking.Pair pair : blocking.pairs(entries)) {
            double likely = score.applyAsDouble(entries.get(pair.a()), entries.get(pair.b()));
            compared.put(pair, new Compared(pair.a(), pair.b(), likely, answer.apply(likely)));
        }
        for (Word word : words) {
            Integer a = places.get(word.a());
            Integer b = places.get(word.b());
            if (a != null && b != null) {
                Blocking.Pair pair = new Blocking.Pair(Math.min(a, b), Math.max(a, b));
                Matcher.Answer said = word.same() ? Matcher.Answer.SAME : Matcher.Answer.DIFFERENT;
                compared.put(pair, new Compared(pair.a(), pair.b(), word.same() ? 1 : 0, said));
            }
        }
        return compared.values().stream()
                .sorted(Comparator.comparingDouble(Compared::score)
                        .reversed()
                        .thenComparingInt(Compared::a)
                        .thenComparingInt(Compared::b))
                .toList();
    }
}
