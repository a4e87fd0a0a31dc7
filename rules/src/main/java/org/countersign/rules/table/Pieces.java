package org.countersign.rules.table;

import java.util.BitSet;

/**
 * A set of an axis's pieces that never changes. The empty words around it are not stored, so a narrow cell of a column
 * with ten thousand values stays small and is compared in one step.
 */
final class Pieces {

    private final int offset;
    private final long[] words;
    private final int size;
    private final int first;
    private final int last;

    private Pieces(BitSet bits) {
        this.size = bits.cardinality();
        this.first = size == 0 ? 0 : bits.nextSetBit(0);
        this.last = bits.length() - 1;
        this.offset = first / Long.SIZE;
        this.words = size == 0
                ? new long[0]
                : bits.get(offset * Long.SIZE, bits.length()).toLongArray();
    }

    static Pieces of(BitSet bits) {
        return new Pieces(bits);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The lowest piece; of an empty set 0. */
    int first() {
        return first;
    }

    /** The highest piece; of an empty set -1. */
    int last() {
        return last;
    }

    BitSet bits() {
        long[] all = new long[offset + words.length];
        System.arraycopy(words, 0, all, offset, words.length);
        return BitSet.valueOf(all);
    }

    boolean meets(Pieces other) {
        if (last < other.first || other.last < first) {
            return false;
        }
        return (solid() && other.solid()) || common(other) > 0;
    }

    private boolean solid() {
        return size == last - first + 1;
    }

    /** How many words {@link #common} looks at. */
    int effort(Pieces other) {
        return Math.max(
                1, Math.min(offset + words.length, other.offset + other.words.length) - Math.max(offset, other.offset));
    }

    /** How many pieces are in both. */
    int common(Pieces other) {
        int to = Math.min(offset + words.length, other.offset + other.words.length);
        int common = 0;
        for (int i = Math.max(offset, other.offset); i < to; i++) {
            common += Long.bitCount(words[i - offset] & other.words[i - other.offset]);
        }
        return common;
    }

    Pieces and(Pieces other) {
        BitSet both = bits();
        both.and(other.bits());
        return of(both);
    }

    Pieces minus(Pieces other) {
        BitSet rest = bits();
        rest.andNot(other.bits());
        return of(rest);
    }

    Pieces or(Pieces other) {
        BitSet either = bits();
        either.or(other.bits());
        return of(either);
    }

    Pieces below(int piece) {
        BitSet low = bits();
        low.clear(Math.min(piece, low.length()), low.length());
        return of(low);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Pieces other && bits().equals(other.bits());
    }

    @Override
    public int hashCode() {
        return bits().hashCode();
    }
}
