/** Products' prices as rules know them. */
@NullMarked
package org.countersign.rules.pricing;

import org.jspecify.annotations.NullMarked;
