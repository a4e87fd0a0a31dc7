/** How a product's sales answer to its price, as far as past prices can tell. */
@NullMarked
package org.countersign.models.pricing;

import org.jspecify.annotations.NullMarked;
