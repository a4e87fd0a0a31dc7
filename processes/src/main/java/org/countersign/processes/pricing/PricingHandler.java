package org.countersign.processes.pricing;

import java.util.Optional;
import org.countersign.domain.event.Cause;
import org.countersign.domain.event.PriceObserved;
import org.countersign.domain.pricing.Offer;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.processes.intake.Handled;
import org.countersign.processes.intake.Handlers;

/** What is told from outside about competitors' prices. */
public final class PricingHandler {

    private final Catalogue catalogue;
    private final Offers offers;
    private final PriceWatch watch;
    private final Cause cause;

    public PricingHandler(Catalogue catalogue, Offers offers, PriceWatch watch, Cause cause) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.watch = watch;
        this.cause = cause;
    }

    public Handlers register(Handlers handlers) {
        return handlers.on(PriceObserved.class, this::observed);
    }

    private Handled observed(PriceObserved event) {
        if (event.price().signum() <= 0) {
            return Handled.refused(
                    "NOT_A_PRICE", "/data/price", "more than 0", event.price().toPlainString());
        }
        Optional<String> currency = catalogue.find(event.sku()).flatMap(p -> Optional.ofNullable(p.currency()));
        if (currency.filter(c -> !c.equals(event.currency())).isPresent()) {
            return Handled.refused("OTHER_CURRENCY", "/data/currency", currency.get(), event.currency());
        }
        boolean news = offers.observed(new Offer(
                event.sku(),
                event.competitor(),
                event.price(),
                event.currency(),
                !Boolean.FALSE.equals(event.available()),
                event.observedAt().toInstant(),
                event.url()));
        if (news) {
            watch.again(event.sku(), cause.now());
        }
        return Handled.done();
    }
}
