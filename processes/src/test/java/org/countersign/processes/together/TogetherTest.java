package org.countersign.processes.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.countersign.decisions.desk.Happening;
import org.countersign.decisions.desk.ProductTimeline;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PriceState;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.ledger.pricing.PriceQuery;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.reorder.Shelf;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One fall of the stock, and what follows from it in three processes that know nothing of each other. */
class TogetherTest {

    private static final String SKU = "MUG-1";

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stock_falls_the_price_rises_the_campaign_pauses_and_the_reorder_starts(Databases kind) {
        try (Spine spine = new Spine(kind)) {
            Shelf shelf = new Shelf(spine, SKU, "S-1");
            shelf.counted(120);
            spine.post(Events.campaign("ADVENT", SKU, spine.clock.instant()));
            ticks(spine);
            assertThat(changes(spine)).as("with plenty on the shelf").isEmpty();
            assertThat(orders(spine)).isEmpty();

            String cause = Events.counted("count-low", SKU, 12, spine.clock.instant());
            spine.post(cause);
            ticks(spine);

            PriceChange price = changes(spine).get(0);
            assertThat(price.state()).isEqualTo(PriceState.APPLIED);
            assertThat(price.proposal().to())
                    .isGreaterThan(new BigDecimal("10.00"))
                    .isLessThanOrEqualTo(new BigDecimal("11.00"));
            assertThat(spine.promotions
                            .find("ADVENT")
                            .orElseThrow()
                            .items()
                            .get(0)
                            .paused())
                    .isTrue();
            PurchaseOrder order = orders(spine).get(0);
            assertThat(order.skus()).containsExactly(SKU);

            List<Happening> story = timeline(spine).of(SKU);
            String key = story.stream()
                    .map(Happening::cause)
                    .filter(Objects::nonNull)
                    .filter(one -> one.endsWith("|count-low"))
                    .findFirst()
                    .orElseThrow();
            assertThat(story.stream().filter(one -> key.equals(one.cause())).map(Happening::kind))
                    .contains(
                            "stock.counted.v1",
                            "pricing/policy",
                            "pricing/approval",
                            "price.changed.v1",
                            "campaign/running",
                            "campaign.paused.v1",
                            "reorder/policy",
                            "reorder/approval",
                            "task.opened.v1");
            ticks(spine);
            assertThat(changes(spine)).as("the same state once more").hasSize(1);
            assertThat(orders(spine)).hasSize(1);
        }
    }

    private static void ticks(Spine spine) {
        TestTransactions.run(spine.prices::tick);
        TestTransactions.run(spine.promotionRounds::tick);
        TestTransactions.run(spine.reorders::tick);
    }

    private static List<PriceChange> changes(Spine spine) {
        return spine.priceChanges.list(new PriceQuery(SKU, null, null, 10)).items();
    }

    private static List<PurchaseOrder> orders(Spine spine) {
        return spine.purchases
                .list(new PurchaseQuery(null, SKU, null, null, 10))
                .items();
    }

    private static ProductTimeline timeline(Spine spine) {
        return new ProductTimeline(spine.inbox, spine.decisions, spine.outbox, spine.purchases);
    }
}
