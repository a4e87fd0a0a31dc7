/** Whether rows are good enough to learn from. */
@NullMarked
package org.countersign.models.quality;

import org.jspecify.annotations.NullMarked;
