/** What products cost now and before, what competitors ask for them, how demand answers, and every change with its reasons. */
@NullMarked
package org.countersign.ledger.pricing;

import org.jspecify.annotations.NullMarked;
