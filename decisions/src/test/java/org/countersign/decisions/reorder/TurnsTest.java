package org.countersign.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.Ahead;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Judgement TRIM = new Judgement(
            Outcome.approve(),
            List.of(new Reason(
                    "ABC-001",
                    new Outcome.Adjust(List.of(new Adjustment("budget.trim", null, null, "true"))),
                    "trim")));

    @Test
    void what_is_nearest_to_running_out_comes_first_and_the_others_share_the_rest() {
        List<Preview> all = turns("500.00", product("A", 30, "10.00"), product("B", 10, "10.00"));
        assertThat(all).extracting(p -> p.facts().sku()).containsExactly("B", "A");
        assertThat(all.get(0).facts().ahead()).isNull();
        BigDecimal first = all.get(0).need().value();
        assertThat(first).isEqualByComparingTo("500.00");
        assertThat(all.get(1).facts().budgetLeft()).isEqualByComparingTo("0.00");
        assertThat(all.get(1).facts().ahead()).isEqualTo(new Ahead(1, first, first));
        assertThat(all.get(1).orders()).isFalse();
        assertThat(all.get(1).need().why())
                .isEqualTo("the budget leaves 0.00 GBP after 1 product nearer to running out, and 1, the least that can"
                        + " be ordered, cost 10.00 GBP");
    }

    @Test
    void a_long_way_counts_as_much_as_an_empty_shelf() {
        List<Preview> all = turns("500.00", product("NEAR", 10, "10.00", 3), product("FAR", 30, "10.00", 40));
        assertThat(all).extracting(p -> p.facts().sku()).containsExactly("FAR", "NEAR");
    }

    @Test
    void of_equals_the_one_that_is_worth_more_comes_first() {
        List<Preview> all =
                turns("500.00", product("A", 10, "1.00"), product("B", 10, "2.00"), product("C", 10, "2.00"));
        assertThat(all).extracting(p -> p.facts().sku()).containsExactly("B", "C", "A");
    }

    @Test
    void what_is_not_ordered_takes_nothing() {
        List<Preview> all = turns("500.00", product("A", 500, "10.00"), product("B", 10, "10.00"));
        assertThat(all.get(1).facts().sku()).isEqualTo("A");
        List<Preview> turned = turns("5000.00", product("A", 500, "10.00"), product("B", 510, "10.00"));
        assertThat(turned).allMatch(p -> p.facts().ahead() == null);
        assertThat(turned).allMatch(p -> p.facts().budgetLeft().compareTo(new BigDecimal("5000.00")) == 0);
    }

    @Test
    void an_overdrawn_budget_leaves_nothing_and_not_less() {
        assertThat(turns("-20.00", product("A", 10, "10.00")).get(0).facts().budgetLeft())
                .isEqualByComparingTo("0");
    }

    private static List<Preview> turns(String left, ReorderFacts... products) {
        Turns turns = new Turns(currency -> new BigDecimal(left), TurnsTest::counted);
        return turns.of(List.of(products).stream().map(TurnsTest::counted).toList());
    }

    private static Preview counted(ReorderFacts facts) {
        Need need = new ReorderQuantities().count(facts, TRIM);
        return new Preview(facts, TRIM, need, need.quantity() > 0);
    }

    private static ReorderFacts product(String sku, int onHand, String cost) {
        return Goods.USUAL.product(sku, onHand, cost);
    }

    private static ReorderFacts product(String sku, int onHand, String cost, int leadDays) {
        return new Goods(leadDays, null, OrderTerms.NONE).product(sku, onHand, cost);
    }
}
