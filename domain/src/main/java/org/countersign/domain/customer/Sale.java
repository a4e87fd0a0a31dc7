package org.countersign.domain.customer;

import java.math.BigDecimal;

/**
 * A purchase as the shop's books see it, in the order's currency.
 *
 * @param earned what its goods left over their cost, as far as that is on record
 * @param uncosted the value of those goods whose cost is not on record
 * @param underWay whether the order is not at its customer's yet
 */
public record Sale(
        String orderId, Purchase purchase, String currency, BigDecimal earned, BigDecimal uncosted, boolean underWay) {}
