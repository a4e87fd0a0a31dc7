/** An order from its arrival to its delivery: the process, its steps and its events. */
@NullMarked
package org.countersign.processes.fulfilment;

import org.jspecify.annotations.NullMarked;
