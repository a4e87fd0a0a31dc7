/** Finds records that mean the same customer or product, and makes one of them with a source for every value. */
@NullMarked
package org.countersign.models.matching;

import org.jspecify.annotations.NullMarked;
