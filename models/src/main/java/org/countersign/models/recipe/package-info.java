/** What a model is asked and what it looks at. */
@NullMarked
package org.countersign.models.recipe;

import org.jspecify.annotations.NullMarked;
