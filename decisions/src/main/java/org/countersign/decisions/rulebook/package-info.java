/** The rule sets that are in force, compiled. */
@NullMarked
package org.countersign.decisions.rulebook;

import org.jspecify.annotations.NullMarked;
