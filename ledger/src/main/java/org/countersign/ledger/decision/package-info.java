/** Decisions with their explanation, and the seal that shows whether anybody touched them. */
@NullMarked
package org.countersign.ledger.decision;

import org.jspecify.annotations.NullMarked;
