/** Who agreed to what, and what was written to whom. */
@NullMarked
package org.countersign.ledger.campaign;

import org.jspecify.annotations.NullMarked;
