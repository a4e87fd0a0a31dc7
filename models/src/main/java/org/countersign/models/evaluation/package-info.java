/** How good a model is, with the doubt that comes with every figure. */
@NullMarked
package org.countersign.models.evaluation;

import org.jspecify.annotations.NullMarked;
