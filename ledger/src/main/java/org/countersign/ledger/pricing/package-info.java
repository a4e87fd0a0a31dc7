/** What is known of prices and of how products answer to them. */
@NullMarked
package org.countersign.ledger.pricing;

import org.jspecify.annotations.NullMarked;
