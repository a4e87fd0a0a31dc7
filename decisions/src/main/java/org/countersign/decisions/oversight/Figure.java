package org.countersign.decisions.oversight;

import java.util.Optional;
import org.countersign.models.card.Fairness.Share;
import org.countersign.models.evaluation.Wilson;

/** How often something was so. Of few cases it only says how many are missing: a share of five would be gossip. */
public record Figure(int yes, int cases) {

    /** From so many cases on there is a share. */
    public static final int LEAST = 30;

    public int missing() {
        return Math.max(0, LEAST - cases);
    }

    /** With its 95 % interval; empty while cases are missing. */
    public Optional<Share> findShare() {
        return missing() > 0 ? Optional.empty() : Optional.of(Wilson.share(yes, cases));
    }
}
