package org.countersign.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.countersign.decisions.reorder.ReorderPreview.Preview;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.ReorderFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JointOrdersTest {

    private OrderTerms terms = OrderTerms.NONE;
    private int wait = 7;
    private int fill = 20;
    private @Nullable Integer keeps;
    private Optional<BigDecimal> budget = Optional.empty();

    @Test
    void what_several_products_need_is_one_order_and_large_enough() {
        terms = terms("600.00", null, null);
        Preview alone = joined(product("A", 60, "4.00")).get(0);
        assertThat(alone.orders()).isFalse();
        assertThat(alone.need().waitsDays()).isEqualByComparingTo("6.0");
        List<Preview> both = joined(product("A", 60, "4.00"), product("B", 50, "4.00"));
        assertThat(both).allMatch(Preview::orders);
        assertThat(both).allMatch(one -> one.need().waitsDays() == null);
    }

    @Test
    void where_one_cannot_wait_none_does() {
        terms = terms("6000.00", null, null);
        List<Preview> both = joined(product("A", 60, "4.00"), product("B", 10, "4.00"));
        assertThat(both).as("a person is asked about both").allMatch(Preview::orders);
        assertThat(both.get(0).need().chain()).contains("1 other product included", "can't wait any longer");
    }

    @Test
    void an_order_that_is_nearly_large_enough_is_filled_up_with_what_lasts_shortest() {
        terms = terms("440.00", null, null);
        Preview before = plain(product("A", 40, "4.00"));
        assertThat(before.need().value())
                .as("within a fifth of it")
                .isBetween(new BigDecimal("400.00"), new BigDecimal("439.99"));
        Preview after = joined(product("A", 40, "4.00")).get(0);
        assertThat(after.need().value()).isEqualByComparingTo("440.00");
        assertThat(after.need().binding()).isEqualTo("REO-921");
        int more = after.need().quantity() - before.need().quantity();
        assertThat(after.need().why())
                .isEqualTo("110 are ordered: " + more
                        + " more, and the order comes to 440.00 GBP: the minimum is 440.00 GBP");
        fill = 5;
        assertThat(joined(product("A", 60, "4.00")).get(0).orders())
                .as("rules want no more")
                .isFalse();
    }

    @Test
    void freight_is_saved_where_little_more_saves_it() {
        terms = terms(null, "9.90", "440.00");
        Preview filled = joined(product("A", 40, "4.00")).get(0);
        assertThat(filled.need().chain())
                .contains("freight is free from 440.00 GBP", "no freight for goods of 440.00 GBP");
        fill = 0;
        Preview paid = joined(product("A", 40, "4.00")).get(0);
        assertThat(paid.orders()).as("freight is no reason to wait").isTrue();
        assertThat(paid.need().chain()).contains("9.90 GBP freight");
    }

    @Test
    void nothing_is_filled_up_that_would_spoil_or_that_the_budget_does_not_pay() {
        terms = terms("440.00", null, null);
        keeps = 51;
        assertThat(quantity()).as("105 are sold in that time").isEqualTo(103);
        keeps = null;
        budget = Optional.of(BigDecimal.ONE);
        assertThat(quantity()).isEqualTo(103);
        budget = Optional.of(new BigDecimal("28.00"));
        assertThat(quantity()).isEqualTo(110);
    }

    private int quantity() {
        return joined(product("A", 40, "4.00")).get(0).need().quantity();
    }

    @Test
    void a_supplier_that_asks_nothing_is_not_spoken_of() {
        Preview plain = plain(product("A", 40, "4.00"));
        Preview joined = joined(product("A", 40, "4.00")).get(0);
        assertThat(joined.facts().together()).isNull();
        assertThat(joined.need()).isEqualTo(plain.need());
    }

    /** Whatever is needed: all of an order wait or none does, and what grows stays within what rules allow. */
    @Property(tries = 300)
    void an_order_goes_or_waits_as_a_whole(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -10, max = 60) Integer> stocks,
            @ForAll @IntRange(min = 0, max = 3000) int minimum,
            @ForAll @IntRange(min = 0, max = 40) int grows) {
        terms = terms(String.valueOf(minimum), "9.90", String.valueOf(2 * minimum));
        fill = grows;
        List<ReorderFacts> products = new ArrayList<>();
        for (int stock : stocks) {
            products.add(product("P-" + products.size(), stock, "4.0" + products.size()));
        }
        ReorderFacts[] all = products.toArray(ReorderFacts[]::new);
        List<Preview> joined = joined(all);
        assertThat(joined.stream().map(Preview::orders).distinct()).hasSize(1);
        BigDecimal before =
                value(products.stream().map(JointOrdersTest.this::plain).toList());
        BigDecimal after = value(joined);
        assertThat(after.doubleValue()).isLessThanOrEqualTo(before.doubleValue() * (1 + grows / 100.0) + 1e-9);
        if (joined.get(0).orders() && after.intValue() < minimum) {
            assertThat(joined).allMatch(one -> one.need().chain().contains("can't wait any longer"));
        }
        assertThat(joined(all).stream().map(Preview::need).toList())
                .as("asked again it is the same")
                .isEqualTo(joined.stream().map(Preview::need).toList());
    }

    private static BigDecimal value(List<Preview> all) {
        return all.stream().map(one -> one.need().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Preview> joined(ReorderFacts... products) {
        return new JointOrders(this::plain, currency -> budget, false)
                .of(List.of(products).stream().map(this::plain).toList());
    }

    private Preview plain(ReorderFacts facts) {
        Judgement said = new Judgement(Outcome.approve(), List.of(wish("order.wait", wait), wish("order.fill", fill)));
        Need need = new ReorderQuantities().count(facts, said);
        return new Preview(facts, said, need, need.quantity() > 0);
    }

    private static Reason wish(String what, int number) {
        return new Reason(
                "ABC-001",
                new Outcome.Adjust(List.of(new Adjustment(what, null, BigDecimal.valueOf(number), null))),
                what);
    }

    private static OrderTerms terms(@Nullable String minimum, @Nullable String freight, @Nullable String free) {
        return new OrderTerms(amount(minimum), amount(freight), amount(free));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private ReorderFacts product(String sku, int onHand, String cost) {
        return new Goods(14, keeps, terms).product(sku, onHand, cost);
    }
}
