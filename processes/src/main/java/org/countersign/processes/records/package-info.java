/** Records that may mean the same customer or product: looked for, joined, asked about, split again. */
@NullMarked
package org.countersign.processes.records;

import org.jspecify.annotations.NullMarked;
