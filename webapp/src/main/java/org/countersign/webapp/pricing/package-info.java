/** Prices, what competitors ask, why a price is what it is, and changes in bulk, over REST. */
@NullMarked
package org.countersign.webapp.pricing;

import org.jspecify.annotations.NullMarked;
