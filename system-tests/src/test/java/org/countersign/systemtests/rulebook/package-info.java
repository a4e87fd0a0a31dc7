/** Rules that are changed while the server decides. */
@NullMarked
package org.countersign.systemtests.rulebook;

import org.jspecify.annotations.NullMarked;
