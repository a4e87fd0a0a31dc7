/** Whether a model in service still meets the world that it knows, and whether what it says comes true. */
@NullMarked
package org.countersign.models.watching;

import org.jspecify.annotations.NullMarked;
