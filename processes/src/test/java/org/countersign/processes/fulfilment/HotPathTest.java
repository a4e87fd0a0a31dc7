package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.domain.event.Reply;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The budget of an automatic order: what the product's speed hangs on, free of a machine's noise. */
class HotPathTest {

    private static final int MOST_EXECUTES = 8;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void an_automatic_order_is_one_commit_and_at_most_eight_executes(Databases kind) {
        try (Spine spine = new Spine(kind)) {
            for (String sku : new String[] {"MUG", "TEA", "SPOON"}) {
                spine.post(Events.product(sku, true));
                spine.post(Events.stock("count-" + sku, sku, 100, null));
            }
            spine.post(Events.customer("C-1"));
            spine.modelSays(0.1);
            spine.post(Events.order("A-1"));

            spine.source.reset();
            Reply reply = spine.post(Events.order("A-2"));

            assertThat(reply.status()).isEqualTo(Reply.PROCESSED);
            assertThat(spine.source.commits()).isEqualTo(1);
            assertThat(spine.source.executes()).as(spine.source.report()).hasSizeLessThanOrEqualTo(MOST_EXECUTES);
            assertThat(spine.waitsAt("A-2")).containsExactly("payment-answered");
        }
    }
}
