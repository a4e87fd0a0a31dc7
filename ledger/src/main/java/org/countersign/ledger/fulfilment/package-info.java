/** Orders, customers, products, stock and labels, and the orders of the past. */
@NullMarked
package org.countersign.ledger.fulfilment;

import org.jspecify.annotations.NullMarked;
