package org.countersign.processes.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.pricing.PriceChange;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.pricing.PriceHistory;

/** Where a product's price becomes another one: in the catalogue, in its history, and as an event to the shop. */
public final class PriceTags {

    private final Catalogue catalogue;
    private final PriceHistory history;
    private final Outbox outbox;

    public PriceTags(Catalogue catalogue, PriceHistory history, Outbox outbox) {
        this.catalogue = catalogue;
        this.history = history;
        this.outbox = outbox;
    }

    /** What is asked now; empty when the product has no price any more. */
    Optional<BigDecimal> now(String sku) {
        return catalogue.find(sku).flatMap(p -> Optional.ofNullable(p.price()));
    }

    String description(String sku) {
        return catalogue
                .find(sku)
                .map(Product::description)
                .filter(d -> !d.isBlank())
                .orElse(sku);
    }

    void putUp(PriceChange change, Instant now) {
        PriceProposal p = change.proposal();
        tell(change, p.from(), p.to(), now, false);
    }

    void takeBack(PriceChange change, Instant now) {
        PriceProposal p = change.proposal();
        tell(change, p.to(), p.from(), now, true);
    }

    private void tell(PriceChange change, BigDecimal from, BigDecimal to, Instant now, boolean back) {
        PriceProposal p = change.proposal();
        Optional<BigDecimal> lowest = history.lowest30(p.sku(), p.currency(), now);
        catalogue.price(p.sku(), to);
        history.add(new PricePoint(p.sku(), to, p.currency(), now, null, p.changeId()));
        String decision = change.decisionId() == null ? p.decisionId() : change.decisionId();
        Effect.PriceChanged told = new Effect.PriceChanged(
                p.changeId(),
                decision,
                p.sku(),
                p.currency(),
                from,
                to,
                now,
                to.compareTo(from) < 0 ? lowest.orElse(null) : null,
                back ? null : change.signedBy(),
                back);
        outbox.add(OutEvent.of(p.sku(), decision, now, p.changeId() + (back ? " back" : ""), told));
    }
}
