/** The floor of processes: events in, orders on their way, people's tasks, events out. */
@NullMarked
package org.countersign.processes;

import org.jspecify.annotations.NullMarked;
