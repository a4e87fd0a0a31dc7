/** Records that mean the same, on the running server. */
@NullMarked
package org.countersign.systemtests.records;

import org.jspecify.annotations.NullMarked;
