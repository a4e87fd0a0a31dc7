/** Small values that every floor speaks in. */
@NullMarked
package org.countersign.domain.value;

import org.jspecify.annotations.NullMarked;
