package org.countersign.decisions.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.models.matching.Blocking;
import org.countersign.models.matching.Blocking.Pair;
import org.countersign.models.matching.Entry;
import org.countersign.models.matching.Likenesses;

/**
 * Which pairs of a shop's records are worth a decision. All pairs would be millions: a record meets those with which it
 * shares its rarest words or its identifier, and is judged beside those that are called alike.
 */
public final class Candidates {

    /** Others that one record meets at most. */
    private static final int PARTNERS = 8;

    /** A word that more records than this use brings nobody together. */
    private static final int COMMONEST = 100;

    /** Records that are less alike by name are judged only when they share an identifier. */
    private static final double ALIKE = 0.6;

    private final RecordKind kind;
    private final List<KnownRecord> records;
    private final Likenesses likenesses;

    /** The places of the records that have the same identifier. */
    private final Map<String, List<Integer>> having = new LinkedHashMap<>();

    public Candidates(RecordKind kind, List<KnownRecord> records) {
        this.kind = kind;
        this.records = List.copyOf(records);
        likenesses = new Likenesses(records);
        for (int i = 0; i < this.records.size(); i++) {
            String identifier = PairFacts.identifier(kind, this.records.get(i));
            if (!identifier.isEmpty()) {
                having.computeIfAbsent(identifier, any -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Each pair once: first those that share an identifier. */
    public List<PairFacts> list() {
        Set<Pair> pairs = new LinkedHashSet<>(identified());
        pairs.addAll(new Blocking(PARTNERS, COMMONEST)
                .pairs(records.stream().map(Candidates::entry).toList()));
        return pairs.stream().map(this::facts).filter(Candidates::isWorthIt).toList();
    }

    private PairFacts facts(Pair pair) {
        KnownRecord a = records.get(pair.a());
        KnownRecord b = records.get(pair.b());
        String identifier = PairFacts.identifier(kind, a);
        int sharing = identifier.equals(PairFacts.identifier(kind, b)) ? sharing(identifier) : 0;
        return PairFacts.of(kind, a, b, likenesses.of(a, b), sharing);
    }

    private int sharing(String identifier) {
        return having.getOrDefault(identifier, List.of()).size();
    }

    private static boolean isWorthIt(PairFacts pair) {
        return pair.identified()
                || pair.likeness().name() >= ALIKE
                || pair.likeness().words() >= ALIKE;
    }

    /** Each with each that has the same identifier. */
    private List<Pair> identified() {
        List<Pair> pairs = new ArrayList<>();
        having.values().stream().filter(same -> same.size() <= PairFacts.CROWD).forEach(same -> {
            for (int i = 1; i < same.size(); i++) {
                for (int earlier : same.subList(0, i)) {
                    pairs.add(new Pair(earlier, same.get(i)));
                }
            }
        });
        return pairs;
    }

    private static Entry entry(KnownRecord one) {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(one.name(), one.email(), one.address())
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> values.put("value " + values.size(), text));
        return new Entry(one.id(), "", values);
    }
}
