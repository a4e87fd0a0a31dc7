/** What a product's price becomes of what rules wish, and what held it back. */
@NullMarked
package org.countersign.decisions.pricing;

import org.jspecify.annotations.NullMarked;
