package org.countersign.rules.table;

import java.util.List;
import java.util.Set;

/** Where cells cut the values of a column. */
final class Cuts {

    private Cuts() {}

    static void of(UnaryTest test, Set<Object> cuts) {
        if (test instanceof UnaryTest.Equal equal) {
            cuts.add(equal.literal());
        } else if (test instanceof UnaryTest.Compare compare) {
            cuts.add(compare.bound());
        } else if (test instanceof UnaryTest.Range range) {
            cuts.add(range.low());
            cuts.add(range.high());
        } else {
            inner(test).forEach(one -> of(one, cuts));
        }
    }

    static boolean asksForMissing(UnaryTest test) {
        return test instanceof UnaryTest.Missing || inner(test).stream().anyMatch(Cuts::asksForMissing);
    }

    private static List<UnaryTest> inner(UnaryTest test) {
        if (test instanceof UnaryTest.AnyOf any) {
            return any.tests();
        }
        return test instanceof UnaryTest.Not not ? not.tests() : List.of();
    }
}
