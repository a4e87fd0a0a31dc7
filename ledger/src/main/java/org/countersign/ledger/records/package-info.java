/** Which ids mean the same customer or product, and who says so. */
@NullMarked
package org.countersign.ledger.records;

import org.jspecify.annotations.NullMarked;
