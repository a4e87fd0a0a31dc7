/** People's work: queues, tasks and signatures. */
@NullMarked
package org.countersign.domain.oversight;

import org.jspecify.annotations.NullMarked;
