package org.countersign.models.study;

import java.util.List;

/** Every study. A new one is one line here. */
public final class Studies {

    private static final List<Study> ALL = List.of(
            new OrderRisk(),
            new LateDelivery(),
            new Churn(),
            new PurchaseIntent(true),
            new PurchaseIntent(false),
            new EquipmentFailure());

    private static final List<FindingStudy> FINDINGS =
            List.of(new CellRepair(), new ProductMatching(false), new ProductMatching(true));

    private Studies() {}

    public static List<Study> all() {
        return ALL;
    }

    public static List<FindingStudy> findings() {
        return FINDINGS;
    }
}
