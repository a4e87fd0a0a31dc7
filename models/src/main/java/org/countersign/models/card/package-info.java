/** What is written down about a trained model. */
@NullMarked
package org.countersign.models.card;

import org.jspecify.annotations.NullMarked;
