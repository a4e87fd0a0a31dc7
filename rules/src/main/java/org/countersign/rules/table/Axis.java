package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table's {@link Space}: its pieces in order, each with a sample. The first piece is the missing value;
 * then come values and the stretches between them in turn, where the kind of value has any.
 */
final class Axis {

    private final List<@Nullable Object> samples = new ArrayList<>();
    /** Whether the piece is a stretch between two values instead of one value. */
    private final BitSet open = new BitSet();

    private final BitSet all = new BitSet();
    private final boolean text;
    private final boolean asksForMissing;

    private Axis(Input input, NavigableSet<Object> cuts, boolean whole, boolean asksForMissing) {
        this.text = input.type() == ValueType.TEXT;
        this.asksForMissing = asksForMissing;
        Between between = new Between(input.type(), whole);
        samples.add(null);
        stretch(between.below(cuts.isEmpty() ? null : cuts.first()));
        Object last = null;
        for (Object cut : cuts) {
            if (last != null) {
                stretch(between.inside(last, cut));
            }
            samples.add(cut);
            last = cut;
        }
        if (last != null) {
            stretch(between.above(last));
        }
        all.or(accepted(input.allowed()));
        all.set(0);
    }

    static Axis of(Input input, List<UnaryTest> tests, boolean whole) {
        NavigableSet<Object> cuts = new TreeSet<>(ValueType::compare);
        tests.forEach(test -> Cuts.of(test, cuts));
        Cuts.of(input.allowed(), cuts);
        if (input.type() == ValueType.BOOLEAN) {
            cuts.addAll(List.of(false, true));
        }
        return new Axis(input, cuts, whole, tests.stream().anyMatch(Cuts::asksForMissing));
    }

    private void stretch(@Nullable Object sample) {
        if (sample != null) {
            open.set(samples.size());
            samples.add(sample);
        }
    }

    BitSet all() {
        return (BitSet) all.clone();
    }

    BitSet expected() {
        BitSet expected = all();
        expected.set(0, asksForMissing);
        return expected;
    }

    BitSet pieces(UnaryTest test) {
        BitSet pieces = accepted(test);
        pieces.and(all);
        return pieces;
    }

    /** Says for each piece what the test says of its sample, without asking one by one. */
    private BitSet accepted(UnaryTest test) {
        BitSet pieces = new BitSet();
        int end = samples.size();
        if (test instanceof UnaryTest.Any) {
            pieces.set(0, end);
        } else if (test instanceof UnaryTest.Missing) {
            pieces.set(0);
        } else if (test instanceof UnaryTest.Equal equal) {
            pieces.set(piece(equal.literal()));
        } else if (test instanceof UnaryTest.Compare compare) {
            int bound = piece(compare.bound());
            switch (compare.operator()) {
                case LESS -> pieces.set(1, bound);
                case AT_MOST -> pieces.set(1, bound + 1);
                case MORE -> pieces.set(bound + 1, end);
                case AT_LEAST -> pieces.set(bound, end);
            }
        } else if (test instanceof UnaryTest.Range range) {
            int low = piece(range.low()) + (range.lowIn() ? 0 : 1);
            pieces.set(low, Math.max(low, piece(range.high()) + (range.highIn() ? 1 : 0)));
        } else if (test instanceof UnaryTest.AnyOf any) {
            any.tests().forEach(one -> pieces.or(accepted(one)));
        } else if (test instanceof UnaryTest.Not not) {
            not.tests().forEach(one -> pieces.or(accepted(one)));
            pieces.flip(0, end);
            pieces.set(0, not.accepts(null));
        }
        return pieces;
    }

    /** Each value that a cell of this column names is a piece of its own. */
    private int piece(Object value) {
        return 1 + Collections.binarySearch(samples.subList(1, samples.size()), value, ValueType::compare);
    }

    /** A value out of these pieces, one that is there if possible. */
    String sample(BitSet pieces) {
        int piece = pieces.nextSetBit(1);
        Object sample = piece < 0 ? null : samples.get(piece);
        return sample == null ? "null" : Literals.plain(sample);
    }

    /** The cell that accepts just these pieces. */
    UnaryTest test(BitSet pieces) {
        if (pieces.equals(all) || (!asksForMissing && pieces.equals(expected()))) {
            return new UnaryTest.Any();
        }
        if (text && !open.isEmpty() && holds(pieces, open)) {
            return new UnaryTest.Not(others(pieces));
        }
        List<UnaryTest> tests = new ArrayList<>();
        if (pieces.get(0) && asksForMissing) {
            tests.add(new UnaryTest.Missing());
        }
        for (int i = pieces.nextSetBit(1); i >= 0; ) {
            int end = i;
            while (!text && end + 1 < samples.size() && (pieces.get(end + 1) || !all.get(end + 1))) {
                end++;
            }
            while (!pieces.get(end)) {
                end--;
            }
            run(i, end, tests);
            i = pieces.nextSetBit(end + 1);
        }
        boolean missing = tests.isEmpty();
        return missing ? new UnaryTest.Missing() : tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
    }

    private static boolean holds(BitSet pieces, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(pieces);
        return missing.isEmpty();
    }

    /** The values that are not among these pieces: of texts it reads better to name those. */
    private List<UnaryTest> others(BitSet pieces) {
        BitSet rest = all();
        rest.andNot(pieces);
        List<UnaryTest> others = new ArrayList<>();
        for (int i = rest.nextSetBit(0); i >= 0; i = rest.nextSetBit(i + 1)) {
            Object sample = samples.get(i);
            if (sample != null) {
                others.add(new UnaryTest.Equal(sample));
            } else if (asksForMissing) {
                others.add(0, new UnaryTest.Missing());
            }
        }
        return others;
    }

    private void run(int from, int to, List<UnaryTest> tests) {
        @Nullable Object low = open.get(from) ? cut(from - 1) : samples.get(from);
        @Nullable Object high = open.get(to) ? cut(to + 1) : samples.get(to);
        boolean lowIn = !open.get(from);
        boolean highIn = !open.get(to);
        if (from == to && lowIn) {
            tests.add(new UnaryTest.Equal(Objects.requireNonNull(low)));
        } else if (low == null && high == null) {
            tests.add(new UnaryTest.Not(List.of(new UnaryTest.Missing())));
        } else if (low == null) {
            tests.add(new UnaryTest.Compare(
                    highIn ? UnaryTest.Operator.AT_MOST : UnaryTest.Operator.LESS, Objects.requireNonNull(high)));
        } else if (high == null || (to == samples.size() - 1 && open.get(to))) {
            tests.add(new UnaryTest.Compare(lowIn ? UnaryTest.Operator.AT_LEAST : UnaryTest.Operator.MORE, low));
        } else {
            tests.add(new UnaryTest.Range(lowIn, low, high, highIn));
        }
    }

    private @Nullable Object cut(int piece) {
        return piece > 0 && piece < samples.size() ? samples.get(piece) : null;
    }
}
