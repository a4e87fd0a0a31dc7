/** How records are written as JSON, kept and hashed. */
@NullMarked
package org.countersign.ledger.json;

import org.jspecify.annotations.NullMarked;
