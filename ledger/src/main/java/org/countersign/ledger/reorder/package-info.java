/** Suppliers, what is ordered of them, what came, and what is expected to be sold. */
@NullMarked
package org.countersign.ledger.reorder;

import org.jspecify.annotations.NullMarked;
