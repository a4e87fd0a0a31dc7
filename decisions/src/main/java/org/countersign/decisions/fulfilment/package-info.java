/** What an order's rules said, turned into money. */
@NullMarked
package org.countersign.decisions.fulfilment;

import org.jspecify.annotations.NullMarked;
