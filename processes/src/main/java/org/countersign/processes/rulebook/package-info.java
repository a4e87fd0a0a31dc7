/** How a change of rules is reviewed, published in its time, and ended. */
@NullMarked
package org.countersign.processes.rulebook;

import org.jspecify.annotations.NullMarked;
