/** How much of a product is ordered, with every number on the way to it. */
@NullMarked
package org.countersign.decisions.reorder;

import org.jspecify.annotations.NullMarked;
