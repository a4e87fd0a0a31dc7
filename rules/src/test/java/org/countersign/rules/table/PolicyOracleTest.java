package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables of every hit policy, made by chance: ours and KIE's answers are the same. KIE counts equal answers once, so C# is
 * held against Camunda.
 */
class PolicyOracleTest {

    private static final List<String> TIERS = List.of("Gold", "VIP", "New");

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void answers_as_another_engine_does(HitPolicy policy) {
        Random random = new Random(policy.letter().hashCode());
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            boolean two = random.nextBoolean() && policy.compareTo(HitPolicy.COLLECT) <= 0;
            Table table = table(policy, random, two);
            Oracles.Oracle oracle = policy == HitPolicy.COUNT
                    ? Oracles.camunda(table)
                    : Oracles.kie(DmnXml.write(table), table.name()).orElseThrow();
            for (Map<String, @Nullable Object> facts : SampleFacts.of(table, 15, random)) {
                String ours = Oracles.ours(table, facts);
                String its = oracle.ask(facts);
                if (!ours.equals(its)) {
                    different.add(facts + " ours " + ours + ", its " + its + "\n" + table.print());
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static Table table(HitPolicy policy, Random random, boolean two) {
        List<Input> inputs = List.of(
                new Input("amount", ValueType.NUMBER, "amount"),
                new Input("tier", ValueType.TEXT, "tier"),
                new Input("gift", ValueType.BOOLEAN, "gift"));
        List<Object> ranks = List.of(number(3), number(1), number(2), number(5));
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output("percent", ValueType.NUMBER, "percent", policy.needsPriorities() ? ranks : List.of()));
        if (two) {
            List<Object> words = List.of("b", "a");
            outputs.add(new Output("word", ValueType.TEXT, "word", policy.needsPriorities() ? words : List.of()));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            List<@Nullable Object> said = new ArrayList<>();
            said.add(ranks.get(random.nextInt(ranks.size())));
            if (two) {
                said.add(random.nextBoolean() ? "a" : "b");
            }
            rows.add(new Row("R-" + i, false, List.of(amount(random), tier(random), gift(random)), said, List.of()));
        }
        return new Table("made", "made", policy, inputs, outputs, List.of(), rows);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static UnaryTest amount(Random random) {
        BigDecimal low = number(random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> new UnaryTest.Compare(UnaryTest.Operator.AT_LEAST, low);
            case 1 -> new UnaryTest.Compare(UnaryTest.Operator.LESS, low);
            case 2 -> new UnaryTest.Range(random.nextBoolean(), low, low.add(number(2)), random.nextBoolean());
            case 3 -> new UnaryTest.Not(List.of(new UnaryTest.Equal(low)));
            case 4 -> new UnaryTest.AnyOf(List.of(new UnaryTest.Equal(low), new UnaryTest.Missing()));
            default -> new UnaryTest.Any();
        };
    }

    private static UnaryTest tier(Random random) {
        UnaryTest one = new UnaryTest.Equal(TIERS.get(random.nextInt(TIERS.size())));
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> new UnaryTest.AnyOf(List.of(one, new UnaryTest.Equal("New")));
            case 2 -> new UnaryTest.Not(List.of(one));
            case 3 -> new UnaryTest.Missing();
            default -> new UnaryTest.Any();
        };
    }

    private static UnaryTest gift(Random random) {
        return random.nextInt(3) == 0 ? new UnaryTest.Equal(random.nextBoolean()) : new UnaryTest.Any();
    }
}
