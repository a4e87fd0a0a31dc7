/** Ordering again what runs low: from the question to goods on the shelf. */
@NullMarked
package org.countersign.processes.reorder;

import org.jspecify.annotations.NullMarked;
