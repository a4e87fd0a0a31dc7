package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Inputs that lie on, beside and between all that a table asks for, and missing ones. */
final class SampleFacts {

    private SampleFacts() {}

    static List<Map<String, @Nullable Object>> of(Table table, int count, Random random) {
        List<List<@Nullable Object>> columns =
                table.inputs().stream().map(input -> values(table, input)).toList();
        List<Map<String, @Nullable Object>> samples = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                List<@Nullable Object> values = columns.get(i);
                facts.put(table.inputs().get(i).path(), values.get(random.nextInt(values.size())));
            }
            samples.add(facts);
        }
        return samples;
    }

    private static List<@Nullable Object> values(Table table, Input input) {
        int index = table.inputs().indexOf(input);
        Set<Object> asked = new TreeSet<>(ValueType::compare);
        table.rows().forEach(row -> literals(row.tests().get(index), asked));
        literals(input.allowed(), asked);
        if (input.type() == ValueType.BOOLEAN) {
            asked.addAll(List.of(true, false));
        }
        Set<@Nullable Object> near = new LinkedHashSet<>(asked);
        Between between = new Between(input.type(), false);
        Object before = null;
        for (Object value : asked) {
            near.add(before == null ? between.below(value) : between.inside(before, value));
            before = value;
        }
        near.add(before == null ? between.below(null) : between.above(before));
        List<@Nullable Object> allowed = new ArrayList<>();
        for (Object value : near) {
            if (value == null || input.allowed().accepts(value)) {
                allowed.add(value);
            }
        }
        allowed.add(null);
        return allowed;
    }

    private static void literals(UnaryTest test, Set<Object> found) {
        if (test instanceof UnaryTest.Equal equal) {
            found.add(equal.literal());
        } else if (test instanceof UnaryTest.Compare compare) {
            found.add(compare.bound());
        } else if (test instanceof UnaryTest.Range range) {
            found.add(range.low());
            found.add(range.high());
        } else if (test instanceof UnaryTest.AnyOf any) {
            any.tests().forEach(one -> literals(one, found));
        } else if (test instanceof UnaryTest.Not not) {
            not.tests().forEach(one -> literals(one, found));
        }
    }
}
