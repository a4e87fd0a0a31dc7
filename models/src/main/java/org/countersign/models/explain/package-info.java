/** What would change a score. */
@NullMarked
package org.countersign.models.explain;

import org.jspecify.annotations.NullMarked;
