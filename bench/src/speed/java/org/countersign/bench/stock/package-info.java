/** What a way of ordering is worth, found by replaying a real shop's demand. */
@NullMarked
package org.countersign.bench.stock;

import org.jspecify.annotations.NullMarked;
