package org.countersign.domain.fulfilment;

import org.jspecify.annotations.Nullable;

/** Where an order goes. {@code abroad} compares with the customer's own country, if it is known. */
public record ShippingFacts(
        String method,
        String country,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String address,
        boolean abroad) {}
