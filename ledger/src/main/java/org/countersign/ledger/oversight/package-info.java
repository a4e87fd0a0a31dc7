/** People's open and closed tasks. */
@NullMarked
package org.countersign.ledger.oversight;

import org.jspecify.annotations.NullMarked;
