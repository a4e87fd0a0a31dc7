package org.countersign.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.reorder.PurchaseFacts;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;
import org.junit.jupiter.api.Test;

/** Decisions from before budgets were trimmed and suppliers asked anything of an order: they replay to their hash. */
class OldFactsTest {

    private static final String PRODUCT =
            """
            {"active":true,"at":"2026-11-20T04:30:00Z","category":"kitchen","demand":{"ageDays":1,"method":"theta",\
            "perWeek":"20.00","spread":"8.00","tested":24,"weak":false,"weeks":["20.00","20.00"]},"description":"Mug",\
            "sku":"MUG-1","stock":{"onHand":30,"onOrder":0,"orderedDaysAgo":-1,"refusedDaysAgo":-1,"reserved":4},\
            "supply":{"breaks":[],"currency":"GBP","deliveries":6,"leadDays":"13.5","leadSpread":"2.5","minimum":1,\
            "name":"Potters' Yard","pack":1,"promisedDays":14,"supplierId":"S-1","unitCost":"3.10"},\
            "usualQuantity":0}""";

    private static final String PURCHASE =
            """
            {"at":"2026-11-20T04:30:00Z","budgetLeft":"300.00","currency":"GBP","deliveries":0,"lines":[],\
            "orderId":"PO-10001","supplier":"Potters' Yard","supplierId":"S-1","total":"372.00"}""";

    @Test
    void their_facts_have_the_same_hash() {
        RulesetVersion version = new RulesetVersion(RulesetId.of("reorder/policy"), 1, "abc");
        Judgement said = new Judgement(Outcome.approve(), List.of());
        assertThat(new CanonicalHash().of(version, FactsJson.read("reorder", PRODUCT), List.of(), said))
                .isEqualTo("e941bdac6e38f61b0a34a77bfe3414e6b36b0f4b4abe8b68a1d51056891140ce");
        assertThat(new CanonicalHash().of(version, FactsJson.read("purchase", PURCHASE), List.of(), said))
                .isEqualTo("daff240dece8aef3b8c9945c707711704a9a4880b46a5226565868738feb884e");
    }

    @Test
    void they_are_counted_as_they_were() {
        ReorderFacts product = Json.read(PRODUCT, ReorderFacts.class);
        Judgement settled = new ReorderQuantities().settle(product, new Judgement(Outcome.approve(), List.of()));
        assertThat(Json.sha256(Json.canonical(settled)))
                .isEqualTo("2244f2e964e479c3176e709284be06f1d933778b10ccf2f66dc956eb82901145");
        PurchaseFacts purchase = Json.read(PURCHASE, PurchaseFacts.class);
        assertThat(purchase.overBudget()).isEqualByComparingTo("72.00");
        assertThat(purchase.belowMinimum()).isZero();
    }
}
