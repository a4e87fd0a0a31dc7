/** Every published version of every rule set. */
@NullMarked
package org.countersign.ledger.rulebook;

import org.jspecify.annotations.NullMarked;
