/** Real orders of the past, posted once more as if they came in now, to see that none is lost and none is doubled. */
@NullMarked
package org.countersign.bench.replay;

import org.jspecify.annotations.NullMarked;
