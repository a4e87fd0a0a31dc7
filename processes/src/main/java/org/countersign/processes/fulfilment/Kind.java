package org.countersign.processes.fulfilment;

/** What an order's process can ask a person, and whom. */
final class Kind {

    static final String COUNTERSIGN = "countersign";
    static final String STOCK_SHORTAGE = "stock-shortage";
    static final String PAYMENT_FAILED = "payment-failed";
    static final String NO_CARRIER = "no-carrier";
    static final String LATE_DELIVERY = "late-delivery";

    private Kind() {}
}
