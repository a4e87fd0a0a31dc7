package org.countersign.bench.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.decisions.reorder.ReorderQuantities;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.reorder.LeadTime;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ShelfState;
import org.countersign.domain.reorder.Supply;
import org.countersign.rules.rulebook.Rulebook;

/** Countersign's own way: the shipped rules {@code reorder/policy} and its counting, over whatever forecast. */
final class Planned implements Way {

    /** What will be sold of a product, as seen at the end of a week. */
    interface Foresight {
        Outlook of(Goods goods, int week);
    }

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T04:30:00Z");

    /** Deliveries that the lead time is learnt from. */
    private static final int REMEMBERED = 50;

    private final String name;
    private final Foresight foresight;
    private final Rulebook policy;
    private final Terms terms;
    private final ReorderQuantities quantities = new ReorderQuantities();
    private final List<Integer> deliveries = new ArrayList<>();

    /** What the supplier asks. */
    record Terms(int promisedDays, int pack, int minimum, int shelfLifeDays) {}

    Planned(String name, Foresight foresight, Rulebook policy, Terms terms) {
        this.name = name;
        this.foresight = foresight;
        this.policy = policy;
        this.terms = terms;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void delivered(int days) {
        deliveries.add(0, days);
        if (deliveries.size() > REMEMBERED) {
            deliveries.remove(REMEMBERED);
        }
    }

    @Override
    public int order(Goods goods, int week, Store store) {
        ReorderFacts facts = facts(goods, week, store);
        Judgement said = policy.judge(facts, List.of());
        return said.outcome() instanceof Outcome.Refuse
                ? 0
                : quantities.count(facts, said).quantity();
    }

    private ReorderFacts facts(Goods goods, int week, Store store) {
        LeadTime lead = LeadTime.of(terms.promisedDays(), deliveries);
        return new ReorderFacts(
                goods.series().sku(),
                AT,
                goods.series().sku(),
                null,
                true,
                new ShelfState(store.onHand(), 0, store.onOrder(), -1, -1, null),
                foresight.of(goods, week),
                new Supply(
                        "S-1",
                        "the supplier",
                        lead.deliveries(),
                        terms.promisedDays(),
                        lead.days(),
                        lead.spread(),
                        terms.pack(),
                        terms.minimum(),
                        BigDecimal.valueOf(goods.cost()).setScale(2, RoundingMode.HALF_EVEN),
                        List.of(),
                        "GBP",
                        terms.shelfLifeDays(),
                        null),
                0,
                null,
                null,
                null);
    }
}
