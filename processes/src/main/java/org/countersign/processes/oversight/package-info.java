/** People's work: claim a task, sign it, and the process goes on. */
@NullMarked
package org.countersign.processes.oversight;

import org.jspecify.annotations.NullMarked;
