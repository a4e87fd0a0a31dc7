/** Orders, parcels and returns as rules know them. */
@NullMarked
package org.countersign.rules.fulfilment;

import org.jspecify.annotations.NullMarked;
