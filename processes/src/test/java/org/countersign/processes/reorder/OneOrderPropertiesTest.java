package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.countersign.ledger.testing.Databases;

/**
 * The same state twice makes one order. A shop where everything goes wrong stands as one where each act is done once, one
 * after the other: the same orders, the same pieces on the shelf, each supplier told once. What goes wrong: an act runs
 * several times at once and once more later, its connection breaks at any statement, the server starts anew. A break rolls
 * back and loses the memory, as the end of a process would; the process itself goes on.
 */
class OneOrderPropertiesTest {

    record Step(int days, Act act, Trouble trouble) {}

    @Property(tries = 5, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void a_shop_in_trouble_orders_what_a_careful_one_orders(@ForAll("days") List<Step> steps) {
        compare(Databases.H2, steps);
    }

    /** Its locks and its aborted transactions are others than H2's. */
    @Property(tries = 2, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void on_postgresql_it_does_the_same(@ForAll("days") List<Step> steps) {
        compare(Databases.POSTGRESQL, steps);
    }

    private static void compare(Databases kind, List<Step> steps) {
        try (ReorderWorld careful = new ReorderWorld(kind);
                ReorderWorld rough = new ReorderWorld(kind)) {
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                careful.pass(Duration.ofDays(step.days()));
                careful.perform(step.act(), "step-" + i, Trouble.NONE);
                careful.settle();
                careful.askAll();
                rough.pass(Duration.ofDays(step.days()));
                rough.perform(step.act(), "step-" + i, step.trouble());
                rough.settle();
                rough.askAll();
                rough.askAll();
                assertThat(rough.standing()).as("after step %d, %s", i, step).isEqualTo(careful.standing());
            }
            assertThat(rough.toldWrongly()).as("orders that were not told once").isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Act> acts = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(Act.Kind.COUNTED, Act.Kind.RECEIVED)),
                                Tuple.of(3, Arbitraries.of(Act.Kind.class))),
                        Arbitraries.integers().between(0, ReorderWorld.PRODUCTS - 1),
                        Arbitraries.integers().between(0, 120))
                .as(Act::new);
        Arbitrary<Trouble> troubles = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(1, 120))),
                        Arbitraries.of(true, false, false))
                .as(Trouble::new);
        return Combinators.combine(Arbitraries.of(0, 0, 1, 1, 2, 8), acts, troubles)
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(14);
    }
}
