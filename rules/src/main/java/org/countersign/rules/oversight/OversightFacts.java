package org.countersign.rules.oversight;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.domain.oversight.ActFacts;
import org.countersign.rules.fact.FactKind;

/** Something that the machine may do by itself: an order of some size is sent to a supplier. */
public final class OversightFacts {

    private OversightFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(FactKind.of("act", act()));
    }

    public static ActFacts act() {
        return new ActFacts("PO-1", "reorder", "reorder/approval", "approve", new BigDecimal("372.00"), "GBP");
    }
}
