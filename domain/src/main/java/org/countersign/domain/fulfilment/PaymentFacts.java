package org.countersign.domain.fulfilment;

/** How an order is paid; {@code state} is pending, authorized or captured. */
public record PaymentFacts(String method, String state) {}
