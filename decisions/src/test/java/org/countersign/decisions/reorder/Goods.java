package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ShelfState;
import org.countersign.domain.reorder.Supply;
import org.jspecify.annotations.Nullable;

/**
 * Products of one supplier of which twenty are sold a week.
 *
 * @param keepsDays null for what does not go off
 */
record Goods(int leadDays, @Nullable Integer keepsDays, OrderTerms terms) {

    static final Goods USUAL = new Goods(14, null, OrderTerms.NONE);

    ReorderFacts product(String sku, int onHand, String cost) {
        return new ReorderFacts(
                sku,
                OffsetDateTime.parse("2026-03-02T04:00:00Z"),
                sku,
                null,
                true,
                new ShelfState(onHand, 0, 0, -1, -1, null),
                Outlook.of(Collections.nCopies(8, new BigDecimal("20")), new BigDecimal("8"), "theta", 24, false, 1),
                new Supply(
                        "S-1",
                        "Potters' Yard",
                        6,
                        leadDays,
                        BigDecimal.valueOf(leadDays),
                        BigDecimal.ONE,
                        1,
                        1,
                        new BigDecimal(cost),
                        List.of(),
                        "GBP",
                        keepsDays,
                        terms),
                0,
                null,
                null,
                null);
    }
}
