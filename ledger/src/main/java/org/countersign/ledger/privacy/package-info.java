/** What is held about a person: taken out on request, and forgotten without losing what was decided. */
@NullMarked
package org.countersign.ledger.privacy;

import org.jspecify.annotations.NullMarked;
