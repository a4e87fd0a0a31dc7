package org.countersign.processes.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.pricing.PriceChange;

/** What people set going about prices: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PricingDoor {

    @Inject
    Prices prices;

    /** Looks at these prices now; says which changes came of it. */
    public List<PriceChange> look(List<String> skus) {
        return prices.look(skus);
    }

    public void all(String who) {
        prices.start(who);
    }

    /** Empty when it is done, else why it can't be. */
    public Optional<String> takeBack(String changeId, String who, String why) {
        return prices.takeBack(changeId, who, why);
    }
}
