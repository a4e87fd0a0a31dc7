/** From facts to a score with its attributions. */
@NullMarked
package org.countersign.models.scoring;

import org.jspecify.annotations.NullMarked;
