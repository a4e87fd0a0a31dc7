/** What a rule set is, before anything is compiled. */
@NullMarked
package org.countersign.domain.rulebook;

import org.jspecify.annotations.NullMarked;
