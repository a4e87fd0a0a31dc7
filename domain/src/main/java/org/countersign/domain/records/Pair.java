package org.countersign.domain.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two ids of one kind that may mean the same, with what came of it.
 *
 * @param a the id that comes first
 * @param known a mark of all values that were looked at: while it stays, there is nothing new to judge
 * @param decisionId null where a person has split ids that were never judged as a pair
 * @param by who said so; null when the rules did
 */
public record Pair(
        String pairId,
        RecordKind kind,
        String a,
        String b,
        PairState state,
        String known,
        Instant at,
        @Nullable String decisionId,
        @Nullable String by,
        @Nullable String why) {

    /** The engine takes names of up to 255 characters. */
    private static final int LONGEST = 200;

    /** Names a pair, such as {@code customer C-1 = C-2}; very long ids are shortened to a mark of their own. */
    static String id(RecordKind kind, String a, String b) {
        String name = kind.word() + " " + a + " = " + b;
        return name.length() <= LONGEST
                ? name
                : kind.word() + " " + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Pair of(PairFacts facts, PairState state, Instant at, String decisionId) {
        return new Pair(
                facts.pairId(),
                RecordKind.of(facts.kind()),
                facts.left().id(),
                facts.right().id(),
                state,
                mark(facts),
                at,
                decisionId,
                null,
                null);
    }

    /** Two ids that a person says are not the same, though nobody has judged them. */
    public static Pair split(RecordKind kind, String one, String other, Instant at, String by, String why) {
        String a = one.compareTo(other) <= 0 ? one : other;
        String b = a.equals(one) ? other : one;
        return new Pair(id(kind, a, b), kind, a, b, PairState.SPLIT, "", at, null, by, why);
    }

    public static String mark(PairFacts facts) {
        String values = facts.left() + "|" + facts.right();
        return UUID.nameUUIDFromBytes(values.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Pair in(PairState next, Instant when, @Nullable String who, @Nullable String because) {
        return new Pair(pairId, kind, a, b, next, known, when, decisionId, who, because);
    }

    /** Whether a person has said so. Such a word stands whatever becomes known later. */
    public boolean isSaid() {
        return by != null;
    }
}
