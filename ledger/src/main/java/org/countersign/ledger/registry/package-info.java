/** Models: which version serves, how that changes, and what happened to them. */
@NullMarked
package org.countersign.ledger.registry;

import org.jspecify.annotations.NullMarked;
