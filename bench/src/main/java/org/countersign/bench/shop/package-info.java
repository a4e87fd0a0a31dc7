/** A small shop that never was: its past, its live orders, and the outside world that answers them. */
@NullMarked
package org.countersign.bench.shop;

import org.jspecify.annotations.NullMarked;
