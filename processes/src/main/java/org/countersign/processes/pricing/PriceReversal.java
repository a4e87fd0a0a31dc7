package org.countersign.processes.pricing;

import java.util.Optional;
import org.countersign.ledger.oversight.Trace;
import org.countersign.processes.oversight.Reversal;

/** Puts prices of before up again. The change is named by the decision that it followed from. */
public final class PriceReversal implements Reversal {

    /** Puts the price of before up again; empty when that is done, else why it can't be. */
    @FunctionalInterface
    public interface TakingBack {
        Optional<String> takeBack(String changeId, String who, String why);
    }

    private final TakingBack prices;

    public PriceReversal(TakingBack prices) {
        this.prices = prices;
    }

    @Override
    public String type() {
        return "price.changed.v1";
    }

    @Override
    public Optional<String> undo(Trace trace, String who, String why) {
        return prices.takeBack(trace.id(), who, why);
    }
}
