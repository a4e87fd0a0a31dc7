/** An order's words: what is judged, how it is priced, where it stands. */
@NullMarked
package org.countersign.domain.fulfilment;

import org.jspecify.annotations.NullMarked;
