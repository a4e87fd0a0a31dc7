/** What the shop says to its customers of its own accord: whom it writes to, when, and what follows. */
@NullMarked
package org.countersign.processes.campaign;

import org.jspecify.annotations.NullMarked;
