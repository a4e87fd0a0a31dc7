/** The only floor that sees SQL: what the business has to remember. */
@NullMarked
package org.countersign.ledger;

import org.jspecify.annotations.NullMarked;
