/** What a decision is: outcome, reasons, predictions, signatures. */
@NullMarked
package org.countersign.domain.decision;

import org.jspecify.annotations.NullMarked;
