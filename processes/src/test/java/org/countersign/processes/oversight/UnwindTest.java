package org.countersign.processes.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Undone;
import org.countersign.ledger.oversight.Unwind;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.reorder.Shelf;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What followed from a bad version of rules is taken back by two people: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class UnwindTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final RulesetId POLICY = RulesetId.of("reorder/policy");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Spine spine;
    private final Shelf shelf;
    private final String sku = "UNW-" + TESTS.incrementAndGet();

    UnwindTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        shelf = new Shelf(spine, sku, "S-" + sku);
        // What the test before did is out of reach of this one.
        spine.clock.pass(Duration.ofHours(2));
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("unwind", UnwindTest.class, SHOPS);
    }

    /** Hardly anything is left of what sells: it is ordered, and waits for a person as a new supplier's first order. */
    private PurchaseOrder ordered() {
        shelf.counted(30);
        return shelf.ask().get(0);
    }

    @Test
    void orders_at_suppliers_are_cancelled_when_another_person_agrees() {
        PurchaseOrder order = ordered();
        Unwind unwind = spine.unwind(POLICY, 1, HOUR, "anna");
        Task task = spine.task(unwind.id(), Unwinding.REVIEW);
        assertThat(task.title()).isEqualTo("Take back what followed from reorder/policy v1?");
        assertThat(task.because()).isEqualTo("bad table (1 purchase-order.created.v1)");
        assertThatThrownBy(() -> spine.sign(task.id(), "anna", Answer.APPROVE, null))
                .isInstanceOf(SignatureRefused.class)
                .hasMessageContaining("another person has to agree");
        assertThat(order.state().isOpen()).isTrue();
        spine.sign(task.id(), "berta", Answer.APPROVE, null);
        assertThat(spine.purchases.get(order.orderId()).state().isOpen()).isFalse();
        assertThat(spine.undone(unwind)).extracting(Undone::done).containsExactly(true);
    }

    @Test
    void what_has_come_stays_and_is_told() {
        PurchaseOrder order = ordered();
        Task approval = spine.task(order.orderId(), "purchase");
        spine.sign(approval.id(), "carl", Answer.APPROVE, null);
        shelf.receive(order, 5);
        Unwind unwind = spine.unwind(POLICY, 1, HOUR, "anna");
        spine.sign(spine.task(unwind.id(), Unwinding.REVIEW).id(), "berta", Answer.APPROVE, null);
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.CANCELLED);
        assertThat(spine.undone(unwind))
                .extracting(Undone::note)
                .containsExactly("5 pieces had come; the rest is cancelled");
    }

    @Test
    void turned_down_nothing_changes() {
        PurchaseOrder order = ordered();
        Unwind unwind = spine.unwind(POLICY, 1, HOUR, "anna");
        spine.sign(spine.task(unwind.id(), Unwinding.REVIEW).id(), "berta", Answer.REFUSE, null);
        assertThat(spine.purchases.get(order.orderId()).state().isOpen()).isTrue();
        assertThat(spine.undone(unwind)).extracting(Undone::done).containsOnlyNulls();
    }

    @Test
    void where_nothing_can_be_taken_back_nobody_is_asked() {
        assertThatThrownBy(() -> spine.unwind(POLICY, 7, HOUR, "anna"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing that followed from reorder/policy v7");
    }
}
