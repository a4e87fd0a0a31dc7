/** A product's price: what it is now, what the market and the shelf say, and what may be done to it. */
@NullMarked
package org.countersign.domain.pricing;

import org.jspecify.annotations.NullMarked;
