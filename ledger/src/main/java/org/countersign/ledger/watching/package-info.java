/** What models said with what came of it, and what was measured of them. */
@NullMarked
package org.countersign.ledger.watching;

import org.jspecify.annotations.NullMarked;
