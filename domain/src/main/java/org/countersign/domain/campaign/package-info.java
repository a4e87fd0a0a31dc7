/** What the shop says to its customers of its own accord, and to whom it may. */
@NullMarked
package org.countersign.domain.campaign;

import org.jspecify.annotations.NullMarked;
