/** From an order history to a trained and measured model. */
@NullMarked
package org.countersign.models.training;

import org.jspecify.annotations.NullMarked;
