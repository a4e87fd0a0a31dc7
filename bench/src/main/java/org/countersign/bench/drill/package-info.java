/** What becomes of the shop's work when processes die in the middle of it. */
@NullMarked
package org.countersign.bench.drill;

import org.jspecify.annotations.NullMarked;
